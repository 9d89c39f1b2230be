import type { MinutesFault } from '../core/minutes/minutes-fault.ts';

type Lacking = {
  readonly faults: readonly MinutesFault[];
  readonly unread: readonly string[];
};

/** Of a day that can be read and does not go: why, since the words of what would do are the same for all. */
const why: Readonly<Partial<Record<MinutesFault['code'], string>>> = {
  'wrong-weekday': 'the day of the week is not that of the date; ',
  'too-early': 'it is before the sitting; ',
};

/** Everything the minutes lack, one line each: where it is, and what would do. */
export const faultWords = (read: Lacking): readonly string[] => [
  ...read.faults.map(
    (fault) =>
      `${fault.place}, “${fault.label}”${fault.row === undefined ? '' : `, row ${fault.row}`}: ${why[fault.code] ?? ''}${fault.expected}`,
  ),
  ...read.unread,
];
