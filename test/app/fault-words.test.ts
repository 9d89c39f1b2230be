import { faultWords } from '../../src/app/fault-words.ts';
import type { MinutesFault } from '../../src/core/minutes/minutes-fault.ts';

const fault = (code: MinutesFault['code'], expected: string): MinutesFault => ({
  ...{ code, reference: 'RP-26-0001', place: 'Item 1, RP-26-0001', label: 'Actions', row: 1 },
  ...{ expected, rule: 'CPR-5.1b' },
});
const wordsOf = (one: MinutesFault) => faultWords({ faults: [one], unread: [] });
const day = 'a date from the day of the sitting on, such as 5 January 2027';

describe('faultWords [CPR-5.1b]', () => {
  it.each<readonly [MinutesFault['code'], string]>([
    ['wrong-weekday', `the day of the week is not that of the date; ${day}`],
    ['too-early', `it is before the sitting; ${day}`],
    ['not-a-date', day],
  ])(
    'says of a date in the minutes that is %s what is wrong with it, and what would do',
    (code, said) =>
      expect(wordsOf(fault(code, day))).toEqual([`Item 1, RP-26-0001, “Actions”, row 1: ${said}`]),
  );
});
