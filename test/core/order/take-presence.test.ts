import { presenceOf } from '../../../src/core/minutes/presence-of.ts';
import type { PresenceWords } from '../../../src/core/minutes/presence.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { moment } from '../../core/given/day.ts';
import { admin, chair, finance, viceChair } from '../../given/people.ts';
import { decided, givenReferrals, givenRegister } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal, sitting } from '../../given/week.ts';
import { worked, workedThrough } from '../../given/week.ts';

const told = () =>
  workedThrough(givenRegister(givenReferrals(1)), '2026-11-23 17:01', '2026-11-24 11:30');
const reply = { kind: 'reply', seat: `${sitting}/${finance}`, answer: 'not-coming' } as const;
const noCover = { name: '', role: '', person: '' };
const held = () =>
  worked(
    ordered(told(), { ...reply, cover: noCover }, '2026-11-24 12:00', finance),
    '2026-11-25 09:30',
  );
const row = (register: Register) => register.rows.sitting.get(sitting)!;
const seat = (register: Register, person: string) =>
  register.rows.attendance.get(`${sitting}/${person}`)!;
const titleOf = (person: string) => seat(held(), person).title;
const nameOf = (person: string) => held().people.find(({ email }) => email === person)?.name ?? '';

const wordsOf = (more: Partial<PresenceWords>): PresenceWords => ({
  rows: [],
  presided: '',
  finished: '',
  unread: [],
  ...more,
});
const said = (person: string, words: string) => ({
  title: titleOf(person),
  person: nameOf(person),
  said: words,
});
const read = (more: Partial<PresenceWords>, register = held()) =>
  presenceOf(register, row(register), wordsOf(more), moment('2026-11-25 14:00'));
const take = (more: Partial<PresenceWords>, register = held()) =>
  ({
    kind: 'take-reading',
    sitting,
    read: { outcomes: {}, presence: read(more, register).said, unread: [], print: '1:x' },
    seen: '1:x',
  }) as const;

describe('presenceOf [CPR-2.3] [CPR-A3]', () => {
  it('knows a seat by title and person, or by either where the other was left out', () => {
    const key = `${sitting}/${chair}`;
    const mark = { mark: 'present', cover: '' };
    expect(read({ rows: [said(chair, 'Present')] }).said.seats).toEqual({ [key]: mark });
    const title = { ...said(chair, 'Present'), person: '' };
    expect(read({ rows: [title] }).said.seats).toEqual({ [key]: mark });
    const person = { title: '', person: chair, said: 'Present' };
    expect(read({ rows: [person] }).said.seats).toEqual({ [key]: mark });
  });

  it('takes for nobody’s statement what was printed from a reply, and a blank', () => {
    const rows = [said(finance, 'Apologies'), said(chair, '')];
    expect(read({ rows })).toEqual({ said: { seats: {} }, unread: [] });
    expect(read({ rows: [said(chair, 'Apologies')] }).said.seats).toEqual({
      [`${sitting}/${chair}`]: { mark: 'absent', cover: '' },
    });
  });

  it('names with its place what may mean two things, and takes none of it', () => {
    const other = { ...said(chair, 'Present'), person: 'Somebody Invented' };
    const rows = [other, said(finance, 'maybe'), said(viceChair, 'Present')];
    const { said: found, unread } = read({ rows: [...rows, said(viceChair, 'Absent')] });
    expect(found.seats).toEqual({});
    expect(unread).toEqual([
      `Who was there, “${titleOf(chair)}”: no one seat of this sitting has this title and person.`,
      `Who was there, “${titleOf(finance)}”: “maybe” is not one of Present, Cover and who, or Absent.`,
      `Who was there, “${titleOf(viceChair)}” stands twice and differs. Please take one of the two out.`,
    ]);
    const twice = [said(viceChair, 'Present'), said(viceChair, 'Present')];
    expect(read({ rows: twice }).unread).toEqual([]);
  });

  it('reads who presided by name, address or title, and the finish by the clock', () => {
    for (const presided of [nameOf(viceChair) || viceChair, viceChair, titleOf(viceChair)]) {
      expect(read({ presided }).said.presiding).toBe(viceChair);
    }
    expect(read({ finished: '12.40pm' }).said.finishedAt).toBe('2026-11-25T12:40:00');
    const { said: found, unread } = read({ presided: 'Somebody', finished: '11pm' });
    expect(found).toEqual({ seats: {} });
    expect(unread).toEqual([
      'Who was there, “Presided”: “Somebody” is not one member of the panel.',
      'Who was there, “Finished at”: “11pm” is no time between the start and now. Write it like 12:40 or 1:05pm.',
    ]);
    expect(read({ finished: '9:29' }).unread).toHaveLength(1);
    expect(read({ finished: '9:30' }).unread).toEqual([]);
  });
});

