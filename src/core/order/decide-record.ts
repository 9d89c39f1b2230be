import type { Panel } from '../panel/panel.ts';
import { ownersSteps, recordSystem, ruleOfStep } from '../panel/step-ways.ts';
import type { ChildRecord, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { attendanceOf, saidSince } from '../week/record-attendance.ts';
import { recordDocument } from '../week/record-key.ts';
import { dayOfSitting, isFor, panelOf } from '../week/sittings.ts';
import { isToBeNoted } from '../week/records-to-file.ts';
import { stepOwner } from '../week/step-owner.ts';
import type { Decided, Given, Order } from './order.ts';

type RecordOrder = Extract<
  Order,
  { readonly kind: 'file-record' | 'attendance-seen' | 'step-done' }
>;

/** What is said of one child's record: that it is filed, or that another step of its panel is done. */
export function decideRecord(register: Register, order: RecordOrder, given: Given): Decided {
  const record = register.rows.record.get(order.record);
  const sitting = record && register.rows.sitting.get(record.sitting);
  if (!sitting) return err(`There is no record ${order.record}.`);
  const panel = panelOf(register, sitting.panel);
  if (order.kind === 'attendance-seen') return attendanceSeen(register, panel, record, given);
  return order.kind === 'file-record'
    ? fileRecord(register, panel, record, given)
    : stepDone(register, panel, record, order.step, given);
}

/**
 * A record counts as filed only when its filer, or the administrator for them, says so.
 * Source: CPR-5.3a. Source: LCLH-5.4. Source: BC-8.2. Source: NS-6.4.
 */
function fileRecord(
  register: Register,
  panel: Panel,
  record: ChildRecord,
  { by, now }: Given,
): Decided {
  if (record.notHeard) return noteNotHeard(register, panel, record, { by, now });
  if (record.filedAt !== undefined) return err(`${record.filedBy ?? ''} has filed it already.`);
  if (register.rows.document.get(recordDocument(record))?.status === 'not-made') {
    return err('The record could not be made: there is nothing to file yet. Its page says why.');
  }
  const person = nameOf(register, panel, by, record.filer);
  if (person === undefined) {
    return err('Choose your own address from People: the record keeps who filed it.');
  }
  return ok({
    changes: [
      { table: 'record', row: { ...record, filedAt: now, filedBy: person } },
      logged(now, record.key, `Filed on ${recordSystem(panel)}`, ruleOfStep(panel, 'filing'), by),
    ],
    said: `Filed by ${person}.`,
  });
}

/** A later version says that the child was not heard: what was filed is marked there as not standing. */
function noteNotHeard(
  register: Register,
  panel: Panel,
  record: ChildRecord,
  { by, now }: Given,
): Decided {
  const { notHeard } = record;
  if (!notHeard || !isToBeNoted(record)) {
    return err('The child was not heard after all: there is nothing to file or to note.');
  }
  const person = nameOf(register, panel, by, record.filer);
  if (person === undefined) return err('Only whoever files it, or somebody of People, says so.');
  const words = `Noted on ${recordSystem(panel)}: the record does not stand`;
  const row = { ...record, notHeard: { ...notHeard, noted: { by: person, at: now } } };
  return ok({
    changes: [
      { table: 'record', row },
      logged(now, record.key, words, ruleOfStep(panel, 'filing'), by),
    ],
    said: `${words}.`,
  });
}

/** Whoever files it, or somebody of People, says that the record stays as it was made. Source: BC-A3. */
function attendanceSeen(
  register: Register,
  panel: Panel,
  record: ChildRecord,
  { by, now }: Given,
): Decided {
  const item = register.rows.item.get(record.key);
  if (!item || saidSince(register, record) === undefined) {
    return err('The record and attendance say the same: there is nothing to look at.');
  }
  const person = nameOf(register, panel, by, record.filer);
  if (person === undefined) return err('Only whoever files it, or somebody of People, says so.');
  const { attendance: _, ...rest } = record;
  const words = 'Attendance was marked after the record was made; the record stays as it is';
  return ok({
    changes: [
      { table: 'record', row: { ...rest, ...attendanceOf(item) } },
      logged(now, record.key, words, panel.quorum?.rule ?? panel.attendance.worker?.rule ?? '', by),
    ],
    said: `${words}: noted.`,
  });
}

/** A step of the panel that no record, mail or approval shows to be done: its owner says so. Source: CPP-1.3. */
function stepDone(
  register: Register,
  panel: Panel,
  record: ChildRecord,
  name: string,
  { by, now }: Given,
): Decided {
  const step = ownersSteps(panel).find((one) => one.step === name);
  const referral = register.rows.referral.get(record.reference);
  const sitting = register.rows.sitting.get(record.sitting);
  if (!step || !referral || !sitting) return err(`There is no step ${name} for this record.`);
  if (record.notHeard) return err('The child was not heard after all: nothing is to be done.');
  const before = record.done?.[name];
  if (before) return err(`${before.by} has said so already.`);
  const owner = stepOwner(register, step, referral, dayOfSitting(sitting));
  const person = nameOf(register, panel, by, owner);
  if (person === undefined) return err('Only whoever it is for, or somebody of People, says so.');
  const done = { ...record.done, [name]: { by: person, at: now } };
  return ok({
    changes: [
      { table: 'record', row: { ...record, done } },
      logged(now, record.key, step.label, step.rule, by),
    ],
    said: `${step.label}: noted.`,
  });
}

/** Whoever says so is in People, or is whom it was for. */
function nameOf(
  { people }: Register,
  { code }: Panel,
  by: string,
  owner: string,
): string | undefined {
  const email = by.toLowerCase();
  const known = people.some((person) => person.email === email && isFor(person, code));
  return known || (email !== '' && email === owner.toLowerCase()) ? email : undefined;
}
