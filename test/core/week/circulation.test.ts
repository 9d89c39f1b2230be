import type {
  Change,
  Item,
  Mail,
  Person,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { circulateNotes } from '../../../src/core/week/circulate-notes.ts';
import { circulatedAt, circulationOf, notesEver } from '../../../src/core/week/circulation.ts';
import { registerOf } from '../../given/panels.ts';
import { admin, chair, finance, people, viceChair } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const key = 'next-steps:2026-12-10';
const now = at('2026-12-14 09:00');
const finalAt = at('2026-12-11 09:00');
const approval = { version: 1, by: chair, at: finalAt, text: '' };
const sat = (altered: Partial<Sitting> = {}): Sitting => ({
  key,
  panel: 'next-steps',
  on: day('2026-12-10'),
  status: 'held',
  finalAt,
  approvals: [approval],
  ...altered,
});
const item: Item = {
  key: `NS-26-0001@${key}`,
  reference: 'NS-26-0001',
  sitting: key,
  from: 'referral',
  status: 'heard',
  late: false,
};
const mail = (name: string, altered: Partial<Mail> = {}): Change => {
  const row: Mail = {
    key: name,
    type: 'notes',
    to: finance,
    mode: 'hold',
    status: 'held',
    sendAt: now,
    facts: {},
    thread: 't',
    sitting: key,
    attempt: 1,
    rule: 'NS-6.3',
    ...altered,
  };
  return { table: 'mail', row };
};
const outcome = (name: string, altered: Partial<Mail> = {}): Change =>
  mail(name, { type: 'outcome', reference: 'NS-26-0001', ...altered });
const own = `outcome:${item.key}:w`;
const sent = (when: string): Partial<Mail> => ({ status: 'sent', sentAt: at(when) });

const given = (rows: readonly Change[], altered: Partial<Sitting> = {}): Register =>
  withChanges(registerOf('next-steps'), [
    { table: 'sitting', row: sat(altered) },
    { table: 'item', row: item },
    ...rows,
  ]);

describe('the mails by which final notes reach people [NS-6.3] [BC-8.1]', () => {
  const keys = (...rows: readonly Change[]) =>
    circulationOf(given(rows), { key }).map((one) => one.key);

  it('are the notes of the sitting and the outcomes of its children, as far as they stand', () => {
    expect(keys(mail('notes:1'), outcome(own))).toEqual(['notes:1', own]);
    expect(keys(mail('notes:1', { status: 'cancelled' }), mail('notes:2'))).toEqual(['notes:2']);
    expect(keys(outcome(own, { status: 'cancelled' }))).toEqual([]);
  });

  it('are no mails of another kind or sitting', () => {
    expect(keys(mail('n', { sitting: 'another' }), mail('n2', { type: 'agenda' }))).toEqual([]);
    expect(keys(outcome('outcome:NS-26-0001@another:w'))).toEqual([]);
    expect(keys(outcome(own, { type: 'put-down' }), outcome(own, { reference: 'other' }))).toEqual(
      [],
    );
    expect(keys(outcome(own, { type: 'put-down' }))).toEqual([]);
  });

  it('are known in every version, those too that gave way', () => {
    const rows = [mail('notes:1', { status: 'cancelled' }), mail('notes:2')];
    expect(notesEver(given(rows), { key }).map((one) => one.key)).toEqual(['notes:1', 'notes:2']);
  });

  it('have reached everybody with the last of them, whichever was written last', () => {
    const reached = (rows: readonly Change[], altered: Partial<Sitting> = {}) =>
      circulatedAt(given(rows, altered), sat(altered));
    const both = [
      mail('notes:1', sent('2026-12-14 10:00')),
      mail('notes:2', sent('2026-12-14 09:00')),
    ];
    expect(reached(both)).toBe('2026-12-14T10:00:00');
    expect(reached([...both, outcome(own)])).toBeUndefined();
    expect(reached([...both, outcome(own, sent('2026-12-15 09:00'))])).toBe('2026-12-15T09:00:00');
    const stopped = { ...sent('2026-12-16 09:00'), status: 'not-known' } as const;
    expect(reached([...both, outcome(own, stopped)])).toBeUndefined();
    expect(reached([])).toBeUndefined();
    const { finalAt: _, ...draft } = sat();
    expect(circulatedAt(given(both), draft)).toBeUndefined();
  });
});

describe('the notes that are written [NS-6.3] [NS-7.1] [BC-A8]', () => {
  const passing: Person = {
    ...{
      role: 'member',
      email: 'iro@council.example',
      name: 'Person IRO',
      title: 'IRO Team Manager',
    },
  };
  const written = (rows: readonly Change[] = [], altered: Partial<Sitting> = {}) => {
    const register = given(rows, altered);
    return circulateNotes({ ...register, people: [...people, passing] }, now).flatMap((change) =>
      change.table === 'mail' ? [change.row] : [],
    );
  };

  it('are one for each standing member, held, with the minutes and how it is passed on', () => {
    const all = written();
    expect(all.map(({ to }) => to)).toEqual([chair, viceChair, admin, finance, passing.email]);
    expect(all[0]).toMatchObject({
      key: `notes:${key}:1:${chair}`,
      ...{ type: 'notes', status: 'held', sitting: key, rule: 'NS-6.3' },
      thread: 'minutes-next-steps-2026-12-10',
      links: { minutesUrl: `minutes:${key}` },
      facts: { day: 'Thursday 10 December 2026', again: false, passesOn: false },
    });
    expect(all.at(-1)?.facts['passesOn']).toBe(true);
  });

  it('are written once for each version, and what waits of the one before gives way', () => {
    const waits = ['held', 'ready', 'stopped', 'failed'] as const;
    const before = waits.map((status) => mail(`notes:${key}:1:${status}`, { status }));
    const gone = mail(`notes:${key}:1:gone`, sent('2026-12-12 09:00'));
    expect(written([...before, gone])).toEqual([]);
    const second = { approvals: [approval, { ...approval, version: 2 }] };
    const all = written([...before, gone, outcome(own)], second);
    expect(all.slice(0, 4).map((one) => [one.key, one.status, one.because])).toEqual(
      waits.map((status) => [
        ...[`notes:${key}:1:${status}`, 'cancelled'],
        'Version 2 of the minutes takes its place.',
      ]),
    );
    expect(all[4]).toMatchObject({ key: `notes:${key}:2:${chair}`, facts: { again: true } });
    expect(all).toHaveLength(9);
  });

  it('are none before the minutes were approved, while they are worked on, or where none are sent', () => {
    const { finalAt: _, approvals: __, ...draft } = sat();
    const of = (row: Sitting) =>
      circulateNotes(withChanges(registerOf('next-steps'), [{ table: 'sitting', row }]), now);
    expect(of(draft)).toEqual([]);
    expect(of({ ...draft, finalAt })).toEqual([]);
    expect(of({ ...draft, approvals: [approval] })).toEqual([]);
    expect(written([], { reopened: { by: chair, why: 'w', at: now } })).toEqual([]);
    const silent = { ...preset('next-steps'), record: preset('resources').record };
    expect(circulateNotes({ ...given([]), panels: [silent] }, now)).toEqual([]);
  });

  it('say to nobody that they pass it on, where the file names nobody', () => {
    const { cascade: _, ...none } = preset('next-steps');
    const register = { ...given([]), people: [...people, passing], panels: [none] };
    const facts = circulateNotes(register, now).flatMap((change) =>
      change.table === 'mail' ? [change.row.facts['passesOn']] : [],
    );
    expect(facts).toEqual([false, false, false, false, false]);
  });
});
