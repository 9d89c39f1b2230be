import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { bare, minutes, notes } from '../given/silent-panels.ts';

const on = day('2026-06-10');
const judged = (panel: Panel, answers: Readonly<Record<string, string>>, child = {}) =>
  outcomeOf({ reference: 'R', answers, actions: [], unreadable: [], place: 'P' }, panel, on, child);
const outcome = {
  ...{ decision: 'heard', retrospective: false, reasons: '', recommendations: '' },
  ...{ sharedFunding: '', actions: [], dissents: [], confirmed: false },
};
const faults = (...of: Parameters<typeof judged>) => {
  const found = judged(...of);
  return found.ok ? [] : found.error;
};
const fault = (code: string, label: string, expected: string, rule: string) => ({
  ...{ code, reference: 'R', place: 'P', label, expected, rule },
});

describe('minutes of a panel that decides, funds and confirms nothing [CPR-3.5]', () => {
  it('say that a child was heard, or not and why, and no more', () => {
    expect(judged(bare(), { Heard: 'Yes' })).toStrictEqual({ ok: true, value: outcome });
    expect(judged(bare(), { Heard: 'Not heard: ill' })).toStrictEqual({
      ok: true,
      value: { ...outcome, decision: 'not-heard', reasons: 'ill' },
    });
    const why = 'why the child was not heard';
    expect(faults(bare(), { Heard: 'Not heard' })).toEqual([fault('blank', 'Reasons', why, '')]);
    const what = 'Yes, or Not heard and why';
    expect(faults(bare(), {})).toEqual([fault('blank', 'Heard', what, '')]);
  });

  it('have all that is required, and a day to return as the file asks for it', () => {
    const back = { ...notes, label: 'Back', reads: 'return-date', answer: 'required' };
    const panel = bare(minutes({ ...notes, answer: 'required' }, back));
    const date = 'a date after the sitting, such as 8 July 2026, or None';
    expect(faults(panel, { Heard: 'Yes' })).toEqual([
      fault('blank', 'Notes', 'an answer', 'NS-2'),
      fault('blank', 'Back', date, 'NS-2'),
    ]);
    const late = { Heard: 'Yes', Notes: 'All of it.', Back: 'soon' };
    expect(faults(panel, late)).toEqual([fault('not-a-date', 'Back', date, 'NS-2')]);
    expect(judged(panel, { ...late, Back: '1 July 2026' })).toStrictEqual({
      ok: true,
      value: { ...outcome, reviewOn: '2026-07-01' },
    });
  });

  it('are of a decision after the placement only where one was made [CPR-A13]', () => {
    const made = (child: object) => {
      const found = judged(bare(), { Heard: 'Yes' }, child);
      return found.ok && found.value.retrospective;
    };
    expect([made({}), made({ placedOn: on }), made({ placedOn: day('2026-06-11') })]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('say of a child not heard that no funding is shared where funding is asked for [CPR-1.4]', () => {
    const { sharedFunding } = preset('resources');
    expect(judged(bare({ sharedFunding }), { Heard: 'Not heard: ill' })).toMatchObject({
      value: { sharedFunding: 'none' },
    });
  });
});
