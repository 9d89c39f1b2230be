import { askedToCome, othersAsked, representedAs } from '../../../src/core/attendance/attendees.ts';
import type { AskedToCome } from '../../../src/core/attendance/attendees.ts';
import type { Attendance, Item, Referral } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';
import { preset } from '../given/presets.ts';

const held = sittingOn('2026-11-25', { status: 'held' });
const item: Item = {
  key: `RP-26-0001@${sitting}`,
  reference: 'RP-26-0001',
  sitting,
  from: 'referral',
  status: 'heard',
  late: false,
};
const given = (
  marks: Readonly<Record<string, Partial<Attendance>>> = {},
  facts: Partial<Referral['facts']> = {},
) =>
  withChanges(
    givenRegister([
      givenReferral(1, '2026-11-19 09:00', {
        facts: { reviewingOfficer: 'officer@council.example', ...facts },
      }),
    ]),
    Object.entries(marks).map(([person, altered]) => ({
      table: 'attendance',
      row: {
        key: `${sitting}/${person}`,
        sitting,
        person,
        title: '',
        mark: '',
        cover: '',
        ...altered,
      },
    })),
  );
const worker: AskedToCome = {
  who: 'social-worker',
  presence: 'required',
  rule: 'XX-1',
  printed: 'Any 1',
  phrase: 'any words',
  person: workerOne,
};
const of = (
  marks: Readonly<Record<string, Partial<Attendance>>>,
  asked: Partial<AskedToCome> = {},
) => representedAs(given(marks), held, item, { ...worker, ...asked });
const cover = (name: string, role: string, person?: string): Partial<Attendance> => ({
  mark: 'cover',
  reply: {
    answer: 'cover',
    cover: { name, role, ...(person ? { person } : {}) },
    on: held.on,
    by: workerOne,
    at: at('2026-11-24 09:00'),
  },
});
const substitutes = { substitutes: ['team-manager'] } as const;

describe('representedAs [NS-4.1] [NS-4.2] [LCLH-2.8]', () => {
  it('is as they were marked themselves', () => {
    expect(of({ [workerOne]: { mark: 'present' } })).toEqual({ is: 'there' });
    expect(of({ [workerOne]: { mark: 'absent' } })).toEqual({ is: 'away' });
    expect(of({})).toEqual({ is: 'not-known' });
  });

  it('is by somebody of the child’s own who is there and is enough', () => {
    const marks = { [workerOne]: { mark: 'absent' }, [managerOne]: { mark: 'present' } } as const;
    const by = { is: 'cover', by: managerOne, allowed: true };
    expect(of(marks, substitutes)).toEqual(by);
    expect(of(marks, { orElse: ['team-manager'] })).toEqual(by);
    expect(of(marks, { orElse: ['carer'] })).toEqual({ is: 'away' });
    expect(of(marks)).toEqual({ is: 'away' });
    expect(of({ ...marks, [managerOne]: { mark: 'absent' } }, substitutes)).toEqual({ is: 'away' });
    const both = { [workerOne]: { mark: 'absent' }, [managerOne]: { mark: 'absent' } } as const;
    expect(of(both, { orElse: ['social-worker'] })).toEqual({ is: 'away' });
  });

  it('is nobody where nobody is named, unless somebody else is enough', () => {
    const { person: _, ...unnamed } = worker;
    const nobody = (marks: Readonly<Record<string, Partial<Attendance>>>, orElse = {}) =>
      representedAs(given(marks), held, item, { ...unnamed, ...orElse });
    expect(nobody({})).toEqual({ is: 'nobody-named' });
    expect(nobody({ [managerOne]: { mark: 'present' } }, substitutes)).toEqual({
      is: 'cover',
      by: managerOne,
      allowed: true,
    });
    expect(nobody({ '': { mark: 'absent' } })).toEqual({ is: 'nobody-named' });
  });

  it('is by cover of anybody where the file names no substitute', () =>
    expect(of({ [workerOne]: cover('Invented Person', 'Carer') })).toEqual({
      is: 'cover',
      by: 'Invented Person',
      allowed: true,
    }));

  it.each([
    ['the substitute by their part', 'Invented Person', 'Anything', managerOne, true],
    [
      'the substitute by the role that was typed',
      'Invented Person',
      'TEAM-Manager North',
      undefined,
      true,
    ],
    ['somebody of another part', 'Invented Person', 'Anything', 'officer@council.example', false],
    ['somebody of another role', 'Invented Person', 'Manager', undefined, false],
  ] as const)('is by %s, where the file names one', (_, name, role, person, allowed) =>
    expect(of({ [workerOne]: cover(name, role, person) }, substitutes)).toEqual({
      is: 'cover',
      by: name,
      allowed,
    }),
  );

  it('takes for a role only what is a part in a case', () => {
    const asked = { substitutes: ['administrator'] } as unknown as Partial<AskedToCome>;
    expect(of({ [workerOne]: cover('Invented Person', 'Administrator') }, asked)).toMatchObject({
      allowed: false,
    });
  });

  it('knows nobody else of a child of which no request is there', () => {
    const marks = { [managerOne]: { mark: 'present' } } as const;
    const other = { ...item, reference: 'RP-26-0009' };
    expect(representedAs(given(marks), held, other, { ...worker, ...substitutes })).toEqual({
      is: 'not-known',
    });
  });
});

describe('askedToCome [CPR-2.6] [CPR-2.7]', () => {
  it('is whoever presents and their manager, as far as the terms require them', () => {
    const asked = (facts: Partial<Referral['facts']>, panel = resourcesPanel) =>
      askedToCome(given({}, facts), panel, item).map(({ who, person, presence }) => [
        who,
        person,
        presence,
      ]);
    expect(asked({})).toEqual([
      ['social-worker', workerOne, 'required'],
      ['team-manager', managerOne, 'required'],
    ]);
    expect(asked({ workerRole: 'personal-advisor', manager: '' })).toEqual([
      ['personal-advisor', workerOne, 'required'],
      ['team-manager', undefined, 'required'],
    ]);
    expect(asked({}, { ...resourcesPanel, attendance: {} })).toEqual([]);
    expect(askedToCome(given(), resourcesPanel, { ...item, reference: 'RP-26-0009' })).toEqual([]);
  });

  it('names others than worker and manager once, guests among them [LCLH-2.5]', () => {
    const panel = preset('best-care');
    const guests = [managerOne, 'guest@council.example', 'officer@council.example'];
    expect(othersAsked(given(), panel, item)).toEqual(['officer@council.example']);
    expect(
      othersAsked(given({}, { worker: workerOne.toUpperCase() }), panel, { ...item, guests }),
    ).toEqual(['officer@council.example', 'guest@council.example']);
    const gone = { ...item, reference: 'RP-26-0009', guests: ['guest@council.example'] };
    expect(othersAsked(given(), panel, gone)).toEqual(['guest@council.example']);
  });
});
