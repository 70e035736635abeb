// The moments of a game as cards: what was done, what it was worth, and why.
import { momentLines, momentTitle } from '../moment-text.ts';
import { gainOf, momentsOf } from '../moments.ts';
import type { Debrief } from '../types.ts';
import { pointsText, type Words } from '../words.ts';
import { escapeHtml } from './markup.ts';

export function turningCards(debrief: Debrief, words: Words): string {
  const cards = momentsOf(debrief).map((moment, at) => {
    const lines = [momentTitle(debrief, words, moment), ...momentLines(debrief, words, moment)];
    const head = `<p class="head"><span>${at + 1}. ${escapeHtml(words.say(`moment.${moment.kind}`))}</span><span>${escapeHtml(pointsText(debrief.game, words, gainOf(moment)))}</span></p>`;
    return `<li>${head}${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</li>`;
  });
  return `<ul class="cards">${cards.join('')}</ul>`;
}
