import type { FactShape, FactsOf } from '../template/fact-shape.ts';
import { requestMailFacts } from './request-mail-facts.ts';

const change = [{ sentence: 'text' }] as const;

/** What goes to somebody without a Google account, in place of a link: the names of the documents attached. */
const pdfs = { byPdf: 'flag', pdfs: change } as const;

/**
 * What each mail says: one entry per template in `templates/mail`. Every text is already formatted
 * for people (`fullDateTime`), and empty where there is nothing to say. Tier 1 only.
 */
export const mailFacts = {
  ...requestMailFacts,
  agenda: {
    panel: 'text',
    day: 'text',
    issue: 'text',
    reissue: 'flag',
    changes: change,
    starts: 'text',
    finish: 'text',
    /** Whether it has parts besides the children: what comes before them, what stands over them, what comes after. */
    parts: 'flag',
    children: 'text',
    opening: change,
    closing: change,
    items: [
      {
        time: 'text',
        reference: 'text',
        initials: 'text',
        requestType: 'text',
        note: 'text',
        worker: 'text',
        manager: 'text',
      },
    ],
    agendaUrl: 'text',
    replyUrl: 'text',
    ...pdfs,
  },
  'agenda-presenter': {
    panel: 'text',
    day: 'text',
    time: 'text',
    minutes: 'text',
    reference: 'text',
    initials: 'text',
    oneSlotWith: 'text',
    attends: 'flag',
    reissue: 'flag',
    changes: change,
    paperUrl: 'text',
    replyUrl: 'text',
    ...pdfs,
  },
  'agenda-off': { panel: 'text', day: 'text', reference: 'text' },
  'stand-down': { panel: 'text', day: 'text', why: 'text' },
  'draft-to-chair': {
    panel: 'text',
    day: 'text',
    minutesUrl: 'text',
    approveUrl: 'text',
    dueAt: 'text',
  },
  'returned-for-edits': {
    panel: 'text',
    day: 'text',
    by: 'text',
    why: 'text',
    minutesUrl: 'text',
    pageUrl: 'text',
  },
  notes: {
    panel: 'text',
    day: 'text',
    again: 'flag',
    minutesUrl: 'text',
    passesOn: 'flag',
    oversightUrl: 'text',
    ...pdfs,
  },
  outcome: {
    panel: 'text',
    day: 'text',
    reference: 'text',
    initials: 'text',
    decision: 'text',
    retrospective: 'flag',
    hasReview: 'flag',
    reviewOn: 'text',
    actions: 'text',
    reissue: 'flag',
    changes: change,
    recordUrl: 'text',
    ...pdfs,
  },
  'not-heard': {
    panel: 'text',
    day: 'text',
    reference: 'text',
    initials: 'text',
    version: 'text',
    decision: 'text',
    next: 'text',
  },
  'attendance-concern': {
    panel: 'text',
    day: 'text',
    toManager: 'flag',
    person: 'text',
    title: 'text',
    days: change,
  },
  'hand-off': {
    panel: 'text',
    handOff: 'text',
    other: 'text',
    reference: 'text',
    since: 'text',
    initials: 'text',
    template: 'text',
    together: 'flag',
    togetherWith: 'text',
    templateUrl: 'text',
    again: 'flag',
  },
  'hand-off-notice': {
    panel: 'text',
    handOff: 'text',
    other: 'text',
    reference: 'text',
    since: 'text',
    hasInitials: 'flag',
    initials: 'text',
    hasNumber: 'flag',
    number: 'text',
    asksWorker: 'flag',
    again: 'flag',
  },
  reminder: {
    panel: 'text',
    what: 'text',
    dueAt: 'text',
    clause: 'text',
    url: 'text',
    late: 'flag',
  },
  'installation-check': { panel: 'text', code: 'text', checkedAt: 'text' },
} as const satisfies Readonly<Record<string, FactShape>>;

export type MailType = keyof typeof mailFacts;

/** The facts of one mail: `MailFacts<'receipt'>`. */
export type MailFacts<T extends MailType> = FactsOf<(typeof mailFacts)[T]>;

export function isMailType(type: string): type is MailType {
  return Object.hasOwn(mailFacts, type);
}
