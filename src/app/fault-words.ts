import type { MinutesRead } from './read-asked.ts';

/** Everything the minutes lack, one line each: where it is, and what would do. */
export const faultWords = (read: Pick<MinutesRead, 'faults' | 'unread'>): readonly string[] => [
  ...read.faults.map(
    (fault) =>
      `${fault.place}, “${fault.label}”${fault.row === undefined ? '' : `, row ${fault.row}`}: ${fault.expected}`,
  ),
  ...read.unread,
];
