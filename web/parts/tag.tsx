import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface TagProps {
  readonly children: ComponentChildren;
  /** Never the only sign: the words say it too. */
  readonly tone?: 'good' | 'bad' | 'warn';
  readonly icon?: IconName;
}

/** A word on how something stands. */
export function Tag({ children, tone, icon }: TagProps) {
  return (
    <span class={tone ? `tag ${tone}` : 'tag'}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
