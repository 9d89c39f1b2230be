import type { MinutesFault } from '../core/minutes/minutes-fault.ts';

type Lacking = {
  readonly faults: readonly MinutesFault[];
  readonly unread: readonly string[];
};

/** Everything the minutes lack, one line each: where it is, and what would do. */
export const faultWords = (read: Lacking): readonly string[] => [
  ...read.faults.map(
    (fault) =>
      `${fault.place}, “${fault.label}”${fault.row === undefined ? '' : `, row ${fault.row}`}: ${fault.expected}`,
  ),
  ...read.unread,
];
