// Buttons: primary (gold, one a screen), plain, soft, quiet; with an icon before the words, or an icon alone that is named.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onClick?: (event: MouseEvent) => void;
  readonly kind?: 'primary' | 'plain' | 'soft' | 'quiet';
  readonly icon?: IconName | undefined;
  /** An icon after the words. */
  readonly after?: IconName | undefined;
  /** The name of a button that shows an icon alone, or more than its words say. */
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string | undefined;
  /** A key that does the same, such as Escape. */
  readonly shortcut?: string;
  readonly id?: string;
  readonly class?: string;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'plain', icon, after, label, type = 'button' } = props;
  return (
    <button
      type={type}
      id={props.id}
      class={classes(props, kind)}
      onClick={props.onClick}
      disabled={props.disabled}
      aria-label={label}
      title={children === undefined ? label : props.shortcut}
      aria-keyshortcuts={props.shortcut}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
    >
      {icon && <Icon name={icon} />}
      {children}
      {after && <Icon name={after} />}
    </button>
  );
}

function classes(props: ButtonProps, kind: string): string {
  const parts = ['button', `button-${kind}`];
  if (props.children === undefined) parts.push('button-icon');
  if (props.small) parts.push('button-small');
  if (props.wide) parts.push('button-wide');
  if (props.class) parts.push(props.class);
  return parts.join(' ');
}

/** A button that reads as a link within text or in the head of a card. */
export function LinkButton(props: {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly label?: string;
}) {
  return (
    <button type="button" class="link-button" onClick={props.onClick} aria-label={props.label}>
      {props.children}
    </button>
  );
}
