import type { ComponentChildren } from 'preact';
import type { Newcomer } from '../../devices.ts';
import { Tag } from '../tag.tsx';
import { useWords } from '../../words/words.ts';
import { SightingLine } from './sighting-line.tsx';

interface NewcomerFrameProps {
  readonly newcomer: Newcomer;
  readonly title: string;
  readonly tone?: 'warn';
  readonly children: ComponentChildren;
}

/** One of the newcomers: what it calls itself, where it was met, and whether it is the one that is held. */
export function NewcomerFrame({ newcomer, title, tone, children }: NewcomerFrameProps) {
  const words = useWords('devices');
  const { isThis, mac, addresses } = newcomer;
  return (
    <li class={tone === undefined ? 'card' : `card ${tone}`}>
      <header class="card-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {isThis && (
          <Tag tone="good" icon="check">
            {words.thisOne}
          </Tag>
        )}
      </header>
      <SightingLine mac={mac} addresses={addresses} />
      {children}
    </li>
  );
}
