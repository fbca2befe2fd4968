import { useApp } from '../../../app-context.ts';
import { useMay } from '../../../may.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useResource } from '../../../resource.ts';
import { useStore } from '../../../store.ts';
import { Others } from './others.tsx';
import { OwnAccount } from './own-account.tsx';
import { SecondStep } from './second-step.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';

/** Who may come in, and by what; a caregiver sees their own account alone. */
export function Accounts() {
  const session = useStore(useApp().session.now);
  const { may } = useMay();
  if (session?.id == null || session.name === null) return null;
  const me = { id: session.id, name: session.name };
  if (may('readAccounts')) return <ParentsAccounts me={me} />;
  return (
    <>
      <OwnAccount {...me} />
      <SecondStep />
      <Sessions />
    </>
  );
}

function ParentsAccounts({ me }: { readonly me: { readonly id: string; readonly name: string } }) {
  const { client } = useApp();
  const accounts = useResource('accounts', ['household'], () => client.accounts.$get());
  return (
    <Loaded from={accounts}>
      {({ accounts: all }) => (
        <>
          <OwnAccount {...me} />
          <SecondStep />
          <Others accounts={all.filter(({ id }) => id !== me.id)} />
          <Sessions />
          <Tokens />
        </>
      )}
    </Loaded>
  );
}
