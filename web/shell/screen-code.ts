import type { ComponentType } from 'preact';
import type { Route, ScreenName } from '../route.ts';
import { screens } from '../screens/screens.ts';

type AnyScreen = ComponentType<{ readonly route: Route }>;

/** The code of the screens, as far as it has come. */
export class ScreenCode {
  readonly #known = new Map<ScreenName, AnyScreen>();

  get(name: ScreenName): AnyScreen | undefined {
    return this.#known.get(name);
  }

  async load(name: ScreenName): Promise<AnyScreen> {
    const code = (await screens[name].load()) as AnyScreen;
    this.#known.set(name, code);
    return code;
  }
}
