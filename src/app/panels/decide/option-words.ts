// Options of a choice in words, with what each costs where it costs something: at once, over some quarters, or every quarter.
import type { OptionCost } from '../../../engine/index.ts';
import { game, observation } from '../../store.ts';
import { t } from '../../text.ts';
import type { LeverView } from '../../views/decide.ts';
import { cash, optionText } from './words.ts';

/** `Bundling · 4 k€ over 2 quarters` */
export function pricedOption(lever: LeverView, option: string): string {
  const cost = game.value?.scenario.optionCosts[lever.id]?.[option];
  const words = cost === undefined ? '' : costWords(cost, option !== lever.last);
  return words === '' || option === 'none' ? optionText(option) : `${optionText(option)} · ${words}`;
}

/** What is paid once is paid by who changes to it. */
function costWords({ onceCents, months, turnCents, per, planned }: OptionCost, changes: boolean): string {
  const times = per === 'head' ? (observation.value?.basis.heads ?? 0) : 1;
  const about = (money: string) => (planned ? t('decide:cost.case', { money }) : money);
  const quarters = Math.ceil(months / (game.value?.scenario.turnMonths ?? 3) - 1e-9);
  const once =
    onceCents === 0 || !(changes || months > 0)
      ? ''
      : months > 0
        ? t('decide:cost.over', { money: about(cash(times * onceCents)), count: quarters })
        : t('decide:cost.once', { money: about(cash(times * onceCents)) });
  const each = turnCents === 0 ? '' : t('decide:cost.each', { money: cash(times * turnCents) });
  if (once !== '' && each !== '') return t('decide:cost.then', { once, each });
  return once || each || t('decide:cost.free');
}
