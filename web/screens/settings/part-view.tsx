import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading, Offline } from '../../parts/states.tsx';
import type { SettingsPart } from '../../route.ts';

/** The code of each part comes when it is first opened. */
const code: Readonly<Record<SettingsPart, () => Promise<ComponentType>>> = {
  look: async () => (await import('./look.tsx')).Look,
  network: async () => (await import('./network.tsx')).Network,
  upstreams: async () => (await import('./upstreams.tsx')).Upstreams,
  notices: async () => (await import('./notices/notices.tsx')).Notices,
  accounts: async () => (await import('./accounts/accounts.tsx')).Accounts,
  backup: async () => (await import('./backup.tsx')).Backup,
  updates: async () => (await import('./updates.tsx')).Updates,
};

export function PartView({ part }: { readonly part: SettingsPart }) {
  const [shown, setShown] = useState<{ readonly Part: ComponentType } | 'failed'>();
  const load = (): void =>
    void code[part]().then(
      (Part) => setShown({ Part }),
      () => setShown('failed'),
    );
  useEffect(load, [part]);
  if (shown === undefined) return <Loading />;
  return shown === 'failed' ? <Offline onRetry={load} /> : <shown.Part />;
}
