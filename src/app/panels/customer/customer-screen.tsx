// One tracked customer's story: who it is and where it stands, why here and not there, what the next rung asks for; and the
// whole way, visit by visit, with the reasons of each move.
import '../../styles/report.css';
import '../../styles/customer.css';
import { number } from '../../format.ts';
import { detail } from '../../router.ts';
import { activeTeam, game, shownTurn } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { GameHeader } from '../../ui/game-header.tsx';
import { rungHeight, type Story, type StoryEntry, storyList, storyOf } from '../../views/customer-story.ts';
import { openCustomer, openTab, tab } from '../report/facts.ts';
import { ScreenTerms } from '../screen-terms.tsx';
import { EdgeCard } from './edge-card.tsx';
import { NextCard } from './next-card.tsx';
import { PersonCard } from './person-card.tsx';
import { StoryCard } from './story-card.tsx';

export function CustomerScreen() {
  const state = game.value;
  if (state === undefined) return null;
  const turn = shownTurn.value;
  const list = storyList(state, activeTeam.value, turn);
  const asked = list.findIndex(({ customer }) => String(customer) === detail.value.customer);
  const at = asked >= 0 ? asked : tellingOf(list);
  const entry = list[at];
  const story = entry && storyOf(state, activeTeam.value, entry.customer, turn);
  return (
    <div class="screen">
      <GameHeader turn={Math.max(1, turn)}>
        <Button icon="report" onClick={() => openTab(tab.value)}>
          {t('customer:report')}
        </Button>
        <Browse list={list} at={at} />
      </GameHeader>
      <main class="main" id="main">
        {story ? <StoryPage story={story} /> : <Nobody />}
        <ScreenTerms place="customer" />
      </main>
    </div>
  );
}

/** Where nobody is asked for: who climbed highest this quarter, or stands highest. */
function tellingOf(list: readonly StoryEntry[]): number {
  const weights = list.map(({ moved, rung }) => rungHeight(rung) + (moved === 'climb' ? 10 : 0));
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

function Browse({ list, at }: { readonly list: readonly StoryEntry[]; readonly at: number }) {
  if (list.length < 2) return null;
  const go = (step: number) => openCustomer(list[(at + step + list.length) % list.length]!.customer);
  return (
    <span class="browse">
      <Button icon="left" label={t('customer:previous')} onClick={() => go(-1)} />
      <span class="label mute">{t('customer:of', { at: number(at + 1), count: list.length })}</span>
      <Button icon="right" label={t('customer:next')} onClick={() => go(1)} />
    </span>
  );
}

function StoryPage({ story }: { readonly story: Story }) {
  return (
    <div class="customer-page">
      <div class="customer-side stack">
        <PersonCard story={story} />
        <EdgeCard story={story} />
        <NextCard story={story} />
      </div>
      <StoryCard story={story} />
    </div>
  );
}

function Nobody() {
  return (
    <>
      <h1>{t('customer:nobody.title')}</h1>
      <p>{t('customer:nobody.text')}</p>
    </>
  );
}
