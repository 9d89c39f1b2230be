import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { mailMoment } from '../../documents/mail/london-time.ts';
import type { Run } from '../run.ts';
import { right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** Instants around the two changes of the clocks and two midnights, and what a London wall shows. */
const walls: readonly (readonly [instant: string, wall: string])[] = [
  ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00'],
  ['2026-07-01T23:30:00Z', '2026-07-02T00:30:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T01:59:59'],
  ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00'],
  ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00'],
];

/** The same the other way: moments on the wall, as mail writes them. */
const mails: readonly (readonly [wall: string, moment: string])[] = [
  ['2026-03-29T00:59:59', 'Sun, 29 Mar 2026 00:59:59 +0000'],
  ['2026-03-29T02:00:00', 'Sun, 29 Mar 2026 02:00:00 +0100'],
  ['2026-07-02T00:30:00', 'Thu, 02 Jul 2026 00:30:00 +0100'],
  ['2026-10-25T01:30:00', 'Sun, 25 Oct 2026 01:30:00 +0100'],
  ['2026-10-25T02:00:00', 'Sun, 25 Oct 2026 02:00:00 +0000'],
  ['2027-01-01T00:00:00', 'Fri, 01 Jan 2027 00:00:00 +0000'],
];

/** Whether the host tells London time, and writes dates, as the register takes it to. */
export const clockFindings = ({ londonTime }: Pick<Run, 'londonTime'>): readonly Finding[] => [
  compared('The clock of the host', walls, londonTime),
  compared('Dates of mails and invitations', mails, (wall) => mailMoment(wall as LocalDateTime)),
];

function compared(
  checked: string,
  cases: readonly (readonly [string, string])[],
  told: (given: string) => string,
): Finding {
  const off = cases.flatMap(([given, expected]) => {
    const seen = orWhy(() => told(given));
    return seen === expected ? [] : [`${given} is told as ${seen}, and is ${expected}`];
  });
  if (off.length === 0) {
    return right(checked, `It told ${cases.length} moments around the changes of the clocks.`);
  }
  return wrong(
    checked,
    `${off.join('; ')}.`,
    'Send this line to whoever maintains the register, and wait for an answer: deadlines would be counted from the wrong hour.',
  );
}

function orWhy(tell: () => string): string {
  try {
    return tell();
  } catch (failure) {
    return failure instanceof Error ? failure.message : 'nothing';
  }
}
