// What each lever does when one firm moves it alone, as signs: acquisition, retention, rungs (committed share), waits, staff
// (proficient heads), profit and equity, in the same turn and four turns later. `+` and `-` must show, `0` is no effect at all
// (nobody is trained overnight); `.` is left open, because the effect is small, or opposite forces meet. Half way from where
// the firm stands to the lever's bounds, and nothing else answers: more guests with the same staff wait longer.
import type { LeverValue } from '../../src/engine/contract/levers.ts';

export interface Move {
  readonly lever: string;
  readonly value: LeverValue;
  readonly now: string;
  readonly later: string;
}

export const BISTRO: readonly Move[] = [
  { lever: 'promotion.advertising', value: 8000, now: '++.+0.+', later: '+.-+..+' },
  { lever: 'promotion.advertising', value: 2000, now: '--.-0--', later: '-..-.--' },
  { lever: 'promotion.promise', value: 0.125, now: '++.+0++', later: '.---.--' },
  { lever: 'promotion.promise', value: -0.05, now: '--.-0--', later: '...-.--' },
  { lever: 'pricing.price', value: 35, now: '----0+.', later: '----...' },
  { lever: 'pricing.price', value: 23, now: '++.+0--', later: '++-+.--' },
  { lever: 'pricing.deal', value: 0.175, now: '++-+0--', later: '++-+.--' },
  { lever: 'pricing.deal', value: 0.025, now: '--..0--', later: '...-...' },
  { lever: 'service-offer.ingredients', value: 11.5, now: '..+00--', later: '..++.--' },
  { lever: 'service-offer.ingredients', value: 7.5, now: '..-00++', later: '.---.++' },
  { lever: 'service-offer.guestBook', value: 3.5, now: '---+0--', later: '.--+.--' },
  { lever: 'service-offer.guestBook', value: 0.5, now: '+.--0++', later: '..--...' },
  { lever: 'training.hours', value: 16, now: '...+.--', later: '...+.-.' },
  { lever: 'training.hours', value: 4, now: '...-+++', later: '...--+.' },
  { lever: 'training.topic', value: 'empathy', now: '0000000', later: '..++...' },
  { lever: 'training.topic', value: 'recovery', now: '0000000', later: '...-.--' },
  { lever: 'workforce.staff.team', value: 18, now: '++.-+-+', later: '.++-+-+' },
  { lever: 'workforce.staff.team', value: 10, now: '---+---', later: '.--+---' },
  { lever: 'workforce.wage', value: 0.125, now: '...-+-+', later: '.++.+-+' },
  { lever: 'workforce.wage', value: -0.075, now: '...+-+-', later: '.--.-.-' },
  { lever: 'channels.bookableSeats', value: 0.75, now: '++.+0..', later: '...+...' },
  { lever: 'channels.bookableSeats', value: 0.25, now: '--.-0--', later: '...-.--' },
  { lever: 'servicescape.room', value: 7000, now: '....0-.', later: '..++.-+' },
  { lever: 'servicescape.room', value: 2000, now: '....0+.', later: '..--..-' },
  { lever: 'recovery.allowance', value: 25, now: '..+00--', later: '...+.--' },
  { lever: 'recovery.allowance', value: 5, now: '..-00++', later: '..-.+++' },
];

export const AUTO_SERVICE: readonly Move[] = [
  { lever: 'promotion.advertising', value: 72000, now: '++.+0++', later: '++.+..+' },
  { lever: 'promotion.advertising', value: 12000, now: '-..-0--', later: '-..-.--' },
  { lever: 'promotion.promise', value: 0.125, now: '++.+0++', later: '..-..--' },
  { lever: 'promotion.promise', value: -0.05, now: '-..-0--', later: '-..-.--' },
  { lever: 'pricing.price', value: 573, now: '--.-0--', later: '--.-.--' },
  { lever: 'pricing.price', value: 373, now: '++.+0--', later: '+.-+---' },
  { lever: 'service-offer.ingredients', value: 90, now: '...00--', later: '..++.--' },
  { lever: 'service-offer.ingredients', value: 43, now: '...00++', later: '..--.+.' },
  { lever: 'service-offer.guestBook', value: 5.5, now: '-..+0--', later: '..++.--' },
  { lever: 'service-offer.guestBook', value: 0.5, now: '...-0..', later: '.......' },
  { lever: 'service-offer.guarantee', value: 0.35, now: '+..+0.+', later: '+..+...' },
  { lever: 'service-offer.guarantee', value: 0.05, now: '-..-0--', later: '-..-.--' },
  { lever: 'training.hours', value: 19, now: '...+.--', later: '...+.-.' },
  { lever: 'training.hours', value: 4, now: '...-.++', later: '.......' },
  { lever: 'training.topic', value: 'empathy', now: '0000000', later: '.......' },
  { lever: 'training.topic', value: 'recovery', now: '0000000', later: '.....--' },
  { lever: 'workforce.staff.technicians', value: 26, now: '...-+-+', later: '...-+-+' },
  { lever: 'workforce.staff.technicians', value: 12, now: '-.-+---', later: '---+---' },
  { lever: 'workforce.staff.advisors', value: 20, now: '....+-.', later: '....+-.' },
  { lever: 'workforce.staff.advisors', value: 8, now: '-..+---', later: '---+---' },
  { lever: 'workforce.wage', value: 0.125, now: '...-+-.', later: '...-+.+' },
  { lever: 'workforce.wage', value: -0.075, now: '....-+.', later: '...+-.-' },
  { lever: 'channels.digital', value: 50000, now: '+...0-+', later: '...+..+' },
  { lever: 'channels.digital', value: 10000, now: '....0.-', later: '-....--' },
  { lever: 'servicescape.room', value: 62000, now: '....0-.', later: '..+..-+' },
  { lever: 'servicescape.room', value: 12000, now: '....0+.', later: '......-' },
  { lever: 'blueprint.prevention', value: 50000, now: '...00-.', later: '.....-+' },
  { lever: 'blueprint.prevention', value: 10000, now: '...00+.', later: '......-' },
  { lever: 'blueprint.redesign', value: 'drop-steps', now: '...00--', later: '.....++' },
  { lever: 'blueprint.redesign', value: 'self-service', now: '...00--', later: '...-.++' },
  { lever: 'blueprint.redesign', value: 'direct-service', now: '...00--', later: '.......' },
  { lever: 'blueprint.redesign', value: 'bundling', now: '...00--', later: '...-.++' },
  { lever: 'blueprint.redesign', value: 'physical', now: '...00--', later: '...-.++' },
  { lever: 'recovery.allowance', value: 290, now: '...00--', later: '.....--' },
  { lever: 'recovery.allowance', value: 40, now: '...00++', later: '.....++' },
];
