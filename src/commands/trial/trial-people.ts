import type { Person } from '../../core/register/register.ts';

/** The mailbox everything is done by, and every address of the trial: invented, at a domain nobody owns. */
export const roleAccount = 'resources.panel@council.example';

const person = (role: Person['role'], email: string, name: string, title: string): Person => ({
  role,
  email: `${email}@council.example`,
  name,
  title,
});

/** One person for every seat of the Resources Panel, and three pairs who present. */
export const trialPeople: readonly Person[] = [
  person('chair', 'chair', 'Person Chair', 'Service Director'),
  person('vice-chair', 'vice.chair', 'Person Vice', 'Head of Care Services'),
  person('administrator', 'admin', 'Person Admin', 'Panel Administrator'),
  person('member', 'finance', 'Person Finance', 'Finance Accountant'),
  person('member', 'commissioning', 'Person Commissioning', 'Commissioning Manager'),
  person('member', 'fostering', 'Person Fostering', 'Fostering ATM'),
  person('member', 'residential', 'Person Residential', 'Residential Manager'),
  person('member', 'sen', 'Person Sen', 'SEN Officer'),
  person('worker', 'worker.one', 'Worker One', 'Social Worker'),
  person('worker', 'worker.two', 'Worker Two', 'Social Worker'),
  person('worker', 'worker.three', 'Worker Three', 'Personal Advisor'),
  person('manager', 'manager.one', 'Manager One', 'Team Manager'),
  person('manager', 'manager.two', 'Manager Two', 'Assistant Team Manager'),
];
