import { useCallback, useEffect, useRef, useState } from 'react';
import type { Go, Route } from '../../context/use-place.ts';

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

/**
 * The screen in the address, and the way to another.
 * @param askFirst asks the person before something typed would be thrown away, by whatever way
 */
export function useRoute(askFirst: (then: () => void) => void): {
  route: Route;
  go: Go;
} {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const shown = useRef(location.hash);
  useEffect(() => {
    function show(hash: string): void {
      shown.current = hash;
      setRoute(routeOf(hash));
    }
    function onChange(): void {
      const wanted = location.hash;
      if (wanted === shown.current) return;
      let isAsked = false;
      askFirst(() => {
        if (isAsked) history.replaceState(null, '', wanted);
        show(wanted);
      });
      if (shown.current === wanted) return;
      // Back and forward have changed the address already: it says again what is shown until the person has answered.
      isAsked = true;
      history.replaceState(null, '', shown.current || '#');
    }
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [askFirst]);
  const go = useCallback<Go>(
    (to) => {
      const wanted = hashOf(typeof to === 'string' ? { screen: to } : to);
      if (wanted === shown.current) return;
      askFirst(() => {
        history.pushState(null, '', wanted);
        shown.current = wanted;
        setRoute(routeOf(wanted));
      });
    },
    [askFirst],
  );
  return { route, go };
}
