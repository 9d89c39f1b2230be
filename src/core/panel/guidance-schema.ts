import { citation, dayOrNothing, linkOrNothing, maybe, section, words } from './figures.ts';

/** What a council has written for those who present: where it is opened. */
export const practiceGuidance = section({
  label: words('what people call it', 'Practice guidance'),
  /** Local value: nothing until it is written. */
  link: maybe(linkOrNothing),
  ...citation,
});

/** A note on the case system that tells workers of the panel: the register makes its words, a person puts it there. */
export const caseNote = section({
  label: words('what people call it', 'Management oversight case note'),
  /** Local value: the day it was put there; nothing until somebody types it. */
  doneOn: maybe(dayOrNothing('2026-10-27')),
  ...citation,
});