describe('who was there, taken from the minutes [CPR-2.3]', () => {
  const mark = { kind: 'mark-attendance', seat: `${sitting}/${finance}`, mark: 'absent' } as const;
  const rows = [said(finance, 'Cover: B.C., Deputy'), said(chair, 'Present')];
  const all = { rows, presided: viceChair, finished: '12:40' };

  it('is shown seat by seat, with what stands', () => {
    const register = ordered(held(), mark, '2026-11-25 13:00');
    const show = { kind: 'show-reading', sitting, read: take(all).read } as const;
    expect(deciding(register, show, '2026-11-25 14:00').said).toContain(
      `Who was there: ${titleOf(finance)}: Absent → Cover: B.C., Deputy; ${titleOf(chair)}: nothing → Present; Presided: nothing → ${nameOf(viceChair) || viceChair}; Finished at: nothing → 12:40pm.`,
    );
  });

  it('counts once it is accepted; what was typed is not touched, and beside it stands what counts', () => {
    const register = ordered(held(), mark, '2026-11-25 13:00');
    const after = ordered(register, take(all), '2026-11-25 14:00');
    expect(seat(after, finance)).toMatchObject({ mark: 'cover', cover: 'B.C., Deputy' });
    expect(seat(after, chair).mark).toBe('present');
    expect(row(after)).toMatchObject({ presiding: viceChair, finishedAt: '2026-11-25T12:40:00' });
    expect(after.rows.taken.get(`attendance/${sitting}/${finance}`)?.answers['mark']).toBe(
      `✓ ${titleOf(finance)}: Cover: B.C., Deputy, as the minutes say. Accepted by ${admin}; it counts until something else is chosen here.`,
    );
    expect(deciding(after, take(all), '2026-11-25 15:00').changes).toEqual([]);
    const later = ordered(after, mark, '2026-11-25 15:00');
    expect(seat(later, finance)).toMatchObject({ mark: 'absent' });
    expect(seat(later, finance).before).toBeUndefined();
  });

  it('logs a finish past the latest as a breach [CPR-3.2]', () => {
    const late = { ...take({ finished: '1:10pm' }) };
    expect(
      logOf(deciding(held(), late, '2026-11-25 14:00').changes).map(({ rule }) => rule),
    ).toContain('CPR-3.2');
    const good = take({ finished: '1pm' });
    expect(
      logOf(deciding(held(), good, '2026-11-25 14:00').changes).map(({ rule }) => rule),
    ).not.toContain('CPR-3.2');
  });

  it('can be undone by one step', () => {
    const undo = { kind: 'undo-reading', sitting } as const;
    const register = ordered(held(), mark, '2026-11-25 13:00');
    const after = ordered(register, take(all), '2026-11-25 14:00');
    const { said: words } = deciding(after, undo, '2026-11-25 15:00');
    expect(words).toContain(titleOf(finance));
    expect(words).toContain('the sitting stand as before');
    const back = ordered(after, undo, '2026-11-25 15:00');
    expect(seat(back, finance)).toEqual(seat(register, finance));
    expect(row(back).finishedAt).toBeUndefined();
    expect(row(back).presiding).toBeUndefined();
    expect(refusal(back, undo, '2026-11-25 16:00')).toContain('Nothing was read back');
    const other = take({ presided: chair }, after);
    const next = ordered(after, other, '2026-11-25 15:00');
    expect(row(ordered(next, undo, '2026-11-25 16:00')).presiding).toBe(viceChair);
    expect(seat(ordered(next, undo, '2026-11-25 16:00'), finance).mark).toBe('cover');
  });
});

describe('who was there, as final minutes say it [CPR-2.3]', () => {
  const approved = (presence = read({ rows: [said(chair, 'Present')] }).said) => {
    const draft = ordered(held(), { kind: 'send-draft', sitting }, '2026-11-26 10:00');
    const outcomes = { 'RP-26-0001': decided() };
    const approve = {
      kind: 'approve-minutes',
      sitting,
      outcomes,
      presence,
      text: '1:x',
      parts: {},
    };
    return ordered(draft, { ...approve, kind: 'approve-minutes' }, '2026-11-27 09:00', chair);
  };
  const waits = (register: Register) =>
    toDo(register, moment('2026-11-27 09:10')).filter(({ words }) => words === '◆ Said otherwise');
  const settle = (takes: boolean) => ({ kind: 'settle-presence', sitting, takes }) as const;

  it('waits for the administrator, and is not taken by the approval', () => {
    const register = approved();
    expect(seat(register, chair).mark).toBe('');
    expect(waits(register)).toHaveLength(1);
    expect(waits(approved({ seats: {} }))).toEqual([]);
  });

  it('is taken, or left as it stands, and is then settled', () => {
    const taken = ordered(approved(), settle(true), '2026-11-27 10:00');
    expect(seat(taken, chair).mark).toBe('present');
    expect(deciding(approved(), settle(true), '2026-11-27 10:00').said).toBe(
      `Taken from the minutes: ${titleOf(chair)}: nothing → Present.`,
    );
    const left = ordered(approved(), settle(false), '2026-11-27 10:00');
    expect(seat(left, chair).mark).toBe('');
    for (const register of [taken, left]) {
      expect(waits(register)).toEqual([]);
      expect(refusal(register, settle(true), '2026-11-27 11:00')).toContain('waits for an answer');
    }
  });

  it('is nothing any more once it was marked so by hand', () => {
    const mark = { kind: 'mark-attendance', seat: `${sitting}/${chair}`, mark: 'present' } as const;
    const register = withChanges(
      approved(),
      deciding(approved(), mark, '2026-11-27 10:00').changes,
    );
    expect(waits(register)).toEqual([]);
    expect(refusal(register, settle(true), '2026-11-27 11:00')).toContain('waits for an answer');
  });
});
