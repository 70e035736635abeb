// The portfolio board: a table of value by need. Each portfolio tells its customers and what one of them brings, deeper in
// colour where that is more; each tier its treatment, which on Decide may be changed here.
import { money, number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import {
  NEEDS,
  type PortfolioBoard,
  type PortfolioCell,
  type PortfolioTier,
  portfolioBoardOf,
} from '../../views/portfolio-board.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { optionText } from '../decide/words.ts';
import { currency, Delta } from '../figures.tsx';

export function PortfolioBoardView({ facts }: { readonly facts: SystemFacts }) {
  const board = portfolioBoardOf(facts);
  if (board === undefined || board.customers === 0) return <p class="system-lead">{t('systems:board.none')}</p>;
  return (
    <>
      <p class="card-note">{t('systems:board.note')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="table-scroll" role="group" tabIndex={0} aria-label={t('systems:board.caption')}>
        <Board board={board} />
      </div>
    </>
  );
}

function Board({ board }: { readonly board: PortfolioBoard }) {
  return (
    <table class="board">
      <caption class="visually-hidden">{t('systems:board.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('systems:board.tier')}</th>
          {NEEDS.map((need) => (
            <th key={need} scope="col">
              {t(`systems:board.${need}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.tiers.map((tier) => (
          <TierRow key={tier.tier} tier={tier} />
        ))}
      </tbody>
    </table>
  );
}

function TierRow({ tier }: { readonly tier: PortfolioTier }) {
  const { treatment, customerShare, valueShare, cells } = tier;
  return (
    <tr>
      <th scope="row">
        <b class="display">{t(`systems:board.${tier.tier}`)}</b>
        <span class="chip">{optionText(treatment)}</span>
        <small>
          {t('systems:board.part', { customers: percent(customerShare, 0), value: percent(valueShare, 0) })}
        </small>
      </th>
      {cells.map((cell) => (
        <Cell key={cell.need} cell={cell} />
      ))}
    </tr>
  );
}

function Cell({ cell }: { readonly cell: PortfolioCell }) {
  const { customers, customersBefore, cents, worth } = cell;
  const change = customersBefore === undefined ? 0 : customers - customersBefore;
  const each = customers > 0 ? cents / customers : 0;
  return (
    <td style={{ '--worth': `${Math.round(70 * worth)}%` }}>
      <span class="board-cell">
        <span>
          <b>{number(customers)}</b> <span class="visually-hidden">{t('systems:board.customers')}</span>
          <Delta text={number(Math.abs(change))} sign={Math.sign(change)} good={0} />
        </span>
        <span>{t('systems:board.each', { money: money(each, { currency: currency(), digits: 0 }) })}</span>
      </span>
    </td>
  );
}
