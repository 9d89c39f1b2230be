import { localWords } from '../../../src/core/order/take-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { kept, own } from '../given/own-panel.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { admin } from '../../given/people.ts';

const now = '2026-11-23 09:00';
const { slots } = own;
const take = (panel: object) => ({ kind: 'take-panel', panel: panel as Panel }) as const;
const holding = (panel: object, local: Readonly<Record<string, number>> = {}) =>
  givenRegister([{ table: 'panel', row: { ...kept(panel), local } }]);
const line = (about: string, what: string, rule = '') => ({
  table: 'log',
  row: { at: at(now), by: admin, about, what, rule },
});

describe('taking a council’s own panel', () => {
  it('keeps it as its file says, and does not run it yet', () => {
    const { changes, said } = deciding(givenRegister(), take(own), now);
    expect(changes).toEqual([
      { table: 'panel', row: { key: 'child-in-need', runs: false, local: {}, own } },
      line('child-in-need', 'Own panel: nothing to Child in Need Panel'),
    ]);
    expect(said).toBe(
      'The Child in Need Panel is kept here. It begins once somebody chooses Yes beside it on the tab Panels, under Runs here.',
    );
  });

  it('says everything that is wrong with it, a sentence each', () => {
    const faulty = { ...own, prefix: 'BC', slots: { ...slots, minMinutes: 'ten' } };
    expect(refusal(givenRegister(), take(faulty), now)).toBe(
      'slots.minMinutes: expected a whole number of minutes from 1 to 480, for example 15. prefix: expected letters with which no other panel’s references begin.',
    );
  });

  it('changes nothing where this is what stands here', () =>
    expect(refusal(holding(own), take({ ...own }), now)).toBe(
      'This is what stands here already. Nothing was changed.',
    ));

  it('writes down each figure that a newer file says otherwise, with its rule', () => {
    const after = {
      ...own,
      slots: { ...slots, maxMinutes: 12, starts: ['09:30', '09:45'] },
    };
    const { changes, said } = deciding(holding(own), take(after), now);
    expect(changes).toEqual([
      { table: 'panel', row: { ...kept(after), local: {} } },
      line('child-in-need/slots.maxMinutes', 'In its file: 10 to 12', 'SCN-4.3'),
      line('child-in-need/slots.starts', 'In its file: nothing to 09:30, 09:45', 'SCN-4.3'),
    ]);
    expect(said).toBe('The Child in Need Panel is as this file says. No local value was chosen.');
    const back = deciding(holding(after), take(own), now).changes;
    expect(back).toContainEqual(
      line('child-in-need/slots.starts', 'In its file: 09:30, 09:45 to nothing', 'SCN-4.3'),
    );
  });

  it('writes down that only words changed, where no figure did', () => {
    const after = { ...own, name: 'Panel for Children in Need' };
    expect(deciding(holding(own), take(after), now).changes.slice(1)).toEqual([
      line('child-in-need', 'Own panel: only words of its file changed'),
    ]);
  });

  it('leaves the values chosen here as they are, and says whether they still go with it [CPR-A6]', () => {
    const local = { 'slots.defaultMinutes': 12 };
    const wide = { ...own, slots: { ...slots, maxMinutes: 15 } };
    const before = { ...own, slots: { ...slots, maxMinutes: 20 } };
    const stays = deciding(holding(before, local), take(wide), now);
    expect(stays.changes[0]).toEqual({ table: 'panel', row: { ...kept(wide), local } });
    expect(stays.said).toBe(
      'The Child in Need Panel is as this file says. The local values chosen here stay.',
    );
    expect(localWords(own, { local })).toBe(
      'The local values chosen here do not all go with it: the file holds alone until they do. The tab Panels shows which they are.',
    );
    expect(localWords(wide, { local })).toBe('The local values chosen here stay.');
    expect(localWords(own, { local: {} })).toBe('No local value was chosen.');
  });
});
