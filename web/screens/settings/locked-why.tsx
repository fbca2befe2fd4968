import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../words/words.ts';
import type { Setting } from './use-settings.ts';

/** Why a setting cannot be changed here. */
export function LockedWhy({ setting }: { readonly setting: Setting }) {
  const words = useWords('house');
  const { isForPages, from, variable } = setting;
  return (
    <p class="locked">
      <Icon name="lock" />
      <span>
        {!isForPages ? (
          words.onlyInFile
        ) : from === 'environment' ? (
          <>
            {words.byEnvironment} <code class="sign">{variable}</code>
          </>
        ) : (
          words.byFlag
        )}
      </span>
    </p>
  );
}
