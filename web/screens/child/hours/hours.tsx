import { useState } from 'preact/hooks';
import type { ClosedKind, Window } from '../../../../src/core/family/household.ts';
import { Card } from '../../../parts/card.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import { byHand, type Holding } from '../holding.ts';
import type { PartProps } from '../part-view.tsx';
import { SaveBar } from '../save-bar.tsx';
import { WhoseWord } from '../whose-word.tsx';
import { Exceptions } from './exceptions.tsx';
import { faultOf } from './faults.ts';
import { spansOf, windowsOf } from './spans.ts';
import { WeekGrid } from './week-grid.tsx';
import { WindowList } from './window-list.tsx';

const kinds = ['bedtime', 'school', 'quiet'] as const;
const noon = 720;

/** What is added, and where the columns of the week begin. */
const usual: Readonly<Record<ClosedKind, { readonly fresh: Window; readonly origin: number }>> = {
  bedtime: { fresh: { days: ['mon'], from: 21 * 60, to: 7 * 60 }, origin: noon },
  school: { fresh: { days: ['mon'], from: 8 * 60, to: 13 * 60 }, origin: 0 },
  quiet: { fresh: { days: ['mon'], from: 18 * 60, to: 19 * 60 }, origin: 0 },
};

/** When nothing opens, week by week, and the days that differ. */
export function Hours({ holding, at }: PartProps) {
  const words = useWords('hours');
  const family = useWords('family');
  const [kind, setKind] = useState<ClosedKind>('bedtime');
  return (
    <div class="stack">
      <Choice
        legend={words.kind}
        isLegendHidden
        value={kind}
        options={kinds.map((value) => ({ value, label: family.closed[value] }))}
        onChange={setKind}
      />
      <OneKind key={kind} kind={kind} holding={holding} />
      <Exceptions holding={holding} kind={kind} at={at} />
    </div>
  );
}

/** So narrow that seven columns are too thin for a finger. */
const isSmall = (): boolean => matchMedia('(max-width: 22rem)').matches;

function OneKind({ kind, holding }: { readonly kind: ClosedKind; readonly holding: Holding }) {
  const words = useWords('hours');
  const family = useWords('family');
  const [view, setView] = useState<'week' | 'list'>(isSmall() ? 'list' : 'week');
  const said = holding.policy?.closed[kind] ?? byHand(holding.own.closed?.[kind]);
  const held: readonly Window[] = said.value ?? [];
  // What is being drawn stays on what was there when it began: another parent may change it meanwhile.
  const [draft, setDraft] = useState<{ readonly windows: readonly Window[]; readonly on: Holding }>();
  const { choose, unchoose, isBusy } = useChoosing(draft?.on ?? holding);
  const windows = draft?.windows ?? held;
  const { fresh, origin } = usual[kind];
  const isLocked = said.layer === 'locked';

  function edit(next: readonly Window[]): void {
    const isAsHeld = JSON.stringify(windowsOf(spansOf(next))) === JSON.stringify(windowsOf(spansOf(held)));
    setDraft(isAsHeld && faultOf(next) === undefined ? undefined : { windows: next, on: draft?.on ?? holding });
  }
  const fault = draft && faultOf(draft.windows);
  async function save(): Promise<void> {
    if (draft === undefined || fault !== undefined) return;
    const value = windowsOf(spansOf(draft.windows)).map((window) => ({ ...window, days: [...window.days] }));
    if (await choose({ field: 'closed', key: kind, value }, words.saved(family.closed[kind]))) setDraft(undefined);
  }
  return (
    <Card
      title={family.closed[kind]}
      aside={
        <Choice
          legend={words.view}
          isLegendHidden
          value={view}
          options={(['week', 'list'] as const).map((value) => ({ value, label: words.views[value] }))}
          onChange={setView}
        />
      }
    >
      <p class="hint">{words.hints[kind]}</p>
      <WhoseWord
        holding={holding}
        layer={said.layer}
        isBusy={isBusy}
        onBack={() => {
          setDraft(undefined);
          void unchoose({ field: 'closed', key: kind });
        }}
      />
      <fieldset class="stack" disabled={isLocked}>
        <legend class="unseen">{words.week(family.closed[kind])}</legend>
        {view === 'week' ? (
          <WeekGrid
            label={words.week(family.closed[kind])}
            spans={spansOf(windows)}
            origin={origin}
            fresh={fresh}
            onChange={(spans) => edit(windowsOf(spans))}
          />
        ) : (
          <WindowList windows={windows} fresh={fresh} fault={fault} onChange={edit} />
        )}
      </fieldset>
      {draft && <SaveBar isBusy={isBusy} onSave={() => void save()} onDiscard={() => setDraft(undefined)} />}
    </Card>
  );
}
