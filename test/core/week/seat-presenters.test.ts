import type {
  AgendaIssue,
  Attendance,
  Change,
  IssuedItem,
  Item,
  Sitting,
} from '../../../src/core/register/register.ts';
import { seatPresenters } from '../../../src/core/week/seat-presenters.ts';
import { chair, managerOne, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const reference = 'RP-26-0001';
const told: IssuedItem = {
  reference,
  initials: 'A.B.',
  startsAt: '09:30',
  minutes: 20,
  requestType: 'new',
  late: false,
  from: 'referral',
  worker: workerOne,
  manager: managerOne,
};
const issue = (items: readonly IssuedItem[], kind: AgendaIssue['kind'] = 'agenda'): Change => ({
  table: 'issue',
  row: {
    ...{ key: `agenda:${sitting}:1`, sitting, issue: 1, kind, on: day('2026-11-25') },
    ...{ status: 'gone', items, changes: [], sendAt: at('2026-11-24 11:30') },
  },
});
const item = (altered: Partial<Item> = {}): Change => ({
  table: 'item',
  row: {
    ...{ key: `${reference}@${sitting}`, reference, sitting, from: 'referral' },
    ...{ status: 'listed', late: false, ...altered },
  },
});
const seat = (person: string, presents?: readonly string[]): Change => {
  const row: Attendance = {
    ...{ key: `${sitting}/${person}`, sitting, person, title: 'w', mark: '', cover: '' },
    ...(presents === undefined ? {} : { presents }),
  };
  return { table: 'attendance', row };
};
const seated = (rows: readonly Change[], status: Sitting['status'] = 'planned') =>
  seatPresenters(
    givenRegister([
      {
        table: 'sitting',
        row: { key: sitting, panel: 'resources', on: day('2026-11-25'), status },
      },
      givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting }),
      ...rows,
    ]),
  ).flatMap((one) => (one.table === 'attendance' ? [[one.row.person, one.row.presents]] : []));

describe('who presents has a row on Attendance [CPR-2.6] [CPR-2.7]', () => {
  const both = [
    [workerOne, [reference]],
    [managerOne, [reference]],
  ];

  it('once the agenda told them, and until the sitting begins', () => {
    expect(seated([issue([told]), item()])).toEqual(both);
    expect(seated([issue([told]), item()], 'held')).toEqual([]);
    expect(seated([issue([told], 'stand-down'), item()])).toEqual([]);
    expect(seated([item()])).toEqual([]);
  });

  it('is theirs as far as they were told, and still present it', () => {
    expect(seated([issue([told]), item({ status: 'moved' })])).toEqual([]);
    expect(seated([issue([{ ...told, worker: workerTwo }]), item()])).toEqual([both[1]]);
    expect(seated([issue([{ ...told, worker: '' }]), item()])).toEqual([both[1]]);
    expect(seated([issue([{ ...told, worker: 'no address' }]), item()])).toEqual([both[1]]);
    const guests = ['guest@council.example'];
    expect(seated([issue([{ ...told, others: guests }]), item({ guests })])).toEqual([
      ...both,
      ['guest@council.example', [reference]],
    ]);
  });

  it('is kept in step, and not given to whoever has a seat of the panel', () => {
    const rows = [issue([told]), item()];
    expect(seated([...rows, seat(workerOne, [reference]), seat(managerOne, [])])).toEqual([
      both[1],
    ]);
    expect(seated([...rows, seat(workerOne)])).toEqual([both[1]]);
    const gone = [issue([{ ...told, worker: '' }]), item({ status: 'moved' })];
    expect(seated([...gone, seat(workerOne, [reference])])).toEqual([[workerOne, []]]);
    expect(seated([...gone, seat(chair)])).toEqual([]);
  });
});
