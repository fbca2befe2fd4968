import type { PersonCard } from '../../family.ts';
import { PersonFace } from '../../parts/person-face.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/words.ts';

/** Whoever is grown up, a line each: nobody reckons their hours, but a pause of everyone is one of them too. */
export function GrownUps({ people }: { readonly people: readonly PersonCard[] }) {
  const words = useWords('today');
  const family = useWords('family');
  if (people.length === 0) return null;
  return (
    <section class="stack" aria-label={words.grownUps}>
      <h2>{words.grownUps}</h2>
      <Rows label={words.grownUps}>
        {people.map(({ id, name, colour, devices, now: { closed, granted } }) => (
          <Row
            key={id}
            to={{ screen: 'child', id, part: 'now' }}
            lead={<PersonFace name={name} colour={colour} />}
            title={name}
            detail={words.devices(devices)}
            aside={
              closed !== null &&
              !granted && (
                <Tag tone="bad" icon="lock">
                  {family.closed[closed]}
                </Tag>
              )
            }
          />
        ))}
      </Rows>
    </section>
  );
}
