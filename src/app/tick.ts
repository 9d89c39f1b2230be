import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Change, Register } from '../core/register/register.ts';
import { withChanges, workbookOf } from '../core/register/rows.ts';
import { whyStopped } from '../core/register/workbook-version.ts';
import { whatFollows } from '../core/week/what-follows.ts';
import { commit } from '../workbook/commit.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { unreachable } from '../core/unreachable.ts';
import { councilTabsStand } from '../workbook/trouble.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { FormResponse } from '../workspace/request.ts';
import { bringUpMinutes } from './bring-up-minutes.ts';
import { bringUp } from './bring-up.ts';
import { claimed, keysOf, nextEffect } from './claims.ts';
import type { Effect } from './claims.ts';
import { responsesSince } from './form-responses.ts';
import { careForDocuments } from './care-for-documents.ts';
import { makeDocument } from './make-document.ts';
import { readAsked } from './read-asked.ts';
import type { Readings } from './read-asked.ts';
import { takeResponses } from './receive-referrals.ts';
import type { Run } from './run.ts';
import { sendMail } from './send-mail.ts';
import { stopIfRestored } from './stop-if-restored.ts';
import { takeOrders } from './take-orders.ts';
import { tidyIfAsked } from './tidy-if-asked.ts';
import { nothingRead } from './turn-reads.ts';
import type { TurnReads } from './turn-reads.ts';

export type Ticked = {
  /** Documents made and mails sent, by key, in order. */
  readonly effects: readonly string[];
  /** There is more to do: the run ended first, or something must wait for the next. */
  readonly more: boolean;
  readonly register: Register;
};

/**
 * One turn of the register: takes what arrived and what people asked, works out everything that follows,
 * and does it, one effect at a time. Each effect is claimed in the commit before it and recorded in the
 * commit after, together with the next claim: a job with m mails costs one read, m sends and m + 1
 * commits. Whatever this run does not live to do, the next one finds.
 */
export function* tick(run: Run): Program<Ticked> {
  // Memory first: read the other way round, a commit in between would look like a restored workbook.
  const memory = yield* request('memory.recall', {});
  let snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  const began = snapshot.generation;
  // Each makes a generation of its own, which would hide that the workbook was set back by one.
  const isOurs = stopIfRestored(snapshot.register, snapshot, memory, run).length === 0;
  if (isOurs) snapshot = yield* tidyIfAsked(yield* bringUp(snapshot, run), run);
  const { register } = snapshot;
  const responses = yield* responsesSince(oldestWaiting(register), register);
  const readings = yield* readAsked(snapshot, run.now);
  const done = new Set<string>();
  const reads = nothingRead();
  let result: (register: Register) => readonly Change[] = (register) =>
    stopIfRestored(register, snapshot, memory, run);
  for (;;) {
    const next: { effect?: Effect | undefined } = {};
    const became = result;
    snapshot = yield* commit(snapshot, { id: run.id, now: run.now }, (register, current) => {
      const changes = allThatFollows(register, current, {
        result: became,
        responses,
        readings,
        run,
      });
      next.effect = upNext(withChanges(register, changes), current, run, done);
      return next.effect ? [...changes, ...claimed(next.effect, run)] : changes;
    });
    // A workbook that was found to be set back just now is stopped, whatever was planned on it.
    if (!next.effect || !mayAct(snapshot.register, snapshot)) break;
    result = yield* perform(snapshot, next.effect, { responses, reads }, run);
    for (const key of keysOf(next.effect)) done.add(key);
  }
  if (snapshot.generation !== began) yield* rememberGeneration(snapshot);
  const more =
    mayAct(snapshot.register, snapshot) &&
    nextEffect(snapshot.register, run, new Set()) !== undefined;
  return { effects: [...done], more, register: snapshot.register };
}

/** Nothing is taken up while it may not be, or once the run should end. */
function upNext(
  register: Register,
  snapshot: Snapshot,
  run: Run,
  done: ReadonlySet<string>,
): Effect | undefined {
  return mayAct(register, snapshot) && run.mayGoOn() ? nextEffect(register, run, done) : undefined;
}

/** Not while a person has to say what this workbook is, or to mend the tabs that say who and when. */
const mayAct = (register: Register, snapshot: Snapshot): boolean =>
  whyStopped(register) === undefined && councilTabsStand(snapshot);

type Inflow = {
  readonly result: (register: Register) => readonly Change[];
  readonly responses: readonly FormResponse[];
  readonly readings: Readings;
  readonly run: Run;
};

function allThatFollows(register: Register, snapshot: Snapshot, inflow: Inflow): readonly Change[] {
  const { result, responses, readings, run } = inflow;
  const all: Change[] = [];
  let current = register;
  const add = (changes: readonly Change[]): void => {
    all.push(...changes);
    current = withChanges(current, changes);
  };
  add(result(current));
  if (!mayAct(current, snapshot)) return all;
  add(takeResponses(current, responses, run));
  add(takeOrders(current, snapshot, readings, run));
  add(whatFollows(current, run.now));
  return all;
}

function* perform(
  snapshot: Snapshot,
  effect: Effect,
  { responses, reads }: { readonly responses: readonly FormResponse[]; readonly reads: TurnReads },
  run: Run,
): Program<(register: Register) => readonly Change[]> {
  const { register, generation } = snapshot;
  switch (effect.kind) {
    case 'document':
      return yield* makeDocument(register, effect.row, effect.again, responses, reads, run);
    case 'minutes':
      return yield* bringUpMinutes(register, effect.row, run);
    case 'care':
      return yield* careForDocuments(register, effect.rows, run);
    case 'mail':
      return yield* sendMail(register, effect.row, generation, reads, run);
    default:
      return unreachable(effect);
  }
}

/** The highest generation is kept outside the workbook too, so that an older version is noticed. */
function* rememberGeneration(snapshot: Snapshot): Program<void> {
  const { generation, spreadsheetId } = snapshot;
  yield* request('memory.remember', { generation: { generation, spreadsheetId } });
}

/** The mark, or when the oldest referral came whose paper is still to be made. */
function oldestWaiting(register: Register): LocalDateTime {
  const waiting = [...register.rows.document.values()]
    .filter((document) => document.kind === 'paper' && document.status !== 'made')
    .flatMap((document) => register.rows.referral.get(document.reference ?? '')?.receivedAt ?? []);
  const mark = workbookOf(register).responsesTakenTo.slice(0, 19) as LocalDateTime;
  const [earliest = mark] = [...waiting, mark].sort();
  return earliest;
}
