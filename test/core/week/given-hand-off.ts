import type { HandOffRule } from '../../../src/core/panel/business.ts';
import type { HandOff } from '../../../src/core/register/hand-off.ts';
import type { Change, Mail, Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { writeHandOffs } from '../../../src/core/week/hand-off-letters.ts';
import { handOffMailKey } from '../../../src/core/week/hand-offs.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

export const own = preset('resources').handOffs![0]!;
export const key = 'RP-26-0001/complex-needs';
export const now = at('2026-12-14 10:00');
export const template = { ...own.template!, link: 'https://docs.example/t' };
export const row: HandOff = {
  ...{ key, panel: 'resources', code: 'complex-needs', reference: 'RP-26-0001' },
  ...{ since: at('2026-11-27 09:00'), from: 'request' },
};
/** The child was heard at a sitting of this day, and the panel decided so of its cost. */
export const heard = (
  on: string,
  sharedFunding: string,
  panel = 'resources',
): readonly Change[] => [
  { table: 'sitting', row: { key: `s${on}`, panel, on: day(on), status: 'held' } },
  {
    table: 'item',
    row: {
      ...{ key: `i${on}`, reference: 'RP-26-0001', sitting: `s${on}` },
      ...{ from: 'referral', status: 'heard', late: false },
      outcome: decided({ sharedFunding }),
    },
  },
];
type Given = {
  readonly rule?: Partial<HandOffRule>;
  readonly facts?: Partial<Referral['facts']>;
  readonly rows?: readonly Change[];
};
/** A hand-off that is open; the address and the template are known but where a test alters it. */
export function given({ rule = {}, facts = {}, rows = [] }: Given = {}): Register {
  const referral = givenReferral(1, '2026-11-19 09:00', { status: 'heard', facts });
  const register = givenRegister([referral, { table: 'handOff', row }, ...rows]);
  const address = 'Complex@council.example';
  const handOffs = [{ ...own, address, template, ...rule }];
  return { ...register, panels: [{ ...preset('resources'), handOffs }] };
}
/** This letter as it was written first, but for what a test alters. */
export const gone = (
  register: Register,
  way: 'worker' | 'notice',
  altered: Partial<Mail>,
): Register => {
  const name = handOffMailKey(key, way, 1);
  const mail = register.rows.mail.get(name) ?? letters(register).find((one) => one.key === name);
  if (!mail) throw new Error(name);
  return withChanges(register, [{ table: 'mail', row: { ...mail, ...altered } }]);
};
export const letters = (register: Register, when = now): readonly Mail[] =>
  writeHandOffs(register, when).flatMap((one) => (one.table === 'mail' ? [one.row] : []));
export const keys = (register: Register, when?: typeof now) =>
  letters(register, when).map((one) => one.key);
export const sent = (when: string): Partial<Mail> => ({ status: 'sent', sentAt: at(when) });
export const [toWorker, toOther] = [
  handOffMailKey(key, 'worker', 1),
  handOffMailKey(key, 'notice', 1),
];
