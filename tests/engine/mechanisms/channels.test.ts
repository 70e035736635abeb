import { describe, expect, it } from 'vitest';
import { isDigital } from '../../../src/engine/mechanisms/channels/params.ts';
import { easeOf } from '../../../src/engine/mechanisms/channels.ts';
import { takesBookings } from '../../../src/engine/model/service-schema.ts';
import { OUTCOME } from '../../../src/engine/model/visits.ts';
import { market, play, playSeeds } from './service-market.ts';

const door = { id: 'door', kind: 'branch' as const, name: 'At the door', use: 'service' as const };
const phone = { id: 'phone', kind: 'phone' as const, name: 'Telephone', use: 'booking' as const, costCents: 60 };
const web = { id: 'web', kind: 'web' as const, name: 'Web', use: 'booking' as const, costCents: 10, reach: 0.8 };
const channels = [door, phone, web];

describe('channels', () => {
  it('take bookings by use and kind', () => {
    expect(takesBookings({ use: 'booking', kind: 'branch' })).toBe(true);
    expect(takesBookings({ use: 'both', kind: 'phone' })).toBe(true);
    expect(takesBookings({ use: 'both', kind: 'branch' })).toBe(false);
    expect(takesBookings({ use: 'service', kind: 'web' })).toBe(false);
    expect(isDigital(web)).toBe(true);
    expect(isDigital(phone)).toBe(false);
  });

  it('ease booking less and less with each place kept', () => {
    expect(easeOf(0)).toBe(0);
    expect(easeOf(1)).toBe(1);
    expect(easeOf(0.5) - easeOf(0.25)).toBeGreaterThan(easeOf(1) - easeOf(0.75));
  });

  it('change nothing where a scenario has none', () => {
    const without = play(market({ mechanisms: {} }), {}, 2);
    const within = play(market({ mechanisms: { channels: {} } }), {}, 2);
    without.firm.forEach(({ metrics }, turn) => {
      expect(within.firm[turn]!.metrics.visits).toBe(metrics.visits);
    });
  });

  it('carry contacts by preference and reach, at their cost', () => {
    const contacts = (changes: object) => {
      const scenario = market({ mechanisms: { channels: {} }, channels: [door, phone, { ...web, ...changes }] });
      const { details, metrics, accounts } = play(scenario, {}, 1).firm[0]!;
      const cents = 5 * (details.channelContacts!.phone! * 60 + details.channelContacts!.web! * 10);
      expect(accounts.channels).toBeCloseTo(cents, 0);
      return details.channelContacts!.web! / metrics.visits!;
    };
    expect(contacts({ preference: 1 })).toBeGreaterThan(1.3 * contacts({}));
    expect(contacts({ reach: 0.3 })).toBeLessThan(0.6 * contacts({}));
    expect(contacts({ reach: 0 })).toBe(0);
  });

  it('shut out customers who reach none of them', () => {
    const far = market({
      mechanisms: { channels: { firms: { aurora: { channels: ['web'] } } } },
      channels: [door, { ...web, reach: 0.5, use: 'both' }],
    });
    const near = market({ mechanisms: { channels: {} }, channels: [door, web] });
    expect(play(far, {}, 1).mean('visits')).toBeLessThan(0.7 * play(near, {}, 1).mean('visits'));
  });

  it('gain from money for web and app: more digital contacts, each cheaper, and convenience', () => {
    const scenario = market({ mechanisms: { channels: {} }, channels });
    const at = (money: number, metric: string) => play(scenario, { 'channels.digital': money }, 6).mean(metric, 2);
    expect(at(6000, 'digitalContactShare')).toBeGreaterThan(at(0, 'digitalContactShare') + 0.03);
    expect(at(6000, 'contactCostCents')).toBeLessThan(0.95 * at(0, 'contactCostCents'));
    expect(at(6000, 'visits')).toBeGreaterThan(1.02 * at(0, 'visits'));
    expect(play(scenario, { 'channels.digital': 6000 }, 1).firm[0]!.accounts.channels).toBeGreaterThan(600_000);
  });

  it('leave walk-ins and booked guests with different waits, and walk-ins without a place when too much is kept', () => {
    const scenario = market({
      mechanisms: { channels: {}, 'service-queue': { seats: 18, serviceMinutes: 26, patienceMinutes: 60 } },
      channels,
    });
    const at = (kept: number) => {
      const sums = { booked: 0, bookings: 0, walked: 0, walkIns: 0, away: 0 };
      const played = play(scenario, { 'channels.bookableSeats': kept }, 3, '1', (visits) => {
        for (let v = 0; v < visits.count; v++) {
          if (visits.firm[v] !== 0) continue;
          if (visits.outcome[v] === OUTCOME.turnedAway) {
            sums.away++;
          } else if (visits.channel[v] === 0) {
            sums.walked += visits.waitMinutes[v]!;
            sums.walkIns++;
          } else {
            sums.booked += visits.waitMinutes[v]!;
            sums.bookings++;
          }
        }
      });
      return { ...sums, played };
    };
    const [none, half, all] = [at(0), at(0.5), at(1)];
    expect(none.bookings).toBe(0);
    expect(half.booked / half.bookings).toBeLessThan(0.7 * (half.walked / half.walkIns));
    expect(all.away / all.walkIns).toBeGreaterThan(1.5 * (half.away / half.walkIns));
    expect(half.played.mean('bookedVisitShare')).toBeGreaterThan(0.3);
  });

  it('please those who love to book with places kept', () => {
    const scenario = market({ mechanisms: { channels: { bookingLove: 0.8 } }, channels });
    const visits = (kept: number) => play(scenario, { 'channels.bookableSeats': kept }, 3).mean('visits');
    expect(visits(0.5)).toBeGreaterThan(visits(0.1));
    expect(visits(1)).toBeGreaterThan(visits(0.5));
    expect(visits(1) - visits(0.5)).toBeLessThan(visits(0.5) - visits(0));
  });

  it('cost effort when customers must tell it all again', () => {
    const at = (integration: number) =>
      playSeeds(market({ mechanisms: { channels: { integration, repeatEffort: 0.2 } }, channels }), {}, 3, 2).mean(
        'satisfactionMean',
      );
    expect(at(0)).toBeLessThan(at(1) - 0.01);
  });

  it('let less empathy through where they are poor', () => {
    const talk = (richness: number) => {
      const line = { id: 'line', kind: 'phone' as const, name: 'Line', use: 'service' as const, richness };
      return play(market({ mechanisms: { channels: {}, workforce: {} }, channels: [line] }), {}, 3).mean(
        'satisfactionMean',
      );
    };
    expect(talk(0.2)).toBeLessThan(talk(1) - 0.02);
  });
});
