import type { MailFacts, MailType } from '../../../src/documents/mail/mail-facts.ts';
import { agendaExamples } from './agenda-examples.ts';
import { handOffExamples } from './hand-off-examples.ts';

type Example<T extends MailType> = { readonly type: T; readonly facts: MailFacts<T> };
type AnyExample = { [T in MailType]: Example<T> }[MailType];

const panel = 'Resources Panel';
const day = 'Wednesday 25 November 2026';
const sittingDay = day;
const cutOff = 'Monday 23 November 2026, 5pm';
const reference = 'RP-26-0142';
const initials = 'A.B.';
const pages = 'https://pages.council.example';
const minutesUrl = 'https://docs.council.example/minutes';

const latePermission = {
  ...{ panel, reference, sittingDay, answerUrl: `${pages}/late/${reference}` },
  ...{ requestType: 'Emergency placement', lateReason: 'The carer gave notice this afternoon.' },
  receivedAt: 'Monday 23 November 2026, 5:01pm',
  agendaDue: 'Tuesday 24 November 2026, 12 noon',
};
const edits = { by: 'The chair', why: 'One owner is missing.', minutesUrl, pageUrl: `${pages}/m` };
const notHeard = {
  ...{ panel, day, reference, initials, version: '2', decision: 'Approved' },
  next: 'The request goes to the next sitting. You are told when.',
};
const replyUrl = `${pages}/sittings/resources%3A2026-11-25/reply`;
const linked = { byPdf: false, pdfs: [] };
const byPdf = (...names: readonly string[]) => ({
  byPdf: true,
  pdfs: names.map((name) => ({ sentence: name })),
});
const presenter = {
  ...linked,
  attends: false,
  oneSlotWith: '',
  panel,
  day,
  time: '9:30am',
  minutes: '20',
  reference,
  initials,
  reissue: false,
  changes: [],
  paperUrl: 'https://docs.council.example/paper',
  replyUrl,
};
const shared = { ...presenter, oneSlotWith: 'RP-26-0144' };
const outcome = {
  ...linked,
  panel,
  day,
  reference,
  initials,
  decision: 'Approve',
  retrospective: false,
  hasReview: true,
  reviewOn: 'Wednesday 24 February 2027',
  actions: '2 actions, the first due on Wednesday 2 December 2026',
  reissue: false,
  changes: [],
  recordUrl: 'https://docs.council.example/record',
};
const notes = {
  ...linked,
  panel,
  day,
  again: false,
  minutesUrl: 'https://docs.council.example/minutes',
  passesOn: false,
  oversightUrl: `${pages}/oversight`,
};
const receipt = {
  panel,
  reference,
  sittingDay,
  cutOff,
  statusUrl: `${pages}/referral/${reference}`,
  moved: false,
  movedWhy: '',
};
const returned = {
  panel,
  reference,
  empty: true,
  missing: [
    { label: 'Input of the Independent Reviewing Officer' },
    { label: 'Options considered' },
  ],
  wrong: false,
  corrections: [],
  amendUrl: `${pages}/amend/${reference}`,
  cutOff,
  sittingDay,
};
const reminder = {
  panel,
  what: 'send the draft record to the chair',
  dueAt: 'Friday 27 November 2026, 1pm',
  clause: 'Resources Panel, Panel Agenda and Records 5.2: “within 48 hours of the Panel”',
  url: `${pages}/sitting/2026-11-25`,
  late: false,
};

