// A place kept for the screen 'report' until it is here.
import { t } from '../../text.ts';

export function ReportScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.report')}</h1>
    </main>
  );
}
