// The decision sheet: undo and redo lever by lever, a drag as one step, last quarter's values, notes and forecast by quarter.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  activeTeam,
  asLastQuarter,
  books,
  canRedo,
  canUndo,
  changedLevers,
  draft,
  endDrag,
  forecast,
  layOut,
  notes,
  planOf,
  redo,
  setForecast,
  setLever,
  setNotes,
  toldGame,
  undo,
} from '../../src/app/store.ts';
import { createLocalHost } from '../../src/host/local.ts';
import type { GameState } from '../../src/host/protocol.ts';
import { shelfOf } from '../host/shelf.ts';

const PRICE = 'pricing.price';
const host = createLocalHost(shelfOf());
const teams = ['aurora', 'plaza'].map((firm) => ({ firm, name: firm }));
const started = await host.start({ scenario: { id: 'smallest' }, seed: '1', teams, policies: {}, practice: false });
if (!started.ok) throw new Error('no game');
const state: GameState = started.value;

beforeEach(() => {
  activeTeam.value = 'aurora';
  layOut(state);
});

describe('a sheet', () => {
  it('begins with what is in force, nothing changed', () => {
    expect(draft.value).toEqual({ [PRICE]: 9 });
    expect([canUndo.value, canRedo.value, changedLevers.value.length]).toEqual([false, false, 0]);
  });

  it('takes steps back and makes them again', () => {
    setLever(PRICE, 10);
    setLever(PRICE, 11);
    undo();
    expect(draft.value[PRICE]).toBe(10);
    undo();
    expect([draft.value[PRICE], canUndo.value]).toEqual([9, false]);
    redo();
    redo();
    expect([draft.value[PRICE], canRedo.value]).toEqual([11, false]);
    undo();
    setLever(PRICE, 12);
    expect(canRedo.value).toBe(false);
  });

  it('counts a drag as one step, however many values it passes', () => {
    setLever(PRICE, 8);
    for (const value of [8.25, 8.5, 8.75]) setLever(PRICE, value, 'drag');
    endDrag();
    undo();
    expect(draft.value[PRICE]).toBe(8);
    redo();
    expect(draft.value[PRICE]).toBe(8.75);
  });

  it('begins a new step with a later drag of the same slider', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    setLever(PRICE, 10, 'drag');
    endDrag();
    clock.mockReturnValue(1100);
    setLever(PRICE, 10.25, 'drag');
    endDrag();
    clock.mockReturnValue(3000);
    setLever(PRICE, 10.5, 'drag');
    clock.mockRestore();
    undo();
    expect(draft.value[PRICE]).toBe(10.25);
    undo();
    expect(draft.value[PRICE]).toBe(9);
  });

  it('goes back to last quarter in one step that can be undone', () => {
    setLever(PRICE, 12);
    asLastQuarter();
    expect(draft.value[PRICE]).toBe(9);
    undo();
    expect(draft.value[PRICE]).toBe(12);
    asLastQuarter(PRICE);
    asLastQuarter(PRICE);
    undo();
    expect(draft.value[PRICE]).toBe(12);
  });

  it('is a team’s own', () => {
    setLever(PRICE, 12);
    activeTeam.value = 'plaza';
    expect([draft.value[PRICE], canUndo.value]).toEqual([9, false]);
    setLever(PRICE, 7);
    activeTeam.value = 'aurora';
    undo();
    expect([draft.value[PRICE], books().plaza?.levers[PRICE]]).toEqual([9, 7]);
  });

  it('is laid out again from what was kept', () => {
    setLever(PRICE, 12);
    const kept = books();
    layOut(state);
    expect(draft.value[PRICE]).toBe(9);
    layOut(state, kept);
    expect(draft.value[PRICE]).toBe(12);
  });

  it('stays as it is where the game can only be looked at', () => {
    toldGame.value = { ...state, readOnly: { code: 'other-tab', message: '' } };
    setLever(PRICE, 12);
    setNotes('No');
    expect([draft.value[PRICE], notes.value]).toEqual([9, '']);
  });
});

describe('a page of the plan', () => {
  it('keeps notes and forecast of its quarter', () => {
    setNotes('They look at the bill.');
    setForecast('customers', 1200);
    setForecast('marketShare', 0.4);
    setForecast('customers', undefined);
    expect([notes.value, forecast.value]).toEqual(['They look at the bill.', { marketShare: 0.4 }]);
    expect(planOf('aurora', 1).forecast).toEqual({ marketShare: 0.4 });
    expect(planOf('plaza', 1).notes).toBe('');
    toldGame.value = { ...state, turn: 2 };
    expect(notes.value).toBe('');
  });
});
