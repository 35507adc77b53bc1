import { useEffect, useState } from 'react';
import type { Route } from '../ui/desk.tsx';

const start = 'overview';

/** `#/graduates?open=<id>` as a route; anything else is the overview. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const open = new URLSearchParams(query).get('open');
  return { screen: /^[a-z-]+$/.test(path) ? path : start, ...(open ? { open } : {}) };
}

export function hashOf(route: Route): string {
  return `#/${route.screen}${route.open === undefined ? '' : `?open=${encodeURIComponent(route.open)}`}`;
}

/** The screen in the address, and the way to another. */
export function useRoute(): { route: Route; go(to: Route | string): void } {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return {
    route,
    go(to) {
      location.hash = hashOf(typeof to === 'string' ? { screen: to } : to);
    },
  };
}
