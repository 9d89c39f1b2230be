import type { Panel } from '../../../src/core/panel/panel.ts';
import { brokenRelations } from '../../../src/core/panel/panel-relations.ts';
import type { Item } from '../../../src/core/register/register.ts';
import { askedToCome } from '../../../src/core/attendance/attendees.ts';
import { inviteGuest } from '../../../src/core/order/invite-guest.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { blockedBy } from '../../../src/core/week/gates.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { comingViews } from '../../../src/pages/coming-views.ts';
import { visitorFrom } from '../../../src/pages/who-may.ts';
import { admin, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { answered, asked, asking, gate, stands, told } from './given-asking.ts';

const cited = { rule: 'LCLH-4.5', printed: 'Process', phrase: 'is not told of the meeting' };
const consent = gate({ effect: 'forbids', label: 'Consent of the young person' });
const attendees: NonNullable<Panel['attendees']> = [
  { who: 'social-worker', presence: 'required', ...cited },
  { who: 'young-person', presence: 'forbidden', ...cited },
  { who: 'team-manager', presence: 'forbidden', ...cited },
  { who: 'guest', presence: 'optional', ...cited },
];

describe('consent that a panel forbids to ask for, as another requires it [LCLH-4.4]', () => {
  it('stands while nobody asked for it, and holds nothing up', () => {
    expect(asked({ gates: [consent] })).toMatchObject([{ answers: ['No', 'Yes'], stands: true }]);
    expect(stands({ gates: [consent] })).toEqual(['✓ Not to be done']);
    expect(told({ gates: [consent] })).toEqual([]);
    expect(told({ gates: [consent] }, { is: 'on-the-day' })).toEqual([]);
  });

  it('is shown to the administrator where it was asked for, and still holds nothing up', () => {
    const said = { 'gate:g': answered('Yes') };
    expect(stands({ gates: [consent] }, said)).toEqual(['▲ Done, and forbidden']);
    expect(told({ gates: [consent] }, { said })).toEqual([
      [
        '▲ Forbidden',
        'NS-26-0001: “Consent of the young person” is not to be done, and was: the answer is Yes. It stops nothing. Answer No where that was a slip; else tell the chair.',
      ],
    ]);
    const register = asking({ gates: [consent] }, { said });
    const referral = register.rows.referral.get('NS-26-0001')!;
    expect(blockedBy(register, referral, 'listing', 'papers', 'agenda', 'hearing')).toEqual([]);
  });

  it('is put right by the answer No', () =>
    expect(stands({ gates: [consent] }, { 'gate:g': answered('No') })).toEqual([
      '✓ Not to be done',
    ]));
});

describe('whom a panel forbids to invite [LCLH-4.5]', () => {
  const key = 'next-steps:2026-12-10';
  const item: Item = {
    ...{ key: itemKey('NS-26-0001', key), sitting: key, reference: 'NS-26-0001' },
    status: 'listed',
  } as Item;
  const given = (file: Partial<Panel> = { attendees }) =>
    withChanges(asking(file), [{ table: 'item', row: item }]);
  const invite = (person: string, file?: Partial<Panel>) => {
    const order = { kind: 'invite-guest', item: item.key, person } as const;
    const decided = inviteGuest(given(file), order, { by: admin, now: at('2026-11-23 09:00') });
    return decided.ok ? decided.value.said : decided.error;
  };

  it('is not asked to come, whoever else is', () => {
    const register = given();
    const asks = askedToCome(register, register.panels[0]!, item);
    expect(asks.map(({ who }) => who)).toEqual(['social-worker', 'guest']);
    expect(asks[0]?.person).toBe(workerOne);
  });

  it('is not asked as a guest either', () => {
    expect(invite(managerOne)).toBe(
      'They are the team manager of this child, whom the terms of reference say not to invite.',
    );
    expect(invite('somebody@council.example')).toContain('is asked to NS-26-0001');
    const nobody = attendees.map((one) => ({ ...one, presence: 'forbidden' as const }));
    expect(invite('somebody@council.example', { attendees: nobody })).toBe(
      'The terms of reference of this panel say that nobody else is invited.',
    );
  });

  it('stands on the page of the sitting, with the clause', () => {
    const register = given();
    const sitting = register.rows.sitting.get(key)!;
    const visitor = visitorFrom(register.people, admin, day('2026-11-23'));
    const rows = comingViews({ visitor }, register, sitting);
    expect(rows.filter(({ reference }) => reference === 'Each child')).toMatchObject([
      { role: 'young person', person: '', state: '– Not to be invited' },
      { role: 'team manager', state: '– Not to be invited' },
    ]);
  });
});

describe('a file that forbids [LCLH-4.5]', () => {
  const faults = (file: Partial<Panel>) => {
    const panel = { ...preset('resources'), ...file };
    return brokenRelations(panel, panel, []).map(({ path }) => path);
  };

  it('says neither what would satisfy it, nor who lets it pass, nor who stands in', () => {
    expect(faults({ gates: [consent], attendees })).toEqual([]);
    const twice = { ...consent, answers: ['Yes'], override: ['chair' as const] };
    expect(faults({ gates: [{ ...twice, before: 'final-minutes' }] })).toEqual([
      'gates[0].answers',
      'gates[0].override',
      'gates[0].before',
    ]);
    expect(
      faults({
        attendees: [
          { who: 'young-person', presence: 'forbidden', when: { asked: 'Why?' }, ...cited },
          { who: 'team-manager', presence: 'forbidden', substitutes: ['guest'], ...cited },
          { who: 'social-worker', presence: 'forbidden', ...cited },
        ],
      }),
    ).toEqual(['attendees[0].when.asked', 'attendees[1].substitutes', 'attendees[2].presence']);
  });
});
