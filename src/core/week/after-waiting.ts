import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Mail, Register } from '../register/register.ts';
import { startOf } from './sittings.ts';

/** Mails that are of no use once their sitting has begun. */
const beforeSitting: ReadonlySet<string> = new Set([
  'agenda',
  'agenda-presenter',
  'agenda-off',
  'stand-down',
]);

/**
 * What becomes of mails that waited, when mail may go again. They go, but for those whose time has
 * passed: what was to come before a sitting that has begun, or asks the chair what is settled by now, is
 * held for a person; of two reminders of one deadline only the later goes.
 */
export function afterWaiting(register: Register, now: LocalDateTime): readonly Change[] {
  const { mail, issue } = register.rows;
  const due = [...mail.values()].filter(
    ({ status, sendAt }) => status === 'ready' && sendAt <= now,
  );
  const passed = due.filter((one) => hasPassed(register, one, now));
  const issues = new Set(passed.map(({ key }) => key.split('/', 1)[0] ?? ''));
  return [
    // Once it is going, nothing alters its mails but a person.
    ...[...issue.values()]
      .filter(({ key, status }) => issues.has(key) && status === 'ready')
      .map((row): Change => ({ table: 'issue', row: { ...row, status: 'going' } })),
    ...passed.map((row): Change => ({ table: 'mail', row: { ...row, status: 'held', because } })),
    ...due
      .filter((one) => isSaidLater(register, one))
      .map((row): Change => ({
        table: 'mail',
        row: { ...row, status: 'cancelled', because: 'A later reminder says the same.' },
      })),
  ];
}

const because = 'Its time passed before mail could go. Look whether it is still wanted.';

function hasPassed(register: Register, mail: Mail, now: LocalDateTime): boolean {
  const { type, reference, sitting } = mail;
  if (type === 'late-permission') {
    return register.rows.referral.get(reference ?? '')?.status !== 'parked';
  }
  const row = register.rows.sitting.get(sitting ?? '');
  return beforeSitting.has(type) && row !== undefined && startOf(register, row) <= now;
}

const isSaidLater = (register: Register, { type, key }: Mail): boolean =>
  type === 'reminder' &&
  key.includes(':near:') &&
  register.rows.mail.has(key.replace(':near:', ':late:'));
