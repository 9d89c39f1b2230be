import type { AgendaIssue, Change, IssuedItem } from '../../../src/core/register/register.ts';
import { itemFacts, lettersOf } from '../../../src/core/week/agenda-letters.ts';
import { finishOf } from '../../../src/core/week/agenda-times.ts';
import { chair } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const item: IssuedItem = {
  reference: 'RP-26-0001',
  initials: 'A.B.',
  startsAt: '09:30',
  minutes: 20,
  requestType: 'typed',
  late: false,
  from: 'referral',
  worker: 'w@council.example',
  manager: '',
};
const paper: Change = {
  table: 'document',
  row: {
    ...{ key: 'paper:RP-26-0001:1', kind: 'paper', status: 'not-made', name: 'n' },
    ...{ audience: [], granted: {} },
  },
};

describe('one line of an agenda', () => {
  const noteOf = (altered: Partial<IssuedItem>, ...rows: readonly Change[]) =>
    itemFacts(givenRegister([givenReferral(1, '2026-11-19 09:00'), ...rows]), {
      ...item,
      ...altered,
    }).note;

  it('says what is to be known of it, and that a paper follows', () => {
    expect(noteOf({})).toBe('');
    expect(noteOf({}, paper)).toBe('Papers to follow');
    expect(noteOf({ late: true }, paper)).toBe('Late, by permission. Papers to follow');
    expect(noteOf({ late: true, from: 'review' })).toBe(
      'Late, by permission. Brought back for review',
    );
  });

  it('stands as it was issued where the request is not there any more', () =>
    expect(itemFacts(givenRegister(), item)).toEqual({
      ...{ time: '9:30am', reference: 'RP-26-0001', initials: 'A.B.', requestType: 'typed' },
      ...{ note: '', worker: 'w@council.example', manager: '' },
    }));
});

describe('the letters of one issue [CPR-5.1a]', () => {
  const issue = (altered: Partial<AgendaIssue>): AgendaIssue => {
    const row: AgendaIssue = {
      key: `agenda:${sitting}:1`,
      sitting,
      issue: 1,
      kind: 'agenda',
      on: day('2026-11-25'),
      status: 'ready',
      items: [item],
      changes: [],
      sendAt: at('2026-11-24 11:30'),
    };
    return { ...row, ...altered };
  };
  const first = (altered: Partial<AgendaIssue>, stoodDown?: string) => {
    const why = { by: chair, why: stoodDown ?? '', at: at('2026-11-23 09:00') };
    const register = givenRegister([
      {
        table: 'sitting',
        row: {
          ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'stood-down' },
          ...(stoodDown === undefined ? {} : { stoodDown: why }),
        },
      },
    ]);
    return lettersOf(register, issue(altered), at('2026-11-24 11:30'))[0];
  };

  it('say from when until when the panel sits', () => {
    expect(finishOf(issue({}))).toBe('2026-11-25T09:50:00');
    expect(finishOf(issue({ items: [] }))).toBe('2026-11-25T00:00:00');
    expect(first({})?.facts).toMatchObject({ starts: '9:30am', finish: '9:50am' });
    expect(first({ items: [{ ...item, startsAt: '10:10' }] })?.facts).toMatchObject({
      ...{ starts: '10:10am', finish: '10:30am' },
    });
  });

  it('say why it is stood down, where somebody said', () => {
    const down = { kind: 'stand-down', items: [] } as const;
    expect(first(down, 'Nobody to hear')).toMatchObject({
      ...{ type: 'stand-down', thread: 'sitting-resources-2026-11-25', rule: 'CPR-5.1a' },
      facts: { day: 'Wednesday 25 November 2026', why: 'Nobody to hear' },
    });
    expect(first(down)?.facts['why']).toBe('');
  });
});
