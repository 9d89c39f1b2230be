import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { RecordStepRule } from '../panel/deadline-rules.ts';
import { ownersSteps, recordSystem, ruleOfStep, stepBy, wayOf } from '../panel/step-ways.ts';
import type { NotHeard } from '../register/follow-up.ts';
import type { ChildRecord, Register, Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { recordStepsOf } from './record-steps-of.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import { stepOwner } from './step-owner.ts';

/**
 * What somebody still has to say of a child's record, one by one, each with the limit they share: that it
 * is filed, where the panel files it, and that a step of the panel's own is done.
 * Source: CPR-5.3a. Source: LCLH-5.4. Source: BC-8.2. Source: CPP-1.3.
 */
export const recordsToFile = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.record.values()].flatMap((record) => {
    const sitting = register.rows.sitting.get(record.sitting);
    if (!sitting) return [];
    const own = { register, record, sitting, now };
    if (isToBeNoted(record)) return [toNote(own, record.notHeard)];
    return openSteps(register, record, sitting).map((step) =>
      wayOf(step) === 'filing' ? toFile(own, step) : toDo(own, step),
    );
  });

type Own = {
  readonly register: Register;
  readonly record: ChildRecord;
  readonly sitting: Sitting;
  readonly now: LocalDateTime;
};

/** The steps of the panel that wait for a word about this record. */
function openSteps(
  register: Register,
  { filedAt, notHeard, done = {} }: ChildRecord,
  sitting: Sitting,
): readonly RecordStepRule[] {
  if (notHeard) return [];
  const panel = panelOf(register, sitting.panel);
  const filing = stepBy(panel, 'filing');
  return [
    ...(filing && filedAt === undefined ? [filing] : []),
    ...ownersSteps(panel).filter(({ step }) => done[step] === undefined),
  ];
}

function toFile({ register, record, sitting, now }: Own, step: RecordStepRule): OpenMatter {
  const again = isAgain(record);
  const dueAt = again ? undefined : dueOf(register, sitting, step);
  const overdue = dueAt !== undefined && dueAt < now;
  const day = `, sitting of ${fullDate(dayOfSitting(sitting))},`;
  const limit = dueAt === undefined ? '' : ` by ${fullDateTime(dueAt)}`;
  const system = recordSystem(panelOf(register, sitting.panel));
  return {
    words: overdue ? '▲ Overdue: to file' : again ? '● To file again' : '● To file',
    ...(dueAt === undefined ? {} : { dueAt }),
    what: `File ${again ? `version ${record.version ?? 1} of ` : ''}the record of ${record.reference}${day} on ${system}${limit}${howToSay(register, record)}`,
    who: record.filer,
    about: record.key,
    path: paths.record(record.key),
    panel: sitting.panel,
    rule: step.rule,
  };
}

/** A record that was filed, of a child who was not heard after all: it cannot be taken out from here. */
export const isToBeNoted = (
  record: ChildRecord,
): record is ChildRecord & { readonly notHeard: NotHeard } =>
  record.notHeard !== undefined && !record.notHeard.noted && filedEver(record);

function toNote({ register, record, sitting }: Own, { version }: NotHeard): OpenMatter {
  const panel = panelOf(register, sitting.panel);
  return {
    words: '● Record does not stand',
    what: `Version ${version} of the minutes says that ${record.reference} was not heard on ${fullDate(dayOfSitting(sitting))}. Note on ${recordSystem(panel)}, beside the record you filed, that it does not stand. Then say so on its page.`,
    who: record.filer || administrator,
    about: record.key,
    path: paths.record(record.key),
    panel: sitting.panel,
    rule: ruleOfStep(panel, 'filing'),
  };
}

/** Who has no way into the workbook says it on the page of the record, to which the line leads. */
const howToSay = ({ people }: Register, { filer }: ChildRecord): string =>
  people.some(({ email, role }) => email === filer && role === 'administrator')
    ? ', then put your address under "Filed on LCS: by" on Records.'
    : '. Say on its page when it is filed.';

function toDo({ register, record, sitting, now }: Own, step: RecordStepRule): OpenMatter {
  const dueAt = dueOf(register, sitting, step);
  const referral = register.rows.referral.get(record.reference);
  const limit = dueAt === undefined ? '' : ` by ${fullDateTime(dueAt)}`;
  return {
    words: dueAt !== undefined && dueAt < now ? '▲ Overdue' : '● To do',
    ...(dueAt === undefined ? {} : { dueAt }),
    what: `${step.task}${limit}: ${record.reference}, sitting of ${fullDate(dayOfSitting(sitting))}. Say on its page when it is done.`,
    who: referral ? stepOwner(register, step, referral, dayOfSitting(sitting)) : '',
    about: record.key,
    path: paths.record(record.key),
    panel: sitting.panel,
    rule: step.rule,
  };
}

const dueOf = (
  register: Register,
  sitting: Sitting,
  { step }: RecordStepRule,
): LocalDateTime | undefined =>
  recordStepsOf(register, sitting).find((one) => one.step === step)?.dueAt;

/** A version before was filed in its time; the terms of reference give none for a later one. */
const isAgain = ({ before = [] }: ChildRecord): boolean =>
  before.some(({ filedAt }) => filedAt !== undefined);

const filedEver = (record: ChildRecord): boolean => record.filedAt !== undefined || isAgain(record);

/** Whether this step, by name, waits for a word about a record of the sitting. */
export const waitsForRecords = (register: Register, key: string, name: string): boolean => {
  const sitting = register.rows.sitting.get(key);
  return (
    sitting !== undefined &&
    [...register.rows.record.values()].some(
      (record) =>
        record.sitting === key &&
        openSteps(register, record, sitting).some(({ step }) => step === name),
    )
  );
};
