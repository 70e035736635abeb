// Why the share changed: the waterfall of reasons with whose doing each was, and the sums by whose doing.
import { percent } from '../../format.ts';
import { t } from '../../text.ts';
import type { Facts } from '../../views/report-facts.ts';
import { type Cause, type Doing, type ShareWaterfall, whoseName } from '../../views/report-reasons.ts';
import { Points } from '../figures.tsx';
import { driverLabel, lower } from '../labels.ts';
import { Waterfall } from './waterfall.tsx';

interface Props {
  readonly facts: Facts;
  readonly waterfall: ShareWaterfall;
  /** Whether it is the whole market's, with ends; a segment's part starts from zero. */
  readonly whole: boolean;
  readonly onOpen?: (cause: Cause) => void;
  /** The cause that is open; absent where opening leads elsewhere. */
  readonly opened?: string | undefined;
}

export const causeKey = ({ whose, driver }: Pick<Cause, 'whose' | 'driver'>) => `${whose}/${driver}`;

export function whoseText(facts: Facts, { whose, doing }: Pick<Cause, 'whose' | 'doing'>): string {
  if (doing === 'own') return t('report:why.you');
  return doing === 'others' ? t('report:why.others') : whoseName(facts, whose);
}

export function causeText({ driver, count }: Pick<Cause, 'driver' | 'count'>): string {
  if (driver === '') return t('report:why.smaller', { count });
  const name = lower(driverLabel(driver));
  return count > 1 ? t('report:why.andMore', { driver: name, count: count - 1 }) : name;
}

export function ShareWaterfallView({ facts, waterfall, whole, onOpen, opened }: Props) {
  const { steps, before, after, byDoing, change } = waterfall;
  const ends = whole
    ? {
        from: { label: quarterName(facts.turn - 1), value: before, figure: percent(before) },
        to: { label: quarterName(facts.turn), value: after, figure: percent(after) },
      }
    : {};
  return (
    <>
      <Waterfall
        label={t('report:why.title')}
        {...ends}
        rows={steps.map((cause) => ({
          key: causeKey(cause),
          group: whoseText(facts, cause),
          label: causeText(cause),
          value: cause.sum,
          figure: <Points value={100 * cause.sum} digits={2} />,
          onOpen: onOpen && (() => onOpen(cause)),
          ...(opened !== undefined && { open: opened === causeKey(cause) }),
        }))}
      />
      <p class="waterfall-sums">
        {(['own', 'rival', 'others'] as const).map((doing) => (
          <span key={doing}>
            {doingText(doing)} <Points value={100 * byDoing[doing]} digits={2} />
          </span>
        ))}
        <span class="waterfall-together">
          {t('report:why.together')} <Points value={100 * change} digits={2} />
        </span>
      </p>
    </>
  );
}

function doingText(doing: Doing): string {
  return t(`report:why.doing.${doing}`);
}

export function quarterName(turn: number): string {
  return turn < 1 ? t('report:beforeYou') : t('report:quarterName', { turn });
}
