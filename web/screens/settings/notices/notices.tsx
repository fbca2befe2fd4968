import { useApp } from '../../../app-context.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useResource } from '../../../resource.ts';
import { ChannelCard } from './channel-card.tsx';
import { channelKinds } from './drafts.ts';
import { Letter } from './letter.tsx';
import { QuietHours } from './quiet-hours.tsx';

/** How the house reaches a parent who is not at home. */
export function Notices() {
  const { client } = useApp();
  const channels = useResource('channels', ['household'], () => client.channels.$get());
  return (
    <>
      <Loaded from={channels}>
        {(all) => (
          <>
            {channelKinds.map((kind) => (
              <ChannelCard key={kind} kind={kind} card={all[kind]} />
            ))}
            <QuietHours key={`${all.quiet?.from}-${all.quiet?.to}`} quiet={all.quiet} />
          </>
        )}
      </Loaded>
      <Letter />
    </>
  );
}
