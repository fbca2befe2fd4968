import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import { useFamily } from '../../family.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { ChildForm } from './child-form.tsx';
import { StepFrame } from './step-frame.tsx';

/** Who lives here. */
export function ChildrenStep() {
  const { children } = useWords('setup');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const family = useFamily();
  const known = family.state === 'ready' ? family.value.people.filter(({ isStranger }) => !isStranger) : [];
  return (
    <StepFrame step="children" title={children.title} text={children.text} isOpen={known.length === 0}>
      <Loaded from={family}>
        {() =>
          known.length === 0 ? null : (
            <Rows label={children.title}>
              {known.map(({ id, name, colour, ageGroup }) => (
                <Row
                  key={id}
                  lead={<PersonFace name={name} colour={colour} />}
                  title={<OutsideText>{name}</OutsideText>}
                  detail={children.groups[ageGroup]}
                  aside={
                    <Button
                      kind="quiet"
                      icon="trash"
                      isBusy={isBusy}
                      label={children.remove(visible(name))}
                      onClick={() =>
                        void change(() => client.people[':id'].$delete({ param: { id } }), {
                          done: children.removed(visible(name)),
                          undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
                        })
                      }
                    />
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <ChildForm />
      {known.length === 0 && <p class="hint">{children.none}</p>}
    </StepFrame>
  );
}
