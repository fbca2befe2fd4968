import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { useResource } from '../../resource.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';

/** What a parent should know of, and what to do about it; nothing where all is well. */
export function Attention({ at }: { readonly at: number }) {
  const words = useWords('today');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { ago } = useTime();
  const notices = useResource('notices', ['notices'], () => client.notices.$get());
  // Asks stand above, with their answers.
  const shown = notices.state === 'ready' ? notices.value.notices.filter(({ kind }) => kind !== 'ask') : [];
  if (shown.length === 0) return null;
  return (
    <section class="stack" aria-label={words.attention}>
      <h2>{words.attention}</h2>
      <Rows label={words.attention}>
        {shown.map(({ id, kind, subject, at: since }) => {
          const isDevice = kind === 'new-device' || kind === 'is-it';
          const said = isDevice ? words.notices[kind] : words.notices.other;
          return (
            <Row
              key={id}
              lead={<Icon name={isDevice ? 'devices' : 'warning'} />}
              title={said.title}
              detail={
                <>
                  {said.hint} <bdi>{subject}</bdi> · {ago(since, at)}
                </>
              }
              aside={
                <span class="buttons">
                  {isDevice && (
                    <Link to={{ screen: 'devices' }} class="button plain">
                      {words.toDevices}
                    </Link>
                  )}
                  <Button
                    kind="quiet"
                    isBusy={isBusy}
                    onClick={() =>
                      void change(() => client.notices[':id'].$delete({ param: { id: String(id) } }), {
                        topics: ['notices'],
                      })
                    }
                  >
                    {words.done}
                  </Button>
                </span>
              }
            />
          );
        })}
      </Rows>
    </section>
  );
}
