import type { Person } from '../../src/core/register/register.ts';

const person = (role: Person['role'], email: string, title: string): Person => ({
  role,
  email: `${email}@council.example`,
  name: `Person ${email}`,
  title,
});

export const chair = 'chair@council.example';
export const viceChair = 'vice.chair@council.example';
export const admin = 'admin@council.example';
export const finance = 'finance@council.example';
export const workerOne = 'worker.one@council.example';
export const workerTwo = 'worker.two@council.example';
export const managerOne = 'manager.one@council.example';

/** One in every seat the rules speak of, one other member, and those who present. */
export const people: readonly Person[] = [
  person('chair', 'chair', 'Service Director'),
  person('vice-chair', 'vice.chair', 'Head of Care Services'),
  person('administrator', 'admin', 'Panel Administrator'),
  person('member', 'finance', 'Finance Accountant'),
  person('worker', 'worker.one', 'Social Worker'),
  person('worker', 'worker.two', 'Social Worker'),
  person('manager', 'manager.one', 'Team Manager'),
];

/** Those who get the whole agenda, in the order of People. */
export const members = [chair, viceChair, admin, finance] as const;
