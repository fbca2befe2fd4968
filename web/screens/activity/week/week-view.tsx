import { useApp } from '../../../app-context.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Empty } from '../../../parts/states.tsx';
import { useResource } from '../../../resource.ts';
import { sources } from '../../../sources.ts';
import { useWords } from '../../../words/words.ts';
import { ChildSelect } from '../ask-fields.tsx';
import type { ViewProps } from '../list-view.tsx';
import { ByDay } from './by-day.tsx';
import { ByPerson } from './by-person.tsx';
import { TopNames } from './top-names.tsx';
import { Topics } from './topics.tsx';
import { weekNumbers } from './week-numbers.ts';

const dayLong = 86_400_000;

/** The last seven days in numbers. */
export function WeekView({ wanted, asked: { child }, want, askers }: ViewProps) {
  const { client } = useApp();
  const clock = useResource(...sources.clock(client));
  return (
    <>
      <div class="numbers-child">
        <ChildSelect wanted={wanted} want={want} askers={askers} />
      </div>
      <Loaded from={clock}>{({ day, at }) => <WeekOf day={day} at={at} who={child} askers={askers} />}</Loaded>
    </>
  );
}

interface WeekOfProps extends Pick<ViewProps, 'askers'> {
  /** Today, of the household's calendar. */
  readonly day: string;
  readonly at: number;
  readonly who: string;
}

function WeekOf({ day, at, who, askers }: WeekOfProps) {
  const words = useWords('activity');
  const { client } = useApp();
  const query = {
    span: 'day' as const,
    since: String(at - 6 * dayLong),
    ...(who !== '' && { who }),
  };
  const counted = useResource(`statistics/${who}/${day}`, [], () => client.statistics.$get({ query }));
  return (
    <Loaded from={counted}>
      {({ rows }) => {
        const numbers = weekNumbers(rows, Date.parse(`${day}T00:00:00Z`), who);
        return numbers.byDay.every(({ asked }) => asked === 0) ? (
          <Empty title={words.noWeek}>
            <p>{words.noWeekHint}</p>
          </Empty>
        ) : (
          <div class="numbers">
            <ByDay numbers={numbers} />
            {who === '' && <ByPerson numbers={numbers} askers={askers} />}
            <Topics numbers={numbers} />
            <TopNames who={who} day={day} from={at - 6 * dayLong} />
          </div>
        );
      }}
    </Loaded>
  );
}
