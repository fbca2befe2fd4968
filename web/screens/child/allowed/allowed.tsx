import { useState } from 'preact/hooks';
import { Choice } from '../../../parts/choice.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { SearchField } from '../../../parts/search-field.tsx';
import { Empty } from '../../../parts/states.tsx';
import { type Subjects, useSubjects } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';
import type { PartProps } from '../part-view.tsx';
import { type Choosing, useChoosing } from '../choosing.ts';
import type { Holding } from '../holding.ts';
import { isClosed, type SubjectGroup, useSubjectGroups, type Wanted } from './subject.ts';
import { SubjectTile } from './subject-tile.tsx';

/** Topics, apps and sites, each with its switch. */
export function Allowed({ holding }: PartProps) {
  return <Loaded from={useSubjects()}>{(subjects) => <Grid holding={holding} subjects={subjects} />}</Loaded>;
}

function Grid({ holding, subjects }: { readonly holding: Holding; readonly subjects: Subjects }) {
  const words = useWords('choices');
  const choosing = useChoosing(holding);
  const [wanted, setWanted] = useState<Wanted>({ text: '', filter: 'all' });
  const categories = useSubjectGroups('categories', subjects, holding, wanted);
  const services = useSubjectGroups('services', subjects, holding, wanted);
  const isLooking = wanted.text.trim() !== '' || wanted.filter !== 'all';
  const count = [...categories, ...services].reduce((sum, group) => sum + group.subjects.length, 0);
  return (
    <div class="stack">
      <div class="look-for">
        <SearchField label={words.search} value={wanted.text} onInput={(text) => setWanted({ ...wanted, text })} />
        <Choice
          legend={words.shown}
          isLegendHidden
          value={wanted.filter}
          options={(['all', 'blocked', 'byHand'] as const).map((value) => ({ value, label: words.filters[value] }))}
          onChange={(filter) => setWanted({ ...wanted, filter })}
        />
      </div>
      <p class="unseen" role="status">
        {isLooking ? words.found(count) : ''}
      </p>
      {count === 0 && (
        <Empty title={words.nothing}>
          <p>{words.nothingHint}</p>
        </Empty>
      )}
      {categories.length > 0 && (
        <section class="stack" aria-labelledby="topics">
          <div>
            <h2 id="topics">{words.categories}</h2>
            <p class="hint">{words.categoriesHint}</p>
          </div>
          {categories.map((group) => (
            <Group
              key={`${group.id}/${isLooking}`}
              group={group}
              holding={holding}
              choosing={choosing}
              isOpen={isLooking || !isAllClosed(group)}
            />
          ))}
        </section>
      )}
      {services.length > 0 && (
        <section class="stack" aria-labelledby="apps">
          <div>
            <h2 id="apps">{words.services}</h2>
            <p class="hint">{words.servicesHint}</p>
          </div>
          {services.map((group) => (
            <Group
              key={`${group.id}/${isLooking}`}
              group={group}
              holding={holding}
              choosing={choosing}
              isOpen={isLooking}
            />
          ))}
        </section>
      )}
    </div>
  );
}

interface GroupProps {
  readonly group: SubjectGroup;
  readonly holding: Holding;
  readonly choosing: Choosing;
  readonly isOpen: boolean;
}

/** Its tiles are drawn once it is open: there are hundreds. */
function Group({ group: { title, subjects }, holding, choosing, isOpen }: GroupProps) {
  const words = useWords('choices');
  const [isUnfolded, setUnfolded] = useState(isOpen);
  const closed = subjects.filter(({ said }) => isClosed(said)).length;
  return (
    <details class="group" open={isUnfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
        <span class="hint">{words.countClosed(closed, subjects.length)}</span>
      </summary>
      {isUnfolded && (
        <ul class="tiles" aria-label={title}>
          {subjects.map((subject) => (
            <SubjectTile key={subject.id} subject={subject} holding={holding} choosing={choosing} />
          ))}
        </ul>
      )}
    </details>
  );
}

/** Where nothing is open there is little to look at. */
function isAllClosed({ subjects }: SubjectGroup): boolean {
  return subjects.every(({ said }) => isClosed(said));
}
