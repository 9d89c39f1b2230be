import type { LocalDateTime } from '../../src/core/calendar/local-date-time.ts';
import { parseLocalDateTime } from '../../src/core/calendar/local-date-time.ts';

/** A clock that passes by whole seconds, as the trials let it. */
export type SecondsClock = {
  readonly pass: (seconds: number) => void;
  readonly seconds: () => number;
  readonly moment: () => LocalDateTime;
};

export function secondsFrom(at: LocalDateTime): SecondsClock {
  let seconds = Date.parse(`${at}Z`) / 1000;
  return {
    pass: (more) => {
      seconds += more;
    },
    seconds: () => seconds,
    moment: () => {
      const moment = parseLocalDateTime(new Date(seconds * 1000).toISOString().slice(0, 19));
      if (!moment) throw new RangeError(String(seconds));
      return moment;
    },
  };
}
