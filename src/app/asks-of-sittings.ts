import type { Order } from '../core/order/order.ts';
import type { Register } from '../core/register/register.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import type { Inputs } from '../workbook/snapshot.ts';
import type { Run } from './run.ts';
import { momentIn, needsMoment, stretchesIn, timeIn } from './typed-moment.ts';

type Typed = {
  readonly key: string;
  readonly inputs: Inputs;
  readonly register: Register;
  readonly run: Run;
};

type Ask = (typed: Typed, value: string) => Order | string;

/** By the words of the panel's file: "Whole day". The panel's own session is "Usual". */
export const session: Ask = ({ key, register }, value) => {
  const sitting = register.rows.sitting.get(key);
  const choices = sitting ? (panelOf(register, sitting.panel).session.choices ?? []) : [];
  const typed = value.trim().toLowerCase();
  const chosen = choices.find((one) => [one.value, one.label.toLowerCase()].includes(typed));
  if (chosen) return { kind: 'choose-session', sitting: key, session: chosen.value };
  if (typed === 'usual' && choices.length > 0) {
    return { kind: 'choose-session', sitting: key, session: '' };
  }
  return choices.length === 0
    ? 'This panel has one session: there is nothing to choose.'
    : `Type one of: ${['Usual', ...choices.map(({ label }) => label)].join(', ')}.`;
};

/** Three cells make it up: the time, who allows it, and why. */
export const laterFinish: Ask = ({ key, inputs, run, register }) => {
  const { laterFinish: typed = '', laterFinishBy = '', laterFinishWhy: why = '' } = inputs;
  if (typed === '') return '';
  const sitting = register.rows.sitting.get(key);
  const until = momentIn(typed, run, sitting && dayOfSitting(sitting));
  if (!until) return needsMoment;
  if (laterFinishBy === '') return 'Fill "Later finish: allowed by" as well: the chair allows it.';
  return { kind: 'plan-finish', sitting: key, until, why };
};

/** On the day of the sitting that heard it: a time alone will do. */
export const heard =
  (end: 'from' | 'until'): Ask =>
  ({ key, run, register }, value) => {
    const sitting = register.rows.sitting.get(register.rows.referral.get(key)?.sitting ?? '');
    const at = momentIn(value, run, sitting && dayOfSitting(sitting));
    return at ? { kind: 'heard-at', about: key, end, at } : needsMoment;
  };

/** `10:30`; an emptied cell lets the register choose again. */
export const slotAt: Ask = ({ key }, value) => {
  const at = value === '' ? '' : timeIn(value);
  return at === undefined ? 'Type a time, like 10:30.' : { kind: 'slot-at', about: key, at };
};

/** Yes or No; an emptied cell leaves it to the panel's file. */
export const shareSlot: Ask = ({ key }, value) => {
  const share = { Yes: true, No: false }[value];
  return share === undefined && value !== ''
    ? 'Choose Yes or No.'
    : { kind: 'share-slot', about: key, share };
};

/** `9:30 to 11:00`, several with commas. */
export const notAt: Ask = ({ key }, value) => {
  const times = stretchesIn(value);
  return times === undefined
    ? 'Type from when to when, like 9:30 to 11:00; several with commas.'
    : { kind: 'not-at', about: key, times };
};
