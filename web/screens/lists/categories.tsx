import { Card } from '../../parts/card.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useSubjects } from '../../subjects.ts';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';

/** What the lists sort sites into, in words. */
export function Categories() {
  const words = useWords('lists');
  const tell = useTell();
  const subjects = useSubjects();
  return (
    <Card title={words.categories}>
      <p class="hint">{words.categoriesHint}</p>
      <Loaded from={subjects}>
        {({ categoryGroups, categories }) =>
          categoryGroups.map((group) => (
            <details key={group.id} class="more">
              <summary>{tell(group.title)}</summary>
              <dl class="explained">
                {categories
                  .filter(({ group: of }) => of === group.id)
                  .map(({ id, title, forParents, minimumAge }) => (
                    <div key={id}>
                      <dt>
                        {tell(title)}
                        <Tag>{minimumAge === null ? words.atNoAge : words.fromAge(minimumAge)}</Tag>
                      </dt>
                      <dd class="hint">{tell(forParents)}</dd>
                    </div>
                  ))}
              </dl>
            </details>
          ))
        }
      </Loaded>
    </Card>
  );
}
