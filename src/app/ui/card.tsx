// A card: heading, one link or note beside it, content, at most one sentence. It is a region where it has a name to go by.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface CardProps {
  readonly title?: string;
  readonly icon?: IconName | undefined;
  /** One link, chip or note at the end of the head. */
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly class?: string;
  readonly id?: string;
  /** Name of the region, where it should differ from the heading: handles of tests and scripts. */
  readonly region?: string;
  readonly level?: 2 | 3;
}

export function Card({ title, icon, aside, children, region, level = 2, ...rest }: CardProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const name = region ? { 'aria-label': region } : title ? { 'aria-labelledby': headingId } : {};
  return (
    <section class={`card ${rest.class ?? ''}`} id={rest.id} {...name}>
      {(title || aside) && (
        <div class="card-head">
          {title && (
            <Heading id={headingId} class="row">
              {icon && <Icon name={icon} />}
              <span>{title}</span>
            </Heading>
          )}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