/** One mail of every type, and the second face of those that have two. All of it is invented. */
export const mailExamples: Readonly<Record<string, AnyExample>> = {
  receipt: { type: 'receipt', facts: receipt },
  'receipt-moved': {
    type: 'receipt',
    facts: {
      ...receipt,
      sittingDay: 'Wednesday 6 May 2026',
      cutOff: 'Friday 1 May 2026, 5pm',
      moved: true,
      movedWhy: 'Monday 4 May 2026 is a bank holiday.',
    },
  },
  'put-down': {
    type: 'put-down',
    facts: {
      panel: 'Next Steps Panel',
      reference: 'NS-26-0001',
      initials,
      sittingDay: 'Thursday 3 December 2026',
      hasCutOff: false,
      cutOff: '',
      prepares: true,
      preparation: [
        { sentence: 'Recent care planning meeting' },
        { sentence: 'Recent visit to the young person' },
        { sentence: 'Thoughts and aspirations discussed' },
      ],
      guidance: 'Practice guidance',
      guidanceUrl: 'https://docs.google.com/document/d/invented-guidance',
      amendUrl: `${pages}/referrals/NS-26-0001/amend`,
    },
  },
  returned: { type: 'returned', facts: returned },
  'returned-to-correct': {
    type: 'returned',
    facts: {
      ...returned,
      missing: [{ label: 'Options considered' }],
      wrong: true,
      corrections: [
        {
          sentence:
            'Date of birth is not a real day. Check the day, month and year, like 27 3 2014.',
        },
      ],
    },
  },
  'late-received': {
    type: 'late-received',
    facts: { panel, reference, cutOff, sittingDay, nextSittingDay: 'Wednesday 2 December 2026' },
  },
  'late-permission': { type: 'late-permission', facts: latePermission },
  'late-permission-gone': { type: 'late-permission', facts: { ...latePermission, agendaDue: '' } },
  'permission-answer-yes': {
    type: 'permission-answer',
    facts: {
      panel,
      reference,
      permitted: true,
      by: 'The chair',
      why: 'It cannot wait.',
      sittingDay,
    },
  },
  'permission-answer-no': {
    type: 'permission-answer',
    facts: {
      panel,
      reference,
      permitted: false,
      by: 'The vice chair',
      why: 'The placement holds until next week.',
      sittingDay: 'Wednesday 2 December 2026',
    },
  },
  ...agendaExamples,
  'agenda-presenter': { type: 'agenda-presenter', facts: presenter },
  'agenda-presenter-by-pdf': {
    type: 'agenda-presenter',
    facts: { ...presenter, ...byPdf('RP-26-0142 request paper v1') },
  },
  'agenda-presenter-reissue': {
    type: 'agenda-presenter',
    facts: {
      ...presenter,
      time: '9:50am',
      reissue: true,
      changes: [{ sentence: 'Your time is 9:50am; it was 9:30am.' }],
    },
  },
  'agenda-presenter-attends': { type: 'agenda-presenter', facts: { ...presenter, attends: true } },
  'agenda-presenter-shared': { type: 'agenda-presenter', facts: shared },
  'agenda-off': { type: 'agenda-off', facts: { panel, day, reference } },
  'stand-down': { type: 'stand-down', facts: { panel, day, why: 'There are no items.' } },
  'draft-to-chair': {
    type: 'draft-to-chair',
    facts: {
      panel,
      day,
      minutesUrl,
      approveUrl: `${pages}/approve/2026-11-25`,
      dueAt: 'Monday 30 November 2026, 9am',
    },
  },
  'returned-for-edits': { type: 'returned-for-edits', facts: { panel, day, ...edits } },
  notes: { type: 'notes', facts: notes },
  'notes-by-pdf': {
    type: 'notes',
    facts: { ...notes, ...byPdf('2026-11-25 Resources Panel minutes') },
  },
  'notes-to-pass-on': { type: 'notes', facts: { ...notes, passesOn: true } },
  'notes-again': { type: 'notes', facts: { ...notes, again: true } },
  outcome: { type: 'outcome', facts: outcome },
  'outcome-by-pdf': {
    type: 'outcome',
    facts: { ...outcome, ...byPdf('2026-11-25 Resources Panel RP-26-0142 final v1') },
  },
  'outcome-reissue': {
    type: 'outcome',
    facts: {
      ...outcome,
      decision: 'Declined',
      reissue: true,
      changes: [
        { sentence: 'The decision was Approved and is now Declined.' },
        { sentence: 'The actions have changed.' },
      ],
    },
  },
  'outcome-retrospective': {
    type: 'outcome',
    facts: {
      ...outcome,
      decision: 'Decline',
      retrospective: true,
      hasReview: false,
      reviewOn: '',
      actions: 'None',
    },
  },
  'not-heard': { type: 'not-heard', facts: notHeard },
  ...handOffExamples,
  reminder: { type: 'reminder', facts: reminder },
  'reminder-late': { type: 'reminder', facts: { ...reminder, late: true } },
  'installation-check': {
    type: 'installation-check',
    facts: { panel, code: '482913', checkedAt: 'Monday 23 November 2026, 10am' },
  },
};
