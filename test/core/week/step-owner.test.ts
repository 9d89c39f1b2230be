import type {
  ChildRecord,
  Person,
  Referral,
  Register,
} from '../../../src/core/register/register.ts';
import { recordOwners, stepOwner } from '../../../src/core/week/step-owner.ts';
import { admin, chair, managerOne, people, workerOne } from '../../given/people.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
import { registerOf } from '../../given/panels.ts';
import { day } from '../given/day.ts';

const on = day('2026-11-25');
const facts = {
  worker: workerOne,
  manager: managerOne,
  referrer: 'sender@council.example',
} as Referral['facts'];
const owner = (
  step: string,
  altered: Partial<Referral['facts']> = {},
  register: Register = givenRegister(),
) =>
  stepOwner(
    register,
    { owner: step as never },
    { panel: 'resources', facts: { ...facts, ...altered } },
    on,
  );
const withPeople = (...some: readonly Person[]): Register =>
  givenRegister([], { people: [...people, ...some] });

describe('stepOwner [CPR-5.3a] [LCLH-5.4] [BC-8.2] [CPP-1.3]', () => {
  it.each(['social-worker', 'personal-advisor', 'lead-professional', 'supervising-social-worker'])(
    'is whoever presents the child for a %s, else whoever sent the request',
    (step) => {
      expect(owner(step)).toBe(workerOne);
      expect(owner(step, { worker: '' })).toBe('sender@council.example');
    },
  );

  it('is whoever of the vice chairs has that title too', () => {
    const vice: Person = {
      ...{ role: 'vice-chair', email: 'school@council.example', name: 'Person School' },
      title: 'Virtual School Head',
    };
    expect(owner('virtual-school-head', {}, withPeople(vice))).toBe(vice.email);
  });

  it('is the child’s own manager, else whoever has that title in People', () => {
    expect(owner('team-manager')).toBe(managerOne);
    expect(owner('team-manager', { manager: '' })).toBe(admin);
    const post: Person = {
      role: 'member',
      email: 'post@council.example',
      name: 'Person Post',
      title: 'Team MANAGER',
    };
    expect(owner('team-manager', { manager: '' }, withPeople(post))).toBe(post.email);
    const gone = { ...post, to: day('2026-11-24') };
    expect(owner('team-manager', { manager: '' }, withPeople(gone))).toBe(admin);
  });

  it('is whoever has that seat on the panel, whatever somebody’s title is', () => {
    const titled: Person = {
      role: 'member',
      email: 'titled@council.example',
      name: 'Person Titled',
      title: 'Chair',
    };
    expect(owner('chair', {}, withPeople(titled))).toBe(chair);
    expect(owner('administrator')).toBe(admin);
  });

  it('is the administrator’s where nobody is known, and nobody’s where there is none', () => {
    expect(owner('virtual-school-head')).toBe(admin);
    const none = givenRegister([], { people: people.filter(({ role }) => role === 'chair') });
    expect([owner('virtual-school-head', {}, none), owner('administrator', {}, none)]).toEqual([
      '',
      '',
    ]);
    const worker: Person = {
      role: 'worker',
      email: 'school@council.example',
      name: 'Person School',
      title: 'Virtual School Head',
    };
    expect(owner('virtual-school-head', {}, withPeople(worker))).toBe(admin);
    expect(owner('virtual-school-head', {}, withPeople({ ...worker, role: 'member' }))).toBe(
      worker.email,
    );
  });
});

describe('recordOwners', () => {
  const record: ChildRecord = {
    key: 'PP-26-0001@permanence:2026-12-01',
    reference: 'PP-26-0001',
    sitting: 'permanence:2026-12-01',
    filer: 'Admin@Council.example',
  };
  const child = givenReferral(1, '2026-11-19 09:00', {
    reference: 'PP-26-0001',
    panel: 'permanence',
  });
  const sitting = {
    table: 'sitting',
    row: { key: record.sitting, panel: 'permanence', on: day('2026-12-01'), status: 'held' },
  } as const;

  it('are whoever files it and the owners of the panel’s own steps', () => {
    expect(recordOwners(registerOf('permanence', [child, sitting]), record)).toEqual([
      admin,
      workerOne,
    ]);
  });

  it('are the filer alone where the sitting or the request is not there any more', () => {
    expect(recordOwners(registerOf('permanence', [child]), record)).toEqual([admin]);
    expect(recordOwners(registerOf('permanence', [sitting]), record)).toEqual([admin]);
  });
});
