import { day } from '../given/day.ts';
import { early, home, homes, said, say, sitting } from '../../given/homes.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { itemsAt, ordered, settled } from '../../given/week.ts';
import { referralFacts } from '../../../src/forms/referral-facts.ts';
import { referralFields } from '../../../src/forms/referral-fields.ts';
import { preset } from '../given/presets.ts';
import { unsuitedNote } from '../../../src/core/week/unsuited-times.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';

const asks = 'When does it suit the young person to come?';
const wishes = (words: string, about = home) => say('time-to-come', words, about);

/** Two young people at a sitting of the afternoon. */
function afternoon(): Register {
  const other = givenChild('lasting-homes', 2, '2026-11-26 09:10', {
    sitting,
    facts: { manager: 'manager.two@council.example' },
  });
  const both = settled(withChanges(homes(), [other]), early);
  const session = { kind: 'choose-session', sitting, session: 'afternoon' } as const;
  return settled(ordered(both, session, early), early);
}

const referralOf = ({ rows }: Register, reference = home): Referral => {
  const found = rows.referral.get(reference);
  if (!found) throw new Error(reference);
  return found;
};
const warnings = (register: Register): readonly string[] =>
  toDo(register, at(early)).flatMap(({ words, what }) =>
    words === '◆ In school hours' || words === '◆ Another time wished' ? [what] : [],
  );
const noteOf = (register: Register): string => {
  const item = register.rows.item.get(`${home}@${sitting}`);
  return item ? unsuitedNote(register, item) : '';
};
const withHolidays = (register: Register, holidays: string): Register => {
  const homesPanel = preset('lasting-homes');
  const { goodTimes } = homesPanel;
  if (!goodTimes?.school) throw new Error('No school hours.');
  const panel: Panel = {
    ...homesPanel,
    goodTimes: { ...goodTimes, school: { ...goodTimes.school, holidays } },
  };
  return { ...register, panels: [panel] };
};

describe('a time that suits the young person [LCLH-3.3]', () => {
  it('is asked on the request and of worker and manager, whose last word counts', () => {
    const panel = preset('lasting-homes');
    expect(referralFields(panel).find(({ id }) => id === 'timeToCome')).toMatchObject({
      label: asks,
      needed: 'optional',
      part: 'The child',
    });
    expect(referralFacts(panel, { timeToCome: 'morning' }, workerOne).timeToCome).toBe('morning');
    expect(referralFields(preset('resources')).some(({ id }) => id === 'timeToCome')).toBe(false);
    const child = givenChild('lasting-homes', 1, '2026-11-26 09:00', {
      facts: { timeToCome: 'morning' },
    });
    const register = registerOf('lasting-homes', [child]);
    const asked = (now: Register) =>
      askedOf(now, referralOf(now)).find(({ code }) => code === 'time-to-come');
    expect(asked(register)).toMatchObject({
      label: asks,
      rule: 'LCLH-3.3',
      said: { answer: 'In the morning', by: workerOne, at: at('2026-11-26 09:00') },
    });
    const later = ordered(register, wishes('At any time'), early, workerOne);
    expect(asked(later)?.said?.answer).toBe('At any time');
  });

  it('stands on To do with worker and manager until somebody says it, and is asked of no other panel', () => {
    const open = (register: Register) =>
      toDo(register, at(early)).filter(({ what }) => what.endsWith(asks));
    expect(open(homes())).toMatchObject([{ words: '◆ Waiting for an answer', about: home }]);
    expect(open(said(homes(), ['time-to-come', 'At any time']))).toEqual([]);
  });

  it('is kept in slotting where it can be', () => {
    expect(itemsAt(afternoon(), sitting)).toEqual([
      `13:00 ${home} listed`,
      '13:20 LH-26-0002 listed',
    ]);
    const wished = ordered(afternoon(), wishes('After school or college'), early, workerOne);
    expect(itemsAt(settled(wished, early), sitting)).toEqual([
      '13:00 LH-26-0002 listed',
      `15:40 ${home} listed`,
    ]);
    expect(warnings(settled(wished, early))).toEqual([]);
  });

  it('is warned of where the slot lies elsewhere, and nothing is stopped', () => {
    const wished = settled(said(homes(), ['time-to-come', 'In the afternoon']), early);
    expect(itemsAt(wished, sitting)).toEqual([`09:30 ${home} listed`]);
    expect(warnings(wished)).toEqual([
      `${home} is to be heard at 9:30am on Tuesday 15 December 2026, not when it was said to suit them. Choose another session or another sitting, or leave it and ask them.`,
    ]);
    expect(noteOf(wished)).toBe('Not at the time that was wished');
  });

  it('is warned of in school hours of term time, where the young person comes', () => {
    const comes = settled(said(homes(), ['time-to-come', 'At any time']), early);
    expect(warnings(comes)).toEqual([
      `${home} is to be heard at 9:30am on Tuesday 15 December 2026, when they are at school or college. Choose another session or another sitting, or leave it and ask them.`,
    ]);
    expect(noteOf(comes)).toBe('In school hours');
    expect(warnings(withHolidays(comes, '2026-10-26 to 2026-10-30'))).toHaveLength(1);
    const holidays = '2026-10-26 to 2026-10-30, 2026-12-15 to 2027-01-01';
    expect(warnings(withHolidays(comes, holidays))).toEqual([]);
    expect(warnings(withHolidays(comes, '2026-12-01 to 2026-12-15'))).toEqual([]);
  });

  it.each(['15:10', '15:30', '09:00'])('counts a slot at %s as it lies', (startsAt) => {
    const comes = settled(said(homes(), ['time-to-come', 'At any time']), early);
    const item = comes.rows.item.get(`${home}@${sitting}`);
    if (!item) throw new Error('No item.');
    const moved = withChanges(comes, [{ table: 'item', row: { ...item, startsAt } }]);
    expect(noteOf(moved)).toBe(startsAt === '15:30' ? '' : 'In school hours');
  });

  it('is warned of on no day off, and of nobody who does not come or of whom nobody said so', () => {
    expect(warnings(homes())).toEqual([]);
    expect(
      warnings(settled(said(homes(), ['time-to-come', 'They do not wish to come']), early)),
    ).toEqual([]);
    const comes = settled(said(homes(), ['time-to-come', 'At any time']), early);
    const moved = (on: string): Register =>
      withChanges(comes, [
        {
          table: 'sitting',
          row: { key: sitting, panel: 'lasting-homes', on: day(on), status: 'planned' },
        },
      ]);
    expect(noteOf(moved('2026-12-19'))).toBe('');
    expect(noteOf(moved('2026-12-25'))).toBe('');
    expect(noteOf(moved('2026-12-18'))).toBe('In school hours');
  });
});
