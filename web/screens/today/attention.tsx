import { useApp } from '../../app-context.ts';
import { Rows } from '../../parts/row.tsx';
import { useResource } from '../../resource.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import { NewDevices } from './new-devices.tsx';
import { TroubleRow } from './trouble-row.tsx';
import { type Notice, troublesOf } from './troubles.ts';

/** The kinds of notices that are about devices; asks stand above, with their answers. */
const deviceKinds = ['new-device', 'is-it'] as const;

/** What a parent should know of, and what to do about it; nothing where all is well. */
export function Attention({ at }: { readonly at: number }) {
  const words = useWords('today');
  const { client, taste } = useApp();
  // The house says what is wrong in the language of who asks.
  const { language } = useStore(taste);
  const notices = useResource(`notices/${language}`, ['notices'], () => client.notices.$get());
  const house = useResource(`house/${language}`, ['notices', 'lists', 'house'], () => client.house.$get());
  const open: readonly Notice[] = notices.state === 'ready' ? notices.value.notices : [];
  const troubles = troublesOf(house.state === 'ready' ? house.value : { impairments: [] }, open);
  const devices = deviceKinds.map((kind) => ({ kind, of: open.filter((notice) => notice.kind === kind) }));
  const newcomers = devices.filter(({ of }) => of.length > 0);
  if (troubles.length === 0 && newcomers.length === 0) return null;
  return (
    <section class="stack attention" aria-label={words.attention}>
      <h2>{words.attention}</h2>
      <Rows label={words.attention}>
        {troubles.map((trouble) => (
          <TroubleRow key={trouble.code} trouble={trouble} at={at} />
        ))}
        {newcomers.map(({ kind, of }) => (
          <NewDevices key={kind} kind={kind} notices={of} at={at} />
        ))}
      </Rows>
    </section>
  );
}
