import { giveOrderOn } from '../app/give-order.ts';
import { keyHash } from '../core/register/key-hash.ts';
import { namesOf } from '../app/leaks/read-names.ts';
import { leaksInRecord } from '../app/leaks/record-leaks.ts';
import { recordFacts } from '../app/make-document.ts';
import { nothingRead } from '../app/turn-reads.ts';
import { childrenOf, othersThan } from '../core/leak/child-marks.ts';
import type { Leak } from '../core/leak/leak.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { saidSince } from '../core/week/record-attendance.ts';
import { isToBeNoted } from '../core/week/records-to-file.ts';
import { recordOwners } from '../core/week/step-owner.ts';
import { leakId, standing } from '../core/leak/leak-words.ts';
import { leaksIn } from '../core/leak/leaks-in.ts';
import type { Order } from '../core/order/order.ts';
import type { ChildRecord } from '../core/register/register.ts';
import { recordPage } from '../pages/own-pages.ts';
import type { RecordPageView } from '../pages/own-pages.ts';
import { recordView } from '../pages/own-views.ts';
import { pathTo } from '../pages/routes.ts';
import { administers } from '../pages/who-may.ts';
import { panelBehind } from '../core/week/panel-behind.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** A record, for whoever files it, or the administrator for them. Source: CPR-5.3a. */
export function* record(visit: Visit): Program<PageReply> {
  return shown(recordPage(yield* viewOf(visit)));
}

/** It was filed on the case system, or the lines it is held back for tell of no other child. */
export function* recordAnswered(visit: Visit): Program<PageReply> {
  const { frame } = visit;
  const step = typedIn(visit, 'own');
  const isPassing = typedIn(visit, 'step') === 'pass';
  const row = ownRecord(visit);
  if (step !== '') return yield* stepAnswered(visit, row, step);
  if (typedIn(visit, 'step') === 'attendance-seen') return yield* attendanceSeen(visit, row);
  if (row.filedAt !== undefined && !isToBeNoted(row)) return { redirect: frame.address };
  if (!isPassing) return yield* ordered(visit, { kind: 'file-record', record: row.key });
  const why = typedIn(visit, 'why').trim();
  const now = yield* leaksNow(visit, row);
  if (seenAs(now) !== typedIn(visit, 'seen')) return yield* again(visit, changedMeanwhile);
  if (now.some(({ how }) => how === 'certain')) return yield* again(visit, nobodyPasses);
  if (yield* tellsOfChild(visit, row, why)) return yield* again(visit, namesNobody);
  const leaks = now.map(leakId);
  return yield* ordered(visit, { kind: 'pass-record', record: row.key, leaks, why });
}

/** A step of the panel's own is done, said by whoever it belongs to. */
function* stepAnswered(visit: Visit, row: ChildRecord, step: string): Program<PageReply> {
  if (row.done?.[step]) return { redirect: visit.frame.address };
  return yield* ordered(visit, { kind: 'step-done', record: row.key, step });
}

/** Said twice, it was said once. */
function* attendanceSeen(visit: Visit, row: ChildRecord): Program<PageReply> {
  if (saidSince(visit.register, row) === undefined) return { redirect: visit.frame.address };
  return yield* ordered(visit, { kind: 'attendance-seen', record: row.key });
}

/** Only a person can say either. */
function* ordered(visit: Visit, order: Order): Program<PageReply> {
  const { frame, run, snapshot } = visit;
  const given = yield* giveOrderOn(snapshot, order, frame.visitor.email, run);
  if (!given.ok) return yield* again(visit, given.error);
  return {
    redirect: order.kind === 'file-record' ? pathTo('home') : frame.address,
    said: given.value,
  };
}

export function* tooOldRecord(visit: Visit): Program<PageReply> {
  return yield* again(visit, tooOld, 403);
}

function* again(visit: Visit, fault: string, status = 422): Program<PageReply> {
  return shown(recordPage({ ...(yield* viewOf(visit)), fault }), status);
}

/** The same lines for the same children. */
const seenAs = (leaks: readonly Leak[]): string =>
  keyHash(leaks.map((leak) => `${leakId(leak)} ${leak.line}`).join('\n'));

const changedMeanwhile =
  'The minutes were changed after this page was opened. Read the lines as they are now.';
const nobodyPasses = 'A line that tells of another child can be passed by nobody.';
const namesNobody =
  'Your reason tells of a child. Say it without a name, a number or a date of birth: it stands in the register.';

/** The reason is kept in a cell, where no child is named. */
function* tellsOfChild({ register }: Visit, row: ChildRecord, why: string): Program<boolean> {
  const names = yield* namesOf(register, childrenOf(register, row.sitting), nothingRead());
  const others = othersThan(register, undefined, row.sitting, names);
  return leaksIn([{ place: 'Reason', text: why }], others).some(
    ({ kind, how }) => how === 'certain' && kind !== 'reference',
  );
}

function* viewOf(visit: Visit): Program<RecordPageView> {
  const row = ownRecord(visit);
  const view = recordView(visit.frame, visit.register, row);
  const leaks = yield* leaksNow(visit, row);
  if (leaks.length === 0) return view;
  return { ...view, held: { leaks, seen: seenAs(leaks), why: typedIn(visit, 'why') } };
}

/** What it is held back for, as the minutes stand now; nothing where it was made. */
function* leaksNow({ register }: Visit, row: ChildRecord): Program<readonly Leak[]> {
  const document = register.rows.document.get(recordDocument(row));
  if (document?.status !== 'not-made' || row.notHeard) return [];
  const reads = nothingRead();
  const leaks = yield* leaksInRecord(
    register,
    document,
    yield* recordFacts(register, document, reads),
    reads,
  );
  return standing(leaks, row.passed?.leaks);
}

function ownRecord({ frame, register, place }: Visit): ChildRecord {
  const row = register.rows.record.get(place('record'));
  if (!row) throw absent('record');
  const { visitor } = frame;
  const panel = panelBehind(register, row) ?? '';
  const own = recordOwners(register, row).includes(visitor.email);
  onlyThose(own || administers(visitor, panel), frame, 'whoever files this record');
  return row;
}
