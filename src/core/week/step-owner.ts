import type { LocalDate } from '../calendar/local-date.ts';
import type { RecordStepRule } from '../panel/deadline-rules.ts';
import { isPanelRole } from '../panel/roles.ts';
import { ownersSteps } from '../panel/step-ways.ts';
import type { ChildRecord, Referral, Register } from '../register/register.ts';
import { dayOfSitting, panelOf, peopleIn } from './sittings.ts';

/** Those who know the child: whoever presents, else whoever sent the request. */
const workers: ReadonlySet<string> = new Set([
  'social-worker',
  'personal-advisor',
  'lead-professional',
  'supervising-social-worker',
]);

/**
 * The address of whoever a step after a sitting belongs to, for one child: somebody of the panel, the
 * child's own worker or manager, or whoever has that title in People. Where none is known it is the
 * administrator's; empty where there is none either.
 *
 * Source: CPR-5.3a. Source: LCLH-5.4. Source: BC-8.2. Source: CPP-1.3.
 */
export function stepOwner(
  register: Register,
  { owner }: Pick<RecordStepRule, 'owner'>,
  { panel, facts }: Pick<Referral, 'panel' | 'facts'>,
  on: LocalDate,
): string {
  const { worker, manager, referrer } = facts;
  if (workers.has(owner)) return worker === '' ? referrer : worker;
  if (owner === 'team-manager' && manager !== '') return manager;
  const role = isPanelRole(owner) ? owner : 'administrator';
  const title = owner.replaceAll('-', ' ');
  const everybody = peopleIn(
    register,
    panel,
    ['chair', 'vice-chair', 'administrator', 'member'],
    on,
  );
  const titled = everybody.find((person) => person.title.toLowerCase() === title);
  const holders = everybody.filter((person) => person.role === role);
  return (isPanelRole(owner) ? holders[0] : (titled ?? holders[0]))?.email ?? '';
}

/** Everybody who has something to say of a record: whoever files it, and the owners of the panel's own steps. */
export function recordOwners(register: Register, record: ChildRecord): readonly string[] {
  const sitting = register.rows.sitting.get(record.sitting);
  const referral = register.rows.referral.get(record.reference);
  const steps = sitting && referral ? ownersSteps(panelOf(register, sitting.panel)) : [];
  const owners = steps.flatMap((step) =>
    sitting && referral ? [stepOwner(register, step, referral, dayOfSitting(sitting))] : [],
  );
  return [record.filer, ...owners].map((email) => email.toLowerCase());
}
