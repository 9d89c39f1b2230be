import { broughtOver } from '../core/register/brought-over.ts';
import type { Facts, Register, RegisterDocument } from '../core/register/register.ts';
import { leakPlaces, standing } from '../core/leak/leak-words.ts';
import { readMinutes } from '../documents/minutes/read-minutes.ts';
import { textHash } from '../documents/minutes/text-hash.ts';
import { answersKept } from '../forms/referral-facts.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { answersOf } from '../forms/tidy-answers.ts';
import { approvalOf } from '../core/week/final-minutes.ts';
import { itemKey } from '../core/week/list-items.ts';
import { minutesPlan } from '../core/week/minutes-plan.ts';
import { panelOf } from '../core/week/sittings.ts';
import type { Program } from '../workspace/program.ts';
import type { FormResponse } from '../workspace/request.ts';
import { addedWords, writeAdded } from './added-paper.ts';
import { afterFailure, became } from './document-became.ts';
import type { Became } from './document-became.ts';
import { createFile, findFile } from './document-file.ts';
import { fillFile } from './fill-file.ts';
import { factsOfAgenda, factsOfPaper } from './document-facts.ts';
import { factsOfRecord } from './minutes-facts.ts';
import { responseOf } from './form-responses.ts';
import { keepLocked } from './keep-locked.ts';
import { namesOf } from './leaks/read-names.ts';
import { leaksInRecord } from './leaks/record-leaks.ts';
import { letIn } from './let-in.ts';
import { openMinutes } from './open-minutes.ts';
import { putInFolder } from './put-in-folder.ts';
import type { Run } from './run.ts';
import type { TurnReads } from './turn-reads.ts';

/**
 * Makes one claimed document, or carries on where a run that died left off: the file is looked for
 * before it is made again, filled only if it is not filled, opened to its audience and, where it is
 * final from the first, closed to changes.
 *
 * @param again - a run before this one may have made the file.
 * @param reads - what documents said so far in this turn.
 */
export function* makeDocument(
  register: Register,
  row: RegisterDocument,
  again: boolean,
  responses: readonly FormResponse[],
  reads: TurnReads,
  run: Run,
): Program<Became> {
  try {
    const found = again ? yield* findFile(row) : undefined;
    // First what it is to say: no file is made of what may not be said.
    const write = yield* writingOf(register, row, responses, reads, run);
    const fileId = found ?? (yield* createFile(register, row));
    const isFresh = yield* write(fileId);
    if (found !== undefined) yield* putInFolder(register, row, fileId);
    const open = yield* letIn(row, fileId);
    const closed = yield* keepLocked(row, fileId);
    const says = isFresh && row.asked !== undefined ? { says: row.asked } : {};
    return became(row, run, {
      status: 'made',
      fileId,
      ...says,
      ...closed,
      ...open,
      filedIn: row.folder,
    });
  } catch (failure) {
    return afterFailure(row, failure, run);
  }
}

/** What is to be put into the file once it is there; it says whether it was put there now. */
function* writingOf(
  register: Register,
  row: RegisterDocument,
  responses: readonly FormResponse[],
  reads: TurnReads,
  run: Run,
): Program<(fileId: string) => Program<boolean>> {
  if (row.kind === 'folder') {
    return function* nothing(): Program<boolean> {
      return true;
    };
  }
  if (row.kind === 'added') {
    const words = yield* addedWords(register, row);
    return function* added(fileId): Program<boolean> {
      yield* writeAdded(fileId, words);
      return true;
    };
  }
  const facts = yield* factsFor(register, row, responses, reads, run);
  return (fileId) => fillFile(fileId, row, facts);
}

function* factsFor(
  register: Register,
  row: RegisterDocument,
  responses: readonly FormResponse[],
  reads: TurnReads,
  run: Run,
): Program<Facts> {
  if (row.kind === 'paper') return yield* factsFromResponse(register, row, responses);
  const sitting = register.rows.sitting.get(row.sitting ?? '');
  if (!sitting) throw new RangeError(`${row.key}: there is no such sitting.`);
  if (row.kind === 'minutes') return minutesPlan(register, sitting, run.now);
  if (row.kind === 'record') return yield* factsOfGuarded(register, row, reads);
  const issue = register.rows.issue.get(row.key);
  if (!issue) throw new RangeError(`${row.key}: there is no such agenda.`);
  const printsNames = panelOf(register, sitting.panel).agendaPaper?.identity === 'name';
  const children = printsNames ? issue.items.map(({ reference }) => reference) : [];
  return factsOfAgenda(register, issue, sitting, yield* namesOf(register, children, reads));
}

/**
 * A record is made of the very text that was approved, and of nothing that tells of another child.
 * @throws RangeError saying where it does, or that the text is another.
 */
function* factsOfGuarded(
  register: Register,
  row: RegisterDocument,
  reads: TurnReads,
): Program<Facts> {
  const facts = yield* recordFacts(register, row, reads);
  if (isChanged(register, row, reads)) throw new RangeError(changedText);
  const leaks = yield* leaksInRecord(register, row, facts, reads);
  const passed = register.rows.record.get(itemKey(row.reference ?? '', row.sitting ?? ''))?.passed
    ?.leaks;
  const open = standing(leaks, passed);
  if (open.length === 0) return facts;
  throw new RangeError(
    `It may tell of another child: ${leakPlaces(open)}. Its page shows the lines and what to do.`,
  );
}

/** What one child's record would say, from the minutes as they stand. */
export function* recordFacts(
  register: Register,
  row: RegisterDocument,
  { minutes: read }: TurnReads,
): Program<Facts> {
  const sitting = row.sitting ?? '';
  const documentId = register.rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
  const document = read.get(sitting) ?? (yield* openMinutes(documentId)).document;
  read.set(sitting, document);
  const panel = panelOf(register, register.rows.sitting.get(sitting)?.panel ?? '');
  const [reading] = readMinutes(document, [row.reference ?? ''], panel).readings;
  if (!reading) throw new RangeError(`${row.key}: its part of the minutes cannot be found.`);
  return factsOfRecord(register, row, reading);
}

function isChanged(
  { rows }: Register,
  { sitting = '' }: RegisterDocument,
  reads: TurnReads,
): boolean {
  const held = rows.sitting.get(sitting);
  const document = reads.minutes.get(sitting);
  const approval = held && approvalOf(held);
  return approval !== undefined && document !== undefined && textHash(document) !== approval.text;
}

const changedText =
  'The minutes do not say any more what was approved. Put their text back, or reopen them.';

function* factsFromResponse(
  register: Register,
  row: RegisterDocument,
  responses: readonly FormResponse[],
): Program<Facts> {
  const referral = register.rows.referral.get(row.reference ?? '');
  const version = Number(row.key.split(':').at(-1));
  if (referral?.responses[version - 1] === broughtOver) {
    return factsOfPaper(register, { ...referral, version }, answersKept(referral.facts));
  }
  const response = referral && (yield* responseOf(referral, version, responses));
  if (!response) throw new RangeError(`${row.key}: its form response is gone.`);
  const answers = answersOf(referralFields(panelOf(register, referral.panel)), response);
  return factsOfPaper(register, { ...referral, version }, answers);
}
