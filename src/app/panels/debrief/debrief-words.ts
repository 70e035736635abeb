// The words of a debrief on the page: the same texts as its printed report, in the player's language.
import type { Words } from '../../../study/debrief/words.ts';
import { money, number, percent, signed } from '../../format.ts';
import { language } from '../../settings.ts';
import { scenarioText, type TextKey, t } from '../../text.ts';
import { optionText } from '../decide/words.ts';
import { driverLabel, rungLabel } from '../labels.ts';
import { leverName } from '../report/lever-name.ts';

/** Words for debriefs of a scenario; what reads them follows the language. */
export function wordsFor(scenario: string): Words {
  return {
    language: language.value,
    // The study's keys are texts of this namespace; its tests hold that each is there.
    say: (key, values) => t(`debrief:${key}` as TextKey, values),
    number: (value, digits) => number(value, digits).replace('-', '−'),
    signed,
    percent,
    money: (cents, currency) => money(cents, { currency, short: true }),
    lever: leverName,
    driver: driverLabel,
    option: optionText,
    rung: rungLabel,
    segment: (id, english) => scenarioText(scenario, `segments/${id}/name`, english),
    scenario: (path, english) => scenarioText(scenario, path, english),
  };
}
