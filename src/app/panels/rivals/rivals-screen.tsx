// Rivals as a screen of its own, for the way from the theatre: the same as the report's tab, with a way back.
import '../../styles/report.css';
import { cameFrom, goTo } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { GameHeader } from '../../ui/game-header.tsx';
import { facts } from '../report/facts.ts';
import { ScreenTerms } from '../screen-terms.tsx';
import { RivalsPanel } from './rivals-panel.tsx';

export function RivalsScreen() {
  const known = facts.value;
  const back = cameFrom.value === 'rivals' ? 'report' : cameFrom.value;
  return (
    <div class="screen">
      <GameHeader {...(known ? { turn: known.turn } : {})}>
        <Button icon="left" onClick={() => goTo(back)}>
          {t('common:back')}
        </Button>
      </GameHeader>
      <main class="main stack" id="main">
        <h1>{t('rivals:title')}</h1>
        {known ? <RivalsPanel facts={known} /> : <p>{t('report:nothing.text')}</p>}
        <ScreenTerms place="rivals" />
      </main>
    </div>
  );
}
