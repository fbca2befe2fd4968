import { useState } from 'preact/hooks';
import { type PersonCard, useFamily } from '../../family.ts';
import { Link } from '../../parts/link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import type { RouteOf } from '../screens.ts';
import { useWords } from '../../words/words.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { type Conflict, type Guard, GuardContext } from './guarded.ts';
import { type Holding, useOwnChoices, usePolicy } from './holding.ts';
import { PartView } from './part-view.tsx';
import { PartsNav } from './parts-nav.tsx';
import { PersonTitle } from './person-title.tsx';

interface ChildProps {
  readonly route: RouteOf<'child'>;
}

/** All that holds for one person, for devices of nobody, or (`everyone`) for the whole household. */
export function Child({ route }: ChildProps) {
  const words = useWords('child');
  const family = useFamily();
  const [conflict, setConflict] = useState<Conflict>();
  const [guard] = useState<Guard>(() => ({ show: setConflict, own: new Map() }));
  const { id } = route;
  return (
    <GuardContext.Provider value={guard}>
      <Loaded from={family}>
        {({ people, at }) => {
          const person = people.find((one) => one.id === id);
          if (person !== undefined) return <OfPerson key={id} route={route} person={person} at={at} />;
          if (id === 'everyone') return <OfEveryone route={route} at={at} />;
          return (
            <>
              <ScreenHead title={words.nobody} />
              <Empty title={words.nobodyHint}>
                <Link to={{ screen: 'children' }} class="button main">
                  {words.back}
                </Link>
              </Empty>
            </>
          );
        }}
      </Loaded>
      {conflict && <ConflictDialog conflict={conflict} onClose={() => setConflict(undefined)} />}
    </GuardContext.Provider>
  );
}

function OfPerson({ route, person, at }: ChildProps & { readonly person: PersonCard; readonly at: number }) {
  const words = useWords('child');
  const policy = usePolicy(person.id);
  const own = useOwnChoices(person.id);
  return (
    <>
      <PersonTitle person={person} />
      {person.isStranger && <p class="hint">{words.strangers}</p>}
      <PartsNav route={route} />
      <Loaded from={policy}>
        {(held) => (
          <Loaded from={own}>
            {({ revision, choices }) => (
              <Parts
                route={route}
                person={person}
                at={at}
                holding={{
                  who: person.id,
                  revision,
                  own: choices as Holding['own'],
                  policy: held,
                  lockedBy: held.lockedBy,
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function OfEveryone({ route, at }: ChildProps & { readonly at: number }) {
  const words = useWords('child');
  const family = useWords('family');
  const own = useOwnChoices('everyone');
  return (
    <>
      <ScreenHead title={family.everyone} />
      <p class="hint">{words.everyone}</p>
      <PartsNav route={route} />
      <Loaded from={own}>
        {({ revision, choices }) => (
          <Parts
            route={route}
            person={undefined}
            at={at}
            holding={{
              who: 'everyone',
              revision,
              own: choices as Holding['own'],
              policy: undefined,
              lockedBy: null,
            }}
          />
        )}
      </Loaded>
    </>
  );
}

interface PartsProps extends ChildProps {
  readonly holding: Holding;
  readonly person: PersonCard | undefined;
  readonly at: number;
}

function Parts({ route: { part, id, name }, ...shown }: PartsProps) {
  const words = useWords('child');
  return (
    <section class="part" aria-label={words.parts[part]} key={`${id}/${part}`}>
      <PartView part={part} asked={name} {...shown} />
    </section>
  );
}
