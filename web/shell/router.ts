import { trialPage } from '../../src/core/trial-names.ts';
import { pathOf, readRoute, type Route } from '../route.ts';
import { createStore, type Store } from '../store.ts';

/** Where somebody is, and how to get elsewhere; the address bar and the browser's own buttons go along. */
export interface Router {
  readonly here: Store<Route>;
  go(route: Route, how?: 'push' | 'replace'): void;
  /** To the sign-in; {@link Router.signedIn} leads back to here. */
  signIn(): void;
  signedIn(): void;
}

export function createRouter(): Router {
  const read = (): Route => readRoute(location.pathname, location.search);
  const here = createStore<Route>(read());
  let wanted: Route = { screen: 'today' };
  const loadedAt = location.pathname;
  // The page of the live test may ask for names that no other may: its document comes anew, and goes with it.
  const needsOther = (path: string): boolean => (path === trialPage) !== (loadedAt === trialPage);
  addEventListener('popstate', () => (needsOther(location.pathname) ? location.reload() : here.set(read())));

  function go(route: Route, how: 'push' | 'replace' = 'push'): void {
    const path = pathOf(route);
    if (needsOther(path)) return how === 'replace' ? location.replace(path) : location.assign(path);
    if (how === 'replace' || path === location.pathname + location.search) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    here.set(route);
  }

  return {
    here,
    go,
    signIn() {
      const route = here.get();
      if (route.screen === 'sign-in' || route.screen === 'setup') return;
      wanted = route;
      go({ screen: 'sign-in' }, 'replace');
    },
    signedIn() {
      go(wanted, 'replace');
      wanted = { screen: 'today' };
    },
  };
}
