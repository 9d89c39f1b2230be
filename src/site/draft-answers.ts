import {
  deleteDraft,
  draftResponseId,
  draftsOf,
  formKey,
  keptUntil,
  sentFrom,
} from '../app/drafts/draft-files.ts';
import type { DraftFile } from '../app/drafts/draft-files.ts';
import { draftAt, keepDraft } from '../app/drafts/keep-draft.ts';
import type { NotKept } from '../app/drafts/keep-draft.ts';
import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { workbookOf } from '../core/register/rows.ts';
import { pageUrl } from '../core/week/links.ts';
import type { Draft } from '../documents/draft/draft-document.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { boxesOfForm, draftSections } from '../forms/draft-sections.ts';
import {
  deleteDraftPage,
  draftKeptPage,
  draftOpened,
  draftSentPage,
  whyNotSaved,
} from '../pages/draft-pages.ts';
import type { DraftLine } from '../pages/draft-pages.ts';
import type { Html } from '../pages/html.ts';
import { referralFormPage } from '../pages/referral-pages.ts';
import type { ReferralFormView } from '../pages/referral-pages.ts';
import { pathTo } from '../pages/routes.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { Refusal } from './refusal.ts';
import { panelFor, viewOfBoxes } from './referral-form.ts';
import { boxesOf, shown } from './visit.ts';
import type { Visit } from './visit.ts';

/** The visitor's own drafts; none where Drive cannot say just now, so that no page waits for them. */
export function* ownDrafts({ frame }: Visit): Program<readonly DraftLine[]> {
  try {
    return linesOf(yield* draftsOf(frame.visitor.email));
  } catch (failure) {
    if (failure instanceof WorkspaceError) return [];
    throw failure;
  }
}

/** Keeps what was typed, valid or not, and says until when; else says why not, with all that was typed. */
export function* keptForLater(visit: Visit, view: ReferralFormView): Program<PageReply> {
  const { frame, register, now } = visit;
  const { email } = frame.visitor;
  const sent = sentFrom(register, formKey(email, view.begun));
  if (sent) return again(view, whyNotSaved.sent(sent.reference));
  const panel = panelFor(visit, register.rows.referral.get(view.amends ?? ''));
  const draft: Draft = {
    by: email,
    begun: view.begun,
    savedAt: now,
    amends: view.amends ?? '',
    panel: panel.code,
    boxes: boxesOfForm(referralFields(panel), boxesOf(visit)),
  };
  const sections = draftSections(view.fields, view.typed);
  const kept = yield* keepDraft(register, draft, sections, view.draft ?? '');
  if (!kept.ok) return notKept(view, kept.error);
  const line = lineOf(kept.value, now);
  return shown(
    draftKeptPage({
      frame,
      draft: line,
      address: pageUrl(register, pathTo('draft', { draft: line.draft })),
      document: `${workbookOf(register).documentsUrl}${line.draft}`,
    }),
  );
}

function notKept(view: ReferralFormView, why: NotKept): PageReply {
  if (why.kind === 'five') return again(view, whyNotSaved.five(linesOf(why.drafts)));
  if (why.kind === 'too-long') return again(view, whyNotSaved.tooLong);
  const { draft: _, ...anew } = view;
  return again(anew, whyNotSaved.gone);
}

const again = (view: ReferralFormView, aboutDrafts: Html): PageReply =>
  shown(referralFormPage({ ...view, aboutDrafts }), 422);

/** The form as it was saved, for whoever wrote it; or that its request was sent since. */
export function* draft(visit: Visit): Program<PageReply> {
  const { frame, register, run } = visit;
  const fileId = visit.place('draft');
  const kept = yield* draftAt(fileId);
  if (!kept) throw noDraft;
  onlyThose(kept.by === frame.visitor.email, frame, 'whoever wrote this draft');
  const line = lineOf(fileId, kept.savedAt);
  const form = formKey(kept.by, kept.begun);
  const sent = sentFrom(register, form);
  if (sent) {
    const { reference, receivedAt } = sent;
    const sentAt = fullDateTime(receivedAt);
    return shown(draftSentPage({ frame, draft: line, sentAt, reference }));
  }
  const waits = yield* keptSince(draftResponseId(form));
  if (waits !== undefined) {
    const sentAt = fullDateTime(run.londonTime(waits));
    return shown(draftSentPage({ frame, draft: line, sentAt }));
  }
  const { amends, panel = '' } = kept;
  return shown(
    referralFormPage({
      ...viewOfBoxes(visit, kept.boxes, amends, panel),
      begun: kept.begun,
      draft: fileId,
      action: formAddress(amends, panel),
      aboutDrafts: draftOpened(line),
    }),
  );
}

function formAddress(amends: string, panel: string): string {
  if (amends !== '') return pathTo('amend', { reference: amends });
  return panel === '' ? pathTo('refer') : pathTo('referTo', { panel });
}

/** When a request that is not taken in yet was kept. */
function* keptSince(responseId: string): Program<string | undefined> {
  try {
    return (yield* request('forms.responses.get', { responseId })).createTime;
  } catch (failure) {
    if (failure instanceof WorkspaceError && failure.status === 404) return undefined;
    throw failure;
  }
}

/** The question before it is deleted. */
export function* deletion(visit: Visit): Program<PageReply> {
  const { fileId, savedAt } = yield* ownDraft(visit);
  return shown(deleteDraftPage({ frame: visit.frame, draft: lineOf(fileId, savedAt) }));
}

/** Deleted for good, by whoever wrote it. */
export function* deleted(visit: Visit): Program<PageReply> {
  const { fileId } = yield* ownDraft(visit);
  yield* deleteDraft(fileId);
  return { redirect: pathTo('home'), said: 'Your draft was deleted.' };
}

/** The draft of this address: only whose it is finds it, whatever is left in its Doc. */
function* ownDraft({ frame, place }: Visit): Program<DraftFile> {
  const drafts = yield* draftsOf(frame.visitor.email);
  const found = drafts.find(({ fileId }) => fileId === place('draft'));
  if (!found) throw noDraft;
  return found;
}

const noDraft = new Refusal(
  404,
  'There is no such draft',
  'It was sent or deleted, it is another person’s, its document was changed by hand, or saving it was interrupted before anything was kept.',
  'Start from the home page: your drafts are listed there.',
);

const lineOf = (draft: string, savedAt: Draft['savedAt']): DraftLine => ({
  draft,
  day: fullDate(dateOf(savedAt)),
  until: fullDate(keptUntil(savedAt)),
});

/** Two of one day are told apart by their time. */
const linesOf = (drafts: readonly DraftFile[]): readonly DraftLine[] =>
  drafts.map(({ fileId, savedAt }) => {
    const line = lineOf(fileId, savedAt);
    const sameDay = drafts.filter((one) => dateOf(one.savedAt) === dateOf(savedAt));
    return sameDay.length > 1 ? { ...line, day: fullDateTime(savedAt) } : line;
  });
