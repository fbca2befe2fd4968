import { useApp } from './app-context.ts';
import { type Doing, doings } from './doings.ts';
import type { Route } from './route.ts';
import { useStore } from './store.ts';

interface May {
  readonly may: (doing: Doing) => boolean;
  /** May they do what that page is for? */
  readonly mayOpen: (route: Route) => boolean;
}

/** What the house lets whoever is signed in do: it says so itself, each time that it says who that is. */
export function useMay(): May {
  const session = useStore(useApp().session.now);
  const may = (doing: Doing): boolean => session?.may.includes(doings[doing]) ?? false;
  return {
    may,
    mayOpen(route) {
      const purpose = purposeOf(route);
      return purpose === undefined || may(purpose);
    },
  };
}

/** What somebody goes there for; undefined: to look, as anybody who is in may. */
function purposeOf(route: Route): Doing | undefined {
  switch (route.screen) {
    case 'children':
      return 'addPeople';
    case 'child':
      return route.part === 'now' ? undefined : route.part === 'see' ? 'explain' : 'choose';
    case 'devices':
      return 'keepDevices';
    case 'activity':
      return 'readJournal';
    case 'lists':
      return 'readLists';
    case 'setup':
      return 'setUp';
    case 'settings':
      switch (route.part) {
        case 'look':
        case 'accounts':
          return undefined;
        case 'notices':
          return 'readChannels';
        case 'backup':
          return 'makeBackup';
        default:
          return 'changeSettings';
      }
    default:
      return undefined;
  }
}
