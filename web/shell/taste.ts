import { createStore, type Store } from '../store.ts';
import type { Language } from '../../src/core/profile.ts';

/** How somebody likes the pages on this device; nobody else is told. */
export interface Taste {
  readonly language: Language;
  /** `auto`: as the device has it. */
  readonly theme: 'auto' | 'light' | 'dark';
}

const place = 'domovoy-taste';

/** What was chosen on this device, else what the browser prefers. A choice is kept, and holds at once. */
export function createTaste(): Store<Taste> {
  const preferred: Taste = { language: isRussian(navigator.languages) ? 'ru' : 'en', theme: 'auto' };
  const taste = createStore<Taste>({ ...preferred, ...kept() });
  const apply = (): void => {
    const { theme, language } = taste.get();
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = language;
  };
  apply();
  taste.watch(() => {
    apply();
    try {
      localStorage.setItem(place, JSON.stringify(taste.get()));
    } catch {
      // A browser that keeps nothing: it holds until the page is left.
    }
  });
  return taste;
}

function kept(): Partial<Taste> {
  try {
    const { language, theme } = JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, unknown>;
    return {
      ...((language === 'en' || language === 'ru') && { language }),
      ...((theme === 'light' || theme === 'dark') && { theme }),
    };
  } catch {
    return {};
  }
}

function isRussian(languages: readonly string[]): boolean {
  const first = languages.find((tag) => /^(en|ru)\b/i.test(tag));
  return first !== undefined && /^ru/i.test(first);
}
