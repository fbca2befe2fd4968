import { useId, useState } from 'preact/hooks';
import { useDevices } from '../../devices.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useWords } from '../../words/words.ts';
import { CopyLine } from './copy-line.tsx';
import { keep, kept } from './kept.ts';
import { MenuPicture } from './menu-picture.tsx';
import { RouterPicture } from './router-picture.tsx';
import { routerNames, type RouterName, routers, titleOf, valueFor } from './routers.ts';
import { StepFrame } from './step-frame.tsx';
import { WaysAround } from './ways-around.tsx';

/** The one thing that is done elsewhere: the router is told of the box. */
export function RouterStep() {
  const { router: words } = useWords('setup');
  const here = useDevices();
  return (
    <StepFrame step="router" title={words.title} text={words.text}>
      <Loaded from={here}>{({ boxAddresses }) => <Router addresses={boxAddresses} />}</Loaded>
      <WaysAround />
    </StepFrame>
  );
}

function Router({ addresses }: { readonly addresses: readonly string[] }) {
  const { router: words } = useWords('setup');
  const routerWords = useWords('routers');
  const group = useId();
  const left = routerNames.find((one) => one === kept().router);
  const [name, setName] = useState<RouterName | undefined>(left);
  const address = addresses.find((one) => !one.includes(':')) ?? addresses[0] ?? '';
  const address6 = addresses.find((one) => one.includes(':'));
  const how = name && routerWords.hows[name];
  return (
    <>
      <section class="card" aria-label={words.address}>
        <CopyLine label={words.address} value={address} />
        {address6 !== undefined && <CopyLine label={words.address6} value={address6} />}
      </section>
      <fieldset class="router-choice">
        <legend>{words.which}</legend>
        <div>
          {routerNames.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={group}
                checked={one === name}
                onChange={() => {
                  setName(one);
                  keep({ router: one });
                }}
              />
              <span>
                <RouterPicture shape={routers[one].shape} />
                {titleOf(one, routerWords)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {name && how && (
        <section class="card" aria-live="polite" aria-label={words.steps}>
          <h2>
            {words.steps}: {titleOf(name, routerWords)}
          </h2>
          <p>
            <code class="router-page">{routers[name].page}</code>
          </p>
          <MenuPicture path={how.path.split(' → ')} field={how.field} value={valueFor(name, address)} />
          {how.note !== '' && <p>{how.note}</p>}
          <h3>{words.six}</h3>
          <p>{words.sixText}</p>
          <p>{how.six}</p>
          <h3>{words.onlyOne}</h3>
          <p>{words.onlyOneText}</p>
          <p>{words.again}</p>
        </section>
      )}
    </>
  );
}
