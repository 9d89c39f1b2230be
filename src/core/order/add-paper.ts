import { dateOf } from '../calendar/local-date-time.ts';
import type { AddedPaper, Change, Referral, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { askedOf } from '../week/asked-of.ts';
import { addedAudience } from '../week/child-audiences.ts';
import { blockedBy } from '../week/gates.ts';
import { logged } from '../week/logged.ts';
import { expectedPapers } from '../week/papers-of.ts';
import { heardSoFar } from '../week/said-of-case.ts';
import type { Decided, Given, Order } from './order.ts';

type Add = Extract<Order, { readonly kind: 'add-paper' }>;

/** Local default: what fits in a line of the agenda. */
const mostLetters = 80;

/** Local default: what a browser still opens. */
const longestLink = 2000;

/** Sent from the same form before. */
const isThere = ({ papers = [] }: Referral, { id }: Add): boolean =>
  papers.some((paper) => paper.id === id);

/**
 * Adds a paper from the case system to a request that is still to be heard. What must stand before papers are
 * shared comes first: consent, and that a section was taken out. Sent twice from one form, it is one paper.
 *
 * Source: LCLH-4.3. Source: LCLH-4.7. Source: BC-7.4.
 */
export function addPaper(register: Register, order: Add, given: Given): Decided {
  const referral = register.rows.referral.get(order.about);
  if (!referral) return err(`There is no request ${order.about}.`);
  const why = whyNotAdded(register, referral, order);
  if (why !== '') return err(why);
  const said = `${titleOf(register, referral, order)}: added.`;
  return ok({ changes: paperAdded(register, referral, order, given), said });
}

/** Why a paper may not be added, and what to do; empty where it may. */
export function whyNotAdded(register: Register, referral: Referral, order: Add): string {
  if (isThere(referral, order)) return '';
  if (referral.status === 'heard' || referral.status === 'withdrawn') {
    return 'It has been heard or withdrawn already.';
  }
  const first = blockedBy(register, referral, 'papers').map(({ label }) => label);
  if (first.length > 0) {
    return `First on the page “What is asked”: ${first.join('; ')}. Until then no paper is shared.`;
  }
  const expected = expectedPapers(register, referral).some(({ code }) => code === order.of);
  if (order.of !== '' && !expected) return 'Choose what it is: the panel does not ask for that.';
  const title = titleOf(register, referral, order);
  if (title === '') return 'Say what the paper is, in a few words.';
  if (title.length > mostLetters) {
    return `What the paper is called is longer than ${mostLetters} letters. Shorten it.`;
  }
  return order.link === undefined ? '' : whyNoLink(order.link);
}

function whyNoLink(link: string): string {
  if (link.length > longestLink)
    return 'The link is too long to be opened. Paste the text instead.';
  return /^https:\/\/[^\s<>"'\\]+\.[^\s<>"'\\]+$/.test(link)
    ? ''
    : 'Paste the whole address of the paper, from https:// on.';
}

/** What it is called in the panel's file, else as it was typed, on one line. */
function titleOf(register: Register, referral: Referral, { of, title }: Add): string {
  const asked = expectedPapers(register, referral).find(({ code }) => code === of);
  return asked?.title ?? title.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

/** The paper beside its request, with a Doc asked for where its text came; what it was to show counts as done. */
export function paperAdded(
  register: Register,
  referral: Referral,
  order: Add,
  { by, now }: Given,
): readonly Change[] {
  if (isThere(referral, order)) return [];
  const { reference, papers = [], said } = referral;
  const key = `added:${reference}:${papers.length + 1}`;
  const heard = heardSoFar(register, reference);
  const asked = askedOf(register, referral).find(({ code }) => code === order.of);
  const paper: AddedPaper = {
    key,
    id: order.id,
    title: titleOf(register, referral, order),
    ...(asked ? { of: asked.code } : {}),
    ...(order.link === undefined ? {} : { link: order.link }),
    by: by.toLowerCase(),
    at: now,
    heard,
  };
  const done = asked?.answers[0];
  const row: Referral = {
    ...referral,
    papers: [...papers, paper],
    ...(asked && done !== undefined
      ? { said: { ...said, [asked.code]: { answer: done, by: paper.by, at: now, heard } } }
      : {}),
  };
  const how = order.link === undefined ? 'added' : 'added as a link';
  return [
    { table: 'referral', row },
    ...(order.link === undefined ? [wantedDoc(register, row, paper)] : []),
    logged(
      now,
      reference,
      `Paper ${papers.length + 1} from the case system ${how}`,
      asked?.rule ?? '',
      by,
    ),
  ];
}

/** Its name says no title: people type those. */
const wantedDoc = (register: Register, referral: Referral, { key, at }: AddedPaper): Change => ({
  table: 'document',
  row: {
    key,
    kind: 'added',
    status: 'wanted',
    reference: referral.reference,
    name: `${referral.reference} added paper ${key.split(':').at(-1) ?? ''}`,
    audience: addedAudience(register, referral, { key }, dateOf(at)),
    granted: {},
  },
});
