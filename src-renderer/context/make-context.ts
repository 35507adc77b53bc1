import { createContext, type Provider, useContext } from 'react';

/** One thing that the frame gives to everything inside of it: its provider, and the hook that reads it. */
export function makeContext<T>(name: string): [Provider<T | undefined>, () => T] {
  const context = createContext<T | undefined>(undefined);
  context.displayName = name;
  function useIt(): T {
    const value = useContext(context);
    // A screen outside of the frame is a bug.
    if (value === undefined) throw new Error(`${name} is read outside of the frame`);
    return value;
  }
  return [context.Provider, useIt];
}
