import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { AgendaIssue, Change, Mail, Register, Rows } from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { lettersOf } from './agenda-letters.ts';
import { mailOf } from './post.ts';
import { issuesOf } from './sittings.ts';

/** Every mail of one issue: their keys begin with the issue's. */
export const mailsOf = (register: Register, issue: AgendaIssue): readonly Mail[] =>
  mailsByIssue(register.rows.mail).get(issue.key) ?? [];

const mailsByIssue = oncePer((mails: Rows['mail']) =>
  gatheredBy(mails.values(), (mail) => mail.key.split('/', 1)[0] ?? ''),
);

/**
 * Keeps the mails of every pending issue in step with it: the whole agenda to standing members, each
 * presenter only their own item, someone taken off only that it is off. Once it goes, its mails stay as
 * they are.
 * Source: CPR-5.1a. Source: CPR-4.4.
 */
export const writeAgendaLetters = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.issue.values()].flatMap((issue) => {
    switch (issue.status) {
      case 'ready':
      case 'stopped':
        return inStep(register, issue, now);
      case 'superseded':
        return calledOff(register, issue, new Set());
      case 'going':
        return [];
      case 'gone':
        return overtaken(register, issue);
    }
  });

function inStep(register: Register, issue: AgendaIssue, now: LocalDateTime): readonly Change[] {
  const letters = lettersOf(register, issue, now);
  const wanted = new Set(letters.map((letter) => letter.key));
  const kept = letters.flatMap((letter): readonly Change[] => {
    const before = register.rows.mail.get(letter.key);
    const row = asItStands(mailOf(register, now, letter), issue, before);
    return before && JSON.stringify(row) === JSON.stringify(before) ? [] : [{ table: 'mail', row }];
  });
  return [...kept, ...calledOff(register, issue, wanted)];
}

/** A mail of a stopped issue waits with it; one that a person released from a hold stays released. */
function asItStands(row: Mail, issue: AgendaIssue, before: Mail | undefined): Mail {
  const released = before?.mode === 'hold' && before.status === 'ready';
  if (row.status === 'held' && !released) return row;
  const { because: _, ...free } = row;
  return { ...free, status: issue.status === 'stopped' ? 'stopped' : 'ready' };
}

/** What a person still holds of an issue, once a later one says it to the same person, or the sitting is done with. */
function overtaken(register: Register, issue: AgendaIssue): readonly Change[] {
  const held = mailsOf(register, issue).filter(({ status }) => status === 'held');
  if (held.length === 0) return [];
  const sitting = register.rows.sitting.get(issue.sitting);
  if (sitting && isFinal(sitting)) {
    return held.map((mail) => cancelled(mail, 'The minutes of its sitting are final.'));
  }
  const later = issuesOf(register, issue.sitting).filter(
    (one) => one.issue > issue.issue && one.status === 'gone',
  );
  const said = new Set(later.flatMap((one) => mailsOf(register, one).map(whomOf)));
  return held
    .filter((mail) => said.has(whomOf(mail)))
    .map((mail) => cancelled(mail, 'A later agenda says it.'));
}

const cancelled = (mail: Mail, because: string): Change => ({
  table: 'mail',
  row: { ...mail, status: 'cancelled', because },
});

/** To whom of an issue, and of which item: that one is off it is about the same item. */
const whomOf = ({ key }: Mail): string => key.split('/').slice(1).join('/').replace('/off/', '/');

/** Mails of the issue that nobody is to get any more. */
function calledOff(
  register: Register,
  issue: AgendaIssue,
  wanted: ReadonlySet<string>,
): readonly Change[] {
  const because = 'The agenda changed before this went.';
  return mailsOf(register, issue).flatMap((mail): readonly Change[] =>
    wanted.has(mail.key) || mail.status === 'cancelled' ? [] : [cancelled(mail, because)],
  );
}
