// Who the customer is: portrait, name, segment, and where it stands with the firm.
import { number } from '../../format.ts';
import { t } from '../../text.ts';
import { Portrait } from '../../ui/portrait.tsx';
import type { Story } from '../../views/customer-story.ts';
import { lower, rungLabel, segmentHelp, segmentLabel } from '../labels.ts';
import { SegmentMark } from '../segment-mark.tsx';

export function PersonCard({ story }: { readonly story: Story }) {
  const { person, segment, rung, trust, satisfaction, exact } = story;
  const about = (text: string) => (exact ? text : t('customer:about', { value: text }));
  return (
    <section class="card person" aria-labelledby="person-name">
      <div class="person-head">
        <Portrait kind={person.role} seed={person.face} />
        <div>
          <h1 id="person-name">{person.name}</h1>
          <p class="person-segment">
            <SegmentMark id={segment} /> {segmentLabel(segment)}
          </p>
          <p class="card-note">{segmentHelp(segment)}</p>
        </div>
      </div>
      <dl class="person-figures">
        <div>
          <dt>{t('customer:rung')}</dt>
          <dd class="person-rung">{lower(rungLabel(rung))}</dd>
        </div>
        <div>
          <dt>{t('customer:trust')}</dt>
          <dd>{about(number(trust, exact ? 2 : 1))}</dd>
        </div>
        <div>
          <dt>{t('customer:satisfied')}</dt>
          <dd>{about(number(100 * satisfaction))}</dd>
        </div>
      </dl>
      <p class="card-note">{t(exact ? 'customer:truth' : 'customer:panel')}</p>
    </section>
  );
}
