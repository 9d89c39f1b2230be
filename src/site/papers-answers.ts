import { paperAnswers } from '../app/added-paper.ts';
import { giveOrderOn } from '../app/give-order.ts';
import { formKey } from '../app/drafts/draft-files.ts';
import { tick } from '../app/tick.ts';
import { keyHash } from '../core/register/key-hash.ts';
import { whyNotAdded } from '../core/order/add-paper.ts';
import type { Order } from '../core/order/order.ts';
import type { Referral } from '../core/register/register.ts';
import { expectedPapers } from '../core/week/papers-of.ts';
import { papersPage } from '../pages/papers-page.ts';
import type { PaperTyped, PapersView } from '../pages/papers-page.ts';
import { papersView } from '../pages/papers-view.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { keptUnder } from './kept-response.ts';
import { followed } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** Local default: some thirty pages. */
const mostLetters = 100_000;

/** The papers from the case system of one request, for its worker, its manager, its sender and the administrator. */
export function* papers(visit: Visit): Program<PageReply> {
  return page(visit, followedHere(visit));
}

/** A paper is added, as text or as a link, or taken back. Source: LCLH-4.3. Source: LCLH-4.7. Source: BC-7.4. */
export function* paperAnswered(visit: Visit): Program<PageReply> {
  const referral = followedHere(visit);
  if (typedIn(visit, 'do') === 'back') return yield* takenBack(visit, referral);
  const typed = typedPaper(visit);
  const order = orderOf(visit, referral, typed);
  const [field, words] = whyNot(visit, referral, typed, order);
  if (words !== '') return page(visit, referral, [{ field, words }]);
  if (typed.link === '') return yield* textKept(visit, referral, order, typed.text);
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  return given.ok
    ? { redirect: visit.frame.address, said: given.value }
    : page(visit, referral, [{ field: 'link', words: given.error }]);
}

export function* tooOldPaper(visit: Visit): Program<PageReply> {
  return page(visit, followedHere(visit), [{ field: 'papers', words: tooOld }], 403);
}

const followedHere = ({ register, place, frame }: Visit): Referral =>
  followed(register, place('reference'), frame);

function page(
  visit: Visit,
  referral: Referral,
  faults: PapersView['faults'] = [],
  status = faults.length > 0 ? 422 : 200,
): PageReply {
  const begun = typedIn(visit, 'begun') || visit.ask.arrivedAt;
  const view = papersView(visit.frame, visit.register, referral, begun);
  return shown(papersPage({ ...view, typed: typedPaper(visit), faults }), status);
}

const typedPaper = (visit: Visit): PaperTyped => ({
  of: typedIn(visit, 'of'),
  title: typedIn(visit, 'title'),
  text: typedIn(visit, 'text').replaceAll('\r\n', '\n').trim(),
  link: typedIn(visit, 'link').trim(),
});

type AddPaper = Extract<Order, { readonly kind: 'add-paper' }>;

/** The same form with the same paper has the same id: pressed twice, or tried again after an error, it counts once. */
function orderOf(visit: Visit, { reference }: Referral, typed: PaperTyped): AddPaper {
  const { email } = visit.frame.visitor;
  const begun = typedIn(visit, 'begun');
  const named = JSON.stringify([email, reference, begun, typed]);
  const { of, title, link } = typed;
  const id = `web-${formKey(email, begun)}-${keyHash(named)}`;
  const order = { kind: 'add-paper', about: reference, title, of, id } as const;
  return link === '' ? order : { ...order, link };
}

/** @returns the box and what is wrong with it; no words where nothing is. */
function whyNot(
  { register }: Visit,
  referral: Referral,
  { text, link, title, of }: PaperTyped,
  order: AddPaper,
): readonly [field: string, words: string] {
  if (text !== '' && link !== '') return ['link', 'Give its text or a link, not both.'];
  if (text === '' && link === '') return ['text', 'Paste its text, or give a link.'];
  if (text.length > mostLetters) {
    return ['text', 'It is longer than 100,000 letters. Add it in two parts.'];
  }
  const words = whyNotAdded(register, referral, order);
  if (words.includes('https://')) return ['link', words];
  return [of === '' && title.trim() === '' ? 'title' : 'papers', words];
}

/** Its text is kept outside the register first, and nothing is called added before that: the Doc is the next turn's. */
function* textKept(
  visit: Visit,
  referral: Referral,
  { about, of, id, title: typed }: AddPaper,
  text: string,
): Program<PageReply> {
  const asked = expectedPapers(visit.register, referral).find(({ code }) => code === of);
  const title = asked?.title ?? typed;
  yield* keptUnder(id, visit, paperAnswers(about, title, of, text));
  yield* takenIn(visit);
  return { redirect: visit.frame.address, said: `${title.trim()}: added. Its Doc is being made.` };
}

/** Kept already: what cannot be taken in just now is taken by the next turn. */
function* takenIn({ run }: Visit): Program<void> {
  try {
    yield* tick({ ...run, mayGoOn: () => false });
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
  }
}

function* takenBack(visit: Visit, referral: Referral): Program<PageReply> {
  const order = {
    kind: 'take-paper-back',
    about: referral.reference,
    paper: typedIn(visit, 'paper'),
    why: typedIn(visit, 'why'),
  } as const;
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  return given.ok
    ? { redirect: visit.frame.address, said: given.value }
    : page(visit, referral, [{ field: 'papers', words: given.error }]);
}
