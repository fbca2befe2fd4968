import { useState } from 'preact/hooks';
import type { PersonCard } from '../../family.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useWords } from '../../words/words.ts';
import { EditPerson } from './edit-person.tsx';

/** Who it is about, and the way to another name or age. */
export function PersonTitle({ person }: { readonly person: PersonCard }) {
  const words = useWords('child');
  const children = useWords('children');
  const family = useWords('family');
  const { may } = useMay();
  const [isEditing, setEditing] = useState(false);
  const { name, colour, born, age, ageGroup, isStranger } = person;
  if (isStranger) return <ScreenHead title={family.strangers} />;
  return (
    <>
      <div class="person-title">
        <PersonFace name={name} colour={colour} />
        <ScreenHead title={name}>
          <span class="person-age">
            <span class="hint">{born === null ? children.groups[ageGroup] : words.years(age)}</span>
            {may('changePeople') && (
              <Button kind="quiet" icon="edit" label={children.edit} onClick={() => setEditing(true)} />
            )}
          </span>
        </ScreenHead>
      </div>
      {isEditing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </>
  );
}
