import { useState } from 'preact/hooks';
import { type PersonCard, useFamily } from '../../family.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useWords } from '../../words/words.ts';
import { AddChild } from './add-child.tsx';

/** Everyone whose net is looked after, and what holds for all. */
export function Children() {
  const words = useWords('children');
  const family = useFamily();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <ScreenHead title={words.title}>
        <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </ScreenHead>
      <Loaded from={family}>
        {({ people }) => {
          const known = people.filter(({ isStranger }) => !isStranger);
          return (
            <>
              {known.length === 0 ? (
                <Empty title={words.nobody}>
                  <p>{words.nobodyHint}</p>
                </Empty>
              ) : (
                <Rows label={words.title}>
                  {known.map((person) => (
                    <ChildRow key={person.id} person={person} />
                  ))}
                </Rows>
              )}
              <ForAll people={people} />
              <Rows label={words.shelf}>
                <Row
                  to={{ screen: 'shelf' }}
                  lead={<Icon name="book" />}
                  title={words.shelf}
                  detail={words.shelfHint}
                />
                <Row
                  to={{ screen: 'cases' }}
                  lead={<Icon name="edit" />}
                  title={words.cases}
                  detail={words.casesHint}
                />
              </Rows>
              {isAdding && <AddChild people={people} onClose={() => setAdding(false)} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function ChildRow({ person: { id, name, colour, born, ageGroup, age, devices } }: { readonly person: PersonCard }) {
  const words = useWords('children');
  const old = born === null ? words.groups[ageGroup] : words.years(age);
  return (
    <Row
      to={{ screen: 'child', id, part: 'now' }}
      lead={<PersonFace name={name} colour={colour} />}
      title={name}
      detail={`${old} · ${words.devices(devices)}`}
    />
  );
}

/** The whole household, and devices that belong to nobody. */
function ForAll({ people }: { readonly people: readonly PersonCard[] }) {
  const words = useWords('children');
  const family = useWords('family');
  const strangers = people.find(({ isStranger }) => isStranger);
  return (
    <Rows label={words.everyone}>
      <Row
        to={{ screen: 'child', id: 'everyone', part: 'now' }}
        lead={<Icon name="today" />}
        title={family.everyone}
        detail={words.everyoneHint}
      />
      {strangers && (
        <Row
          to={{ screen: 'child', id: strangers.id, part: 'now' }}
          lead={<Icon name="devices" />}
          title={family.strangers}
          detail={`${words.strangersHint} · ${words.devices(strangers.devices)}`}
        />
      )}
    </Rows>
  );
}
