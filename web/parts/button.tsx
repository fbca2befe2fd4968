import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onClick?: () => void;
  /** `main`: what the screen is for, one at a time; `danger`: what cannot be taken back. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** What is said where there are no words to see, or where they say too little. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** It works on what was asked; a second tap does nothing. */
  readonly isBusy?: boolean;
  /** For a button that stays down. */
  readonly isPressed?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'plain', icon, label, type = 'button', isDisabled, isBusy, isPressed } = props;
  return (
    <button
      type={type}
      class={`button ${kind}${children === undefined ? ' bare' : ''}`}
      aria-label={label}
      title={children === undefined ? label : undefined}
      aria-busy={isBusy}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={isBusy ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
