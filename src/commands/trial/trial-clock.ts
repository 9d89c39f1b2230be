import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { instantOf, londonTime } from '../../shells/node/london-clock.ts';

/** A clock that can be moved: deadlines cannot be seen to work without one. It runs on from where it is set. */
export type TrialClock = {
  /** This instant of the trial, RFC 3339, UTC. */
  readonly instant: () => string;
  readonly now: () => LocalDateTime;
  readonly set: (at: LocalDateTime) => void;
};

/** @param real - the machine’s own clock, in milliseconds; one that stands still makes a trial repeatable. */
export function trialClock(at: LocalDateTime, real: () => number): TrialClock {
  let setTo = Date.parse(instantOf(at));
  let setWhen = real();
  const instant = (): string => new Date(setTo + real() - setWhen).toISOString();
  return {
    instant,
    now: () => londonTime(instant()),
    set: (moment) => {
      setTo = Date.parse(instantOf(moment));
      setWhen = real();
    },
  };
}
