import { useState } from 'preact/hooks';
import { Card } from '../../parts/card.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../words/words.ts';
import { type BackupFile, readBackup } from './read-backup.ts';
import { Restore } from './restore.tsx';

/** All that the family has told the house, in one file; and back. */
export function Backup() {
  const words = useWords('backup');
  const [chosen, setChosen] = useState<BackupFile | 'unreadable'>();
  return (
    <>
      <Card title={words.keep}>
        <p>{words.keepWhat}</p>
        <div class="buttons">
          <a class="button main" href="/api/backup" download="domovoy-backup.json">
            <Icon name="download" />
            {words.download}
          </a>
          <a class="button" href="/api/household" download="family.json">
            <Icon name="download" />
            {words.downloadFamily}
          </a>
        </div>
        <p class="hint">{words.familyHint}</p>
      </Card>
      <Card title={words.restore}>
        <p>{words.restoreWhat}</p>
        <label class="button file">
          <Icon name="upload" />
          {words.choose}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void readBackup(file).then(setChosen);
              currentTarget.value = '';
            }}
          />
        </label>
        {chosen === 'unreadable' && (
          <p class="error" role="alert">
            {words.unreadable}
          </p>
        )}
        {chosen !== undefined && chosen !== 'unreadable' && (
          <Restore key={chosen.madeAt} chosen={chosen} onClose={() => setChosen(undefined)} />
        )}
      </Card>
    </>
  );
}
