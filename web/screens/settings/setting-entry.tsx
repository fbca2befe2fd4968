import { useState } from 'preact/hooks';
import { languages } from '../../languages.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Select } from '../../parts/select.tsx';
import { Switch } from '../../parts/switch.tsx';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { Help } from './help.tsx';
import { LockedWhy } from './locked-why.tsx';
import { settingIn, type Settings, shown, useSet } from './use-settings.ts';

interface SettingEntryProps {
  readonly of: Settings;
  /** `journal.days` */
  readonly name: keyof ReturnType<typeof useWords<'house'>>['names'];
}

/** A setting by its kind, with what it means in the house's own words; where it is locked, why. */
export function SettingEntry({ of, name }: SettingEntryProps) {
  const words = useWords('house');
  const tell = useTell();
  const setting = settingIn(of, name);
  const { set, isBusy } = useSet(of);
  const choices: Readonly<Record<string, string>> =
    name in words.choices ? words.choices[name as keyof typeof words.choices] : {};
  const labelOf = (value: string): string =>
    (name === 'language' ? languages.find((one) => one.value === value)?.label : choices[value]) ?? value;
  const help = <Help text={tell(setting.help)} />;
  if (!setting.isFree) {
    return (
      <div class="setting">
        <h3>{words.names[name]}</h3>
        <p class="sign">
          <bdi>{labelOf(shown(setting.value))}</bdi>
        </p>
        <p class="hint">{help}</p>
        <LockedWhy setting={setting} />
      </div>
    );
  }
  switch (setting.kind) {
    case 'boolean':
      return (
        <Switch
          isOn={setting.value === true}
          onChange={(isOn) => void set(setting, isOn)}
          hint={help}
          isDisabled={isBusy}
        >
          {words.names[name]}
        </Switch>
      );
    case 'choice':
      return (
        // What may be chosen says itself; the house's own words speak of it as the file has it.
        <div class="setting">
          <Select
            label={words.names[name]}
            value={shown(setting.value)}
            options={setting.choices.map((value) => ({ value, label: labelOf(value) }))}
            onChange={(value) => void set(setting, value)}
          />
        </div>
      );
    default:
      return <LineOfSetting key={shown(setting.value)} of={of} name={name} />;
  }
}

/** One that is written: it holds when it is sent off. */
function LineOfSetting({ of, name }: Pick<SettingEntryProps, 'of' | 'name'>) {
  const words = useWords('house');
  const tell = useTell();
  const setting = settingIn(of, name);
  const { set, isBusy } = useSet(of);
  const [text, setText] = useState(shown(setting.value));
  const [wrong, setWrong] = useState<string>();
  const isNumber = setting.kind === 'number';
  return (
    <form
      class="setting"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(undefined);
        void set(setting, isNumber ? Number(text) : text, setWrong);
      }}
    >
      <Field
        label={words.names[name]}
        value={text}
        onInput={setText}
        maxLength={60}
        autocomplete="off"
        error={wrong}
        isRequired
        {...(isNumber && { type: 'number', inputMode: 'numeric' })}
      />
      <p class="hint">
        <Help text={tell(setting.help)} />
      </p>
      {text !== shown(setting.value) && (
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {words.keep}
          </Button>
        </div>
      )}
    </form>
  );
}
