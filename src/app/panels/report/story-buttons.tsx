// Customers whose story can be read, as faces with a name.
import { t } from '../../text.ts';
import { Portrait } from '../../ui/portrait.tsx';
import type { StoryEntry } from '../../views/customer-story.ts';
import { lower, rungLabel } from '../labels.ts';
import { SegmentMark } from '../segment-mark.tsx';

interface Props {
  readonly label: string;
  readonly entries: readonly StoryEntry[];
  readonly onOpen: (customer: number) => void;
}

export function StoryButtons({ label, entries, onOpen }: Props) {
  if (entries.length === 0) return null;
  return (
    <section class="stories" aria-label={label}>
      <h3>{label}</h3>
      <ul class="story-list plain">
        {entries.map(({ customer, person, segment, rung, moved }) => (
          <li key={customer}>
            <button type="button" class="story-button" onClick={() => onOpen(customer)}>
              <Portrait kind={person.role} seed={person.face} />
              <span class="story-words">
                <b>{person.name}</b>
                <small>
                  <SegmentMark id={segment} /> {lower(rungLabel(rung))}
                  {moved && <>, {t(`report:moved.${moved}`)}</>}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
