import {
  finalAt,
  homesFinal as final,
  homesSitting as key,
  homesTold as told,
  housing,
} from '../../given/lasting-homes.ts';
import { at } from '../../given/register.ts';
import { logOf, ordered, worked } from '../../given/week.ts';
import { noCover } from '../../../src/core/attendance/cover.ts';
import { partnersAt } from '../../../src/core/attendance/partners.ts';
import type { Person, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { breachesOf } from '../../../src/core/week/breaches.ts';
import { notePartners } from '../../../src/core/week/partners-to-settle.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const when = '2026-12-04 10:00';

const says = (
  register: Register,
  person: string,
  answer: 'coming' | 'cover' | 'not-coming',
  cover = noCover,
): Register =>
  ordered(register, { kind: 'reply', seat: `${key}/${person}`, answer, cover }, when, person);

const states = (register: Register): Readonly<Record<string, string>> => {
  const sitting = register.rows.sitting.get(key);
  if (!sitting) throw new Error('There is no such sitting.');
  return Object.fromEntries(
    partnersAt(register, sitting).map(({ title, is, by }) => [title, [is, by ?? ''].join(' ')]),
  );
};

const lines = (register: Register, moment = when) =>
  toDo(register, at(moment)).filter(({ words }) =>
    /Not represented|Attendance to mark/.test(words),
  );

const noted = (register: Register): Register =>
  withChanges(register, notePartners(register, finalAt));

const breaches = (register: Register): readonly string[] => {
  const sitting = register.rows.sitting.get(key);
  return sitting ? breachesOf(register, sitting).map(({ words }) => words) : [];
};

describe('each partner’s seat at a sitting [LCLH-2.2] [LCLH-2.9]', () => {
  it('is present, filled by a deputy who is named, or not represented; nobody who said nothing is either', () => {
    expect(states(told)['Fostering Manager']).toBe('not-known ');
    const deputy = { ...noCover, name: 'Person Deputy', role: 'Housing Officer' };
    const after = says(
      says(says(told, housing, 'cover', deputy), 'foster@council.example', 'not-coming'),
      'access@council.example',
      'coming',
    );
    expect(states(after)).toMatchObject({
      'Housing Authority representatives': 'deputy Person Deputy, Housing Officer',
      'Fostering Manager': 'not-represented ',
      'Access to Resources representative': 'present ',
      'Residential Services Manager': 'nobody-named ',
      'Quality and Assurance Manager': 'not-known ',
    });
  });

  it('is filled by one of several who hold it, and open while one of them may still come', () => {
    const title = 'Housing Authority representatives';
    const one = says(told, housing, 'not-coming');
    expect(states(one)[title]).toBe('not-known ');
    expect(states(says(one, 'housing.two@council.example', 'coming'))[title]).toBe('present ');
    const none = says(one, 'housing.two@council.example', 'not-coming');
    expect(states(none)[title]).toBe('not-represented ');
  });

  it('is looked for with the nominee who sits, where the file knows one, and not with its holder', () => {
    const title = 'Fostering Manager';
    const cited = { rule: 'LCLH-2.3', printed: 'Membership', phrase: 'Fostering Manager' };
    const nominee = {
      ...told.people.find((one) => one.title === title),
      email: 'nominee@council.example',
      flags: ['Nominee'],
    } as Person;
    const nominated = {
      ...told,
      people: [...told.people, nominee],
      panels: told.panels.map((panel) => ({
        ...panel,
        members: { ...panel.members, nominated: [{ ...cited, title, flag: 'Nominee' }] },
      })),
    };
    const sitting = nominated.rows.sitting.get(key);
    const uninvited = { ...nominated, rows: { ...nominated.rows, attendance: new Map() } };
    const found = sitting ? partnersAt(uninvited, sitting).find((one) => one.title === title) : {};
    expect(found).toMatchObject({ holders: ['nominee@council.example'] });
  });

  it('is one of those whom the council takes as partners, where it left one out [LCLH-2.4] [LCLH-A16]', () => {
    const [panel] = told.panels;
    const titles = panel?.members.titles.filter((one) => one !== 'Quality and Assurance Manager');
    const fewer = ordered(
      told,
      {
        kind: 'set-figure',
        panel: 'lasting-homes',
        path: 'members.titles',
        typed: titles?.join(', ') ?? '',
      },
      when,
    );
    expect(Object.keys(states(told))).toContain('Quality and Assurance Manager');
    expect(Object.keys(states(fewer))).toEqual(titles);
  });

  it('that nobody comes for is on To do of administrator and chair from when the agenda went, and stops nothing', () => {
    const [line, ...more] = lines(says(told, 'foster@council.example', 'not-coming'));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      words: '● Not represented',
      who: 'Administrator, chair',
      about: key,
    });
    expect(line?.what).toBe(
      'Tuesday 8 December 2026: nobody comes for Fostering Manager (foster@council.example); Residential Services Manager (nobody on People has that title). Ask for a deputy, and answer for them under "Reply for them" on Attendance. The sitting is held all the same.',
    );
    expect(line?.clause).toContain('or that deputy arrangements are in place');
    expect(worked(told, '2026-12-08 17:00').rows.sitting.get(key)?.status).toBe('held');
  });

  it('is asked of attendance once the sitting was held and nobody marked it', () => {
    const [line, ...more] = lines(worked(told, '2026-12-08 17:00'), '2026-12-08 17:00');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ words: '● Attendance to mark', who: 'Administrator' });
    expect(line?.what).toContain('were represented: Leaving Care Service Senior Manager; ');
    expect(line?.what).not.toContain('Residential Services Manager');
    expect(lines(final(), '2026-12-09 10:00')).toEqual([]);
  });

  it('is kept among the breaches once the minutes are final, and taken back where a mark is put right', () => {
    const kept = noted(final({ 'foster@council.example': { mark: 'absent' } }));
    expect(kept.rows.sitting.get(key)?.unrepresented).toEqual([
      'Fostering Manager',
      'Residential Services Manager',
    ]);
    expect(breaches(kept)).toEqual([
      'Not represented: Fostering Manager.',
      'Not represented: Residential Services Manager.',
    ]);
    expect(notePartners(kept, finalAt)).toEqual([]);
    const seat = kept.rows.attendance.get(`${key}/foster@council.example`);
    if (!seat) throw new Error('There is no such seat.');
    const mended = withChanges(kept, [
      { table: 'attendance', row: { ...seat, mark: 'cover', cover: 'Person Deputy' } },
    ]);
    expect(states(mended)['Fostering Manager']).toBe('deputy Person Deputy');
    expect(logOf(notePartners(mended, finalAt)).map(({ what, rule }) => [what, rule])).toEqual([
      ['Represented after all: Fostering Manager', 'LCLH-2.2'],
    ]);
    expect(breaches(noted(mended))).toEqual(['Not represented: Residential Services Manager.']);
  });

  it('is no breach before the minutes are final, nor at a panel whose terms do not ask for it', () => {
    const marked = final({ 'foster@council.example': { mark: 'absent' } });
    const sitting = marked.rows.sitting.get(key);
    if (!sitting) throw new Error('There is no such sitting.');
    const { finalAt: _, ...open } = sitting;
    const draft = withChanges(marked, [{ table: 'sitting', row: open }]);
    expect(notePartners(draft, finalAt)).toEqual([]);
    const silent = {
      ...marked,
      panels: marked.panels.map((panel) => ({ ...panel, attendance: {} })),
    };
    expect(states(silent)).toEqual({});
    expect(notePartners(silent, finalAt)).toEqual([]);
    expect(logOf(notePartners(marked, finalAt)).map(({ what, rule }) => [what, rule])).toEqual([
      ['Not represented: Fostering Manager', 'LCLH-2.2'],
      ['Not represented: Residential Services Manager', 'LCLH-2.2'],
    ]);
  });
});
