// All terms in the player's language: the glossary's own texts, and the names that the other screens use for rungs, drivers
// and figures.
import english from '../../../../assets/locales/en/glossary.json';
import { type TextKey, t } from '../../text.ts';
import { driverType, type Term } from '../../views/glossary.ts';
import { DRIVER_WORDS, METRIC_WORDS } from '../../views/words.ts';
import { driverHelp, driverLabel, metricLabel, rungLabel } from '../labels.ts';

interface Entry {
  readonly formula?: string;
  readonly where?: string;
}

export function allTerms(): Term[] {
  return [...rungs(), ...ps(), ...drivers(), ...concepts(), ...figures()];
}

const text = (path: string) => t(`glossary:${path}` as TextKey);

/** Formula and where it acts, for those that have them. */
function extras(path: string, entry: Entry): Pick<Term, 'formula' | 'where'> {
  return {
    ...(entry.formula === undefined ? {} : { formula: text(`${path}.formula`) }),
    ...(entry.where === undefined ? {} : { where: text(`${path}.where`) }),
  };
}

function rungs(): Term[] {
  return Object.entries(english.rungs as Record<string, Entry>).map(([id, entry]) => {
    const path = `rungs.${id}`;
    return { id, group: 'rungs', name: rungLabel(id), definition: text(`${path}.definition`), ...extras(path, entry) };
  });
}

function ps(): Term[] {
  return Object.entries(english.ps as Record<string, Entry>).map(([id, entry]) => {
    const path = `ps.${id}`;
    const words = { name: text(`${path}.name`), definition: text(`${path}.definition`) };
    return { id: `p-${id}`, group: 'ps', ...words, ...extras(path, entry) };
  });
}

function drivers(): Term[] {
  return Object.keys(DRIVER_WORDS).map((id) => {
    const type = driverType(id);
    const where = type ? { where: text(`driverType.${type}`) } : {};
    // Some drivers are terms of the course as well.
    return { id: `driver-${id}`, group: 'drivers', name: driverLabel(id), definition: driverHelp(id), ...where };
  });
}

function concepts(): Term[] {
  return Object.entries(english.terms as Record<string, Entry & { readonly group: string }>).map(([id, entry]) => {
    const path = `terms.${id}`;
    const words = { name: text(`${path}.name`), definition: text(`${path}.definition`) };
    return { id, group: entry.group, ...words, ...extras(path, entry) };
  });
}

function figures(): Term[] {
  return Object.keys(english.figures).map((id) => ({
    id: `figure-${id}`,
    group: 'figures',
    name: metricLabel(id),
    definition: text(`figures.${id}`),
    where: text(`better.${METRIC_WORDS[id]?.better ?? 'neither'}`),
  }));
}
