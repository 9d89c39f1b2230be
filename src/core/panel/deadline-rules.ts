import type { Weekday } from '../calendar/local-date.ts';
import type { Citation } from './citation.ts';
import type { CaseRole, PanelRole } from './roles.ts';
import type { StepWay } from './step-way.ts';

/** `HH:mm`, Europe/London; or a part of a day where no time is stated: 00:00, 12:00, 23:59:59. */
export type TimeOrPart = string;

/** What becomes of a limit on a day nobody works: it goes back to the last working day, or stands. */
export type LimitOnDayOff = 'roll-back' | 'stay';

/** Something that is due before a sitting. */
export type Limit = Citation & { readonly time: TimeOrPart } & (
    | {
        readonly by: 'weekday';
        readonly weekday: Weekday;
        /** 0 where absent: the week, Monday to Sunday, in which the sitting is. */
        readonly weeksBefore?: number;
        readonly onHoliday: LimitOnDayOff;
      }
    /** The day of the sitting is not counted and the day reached is; of clear days neither is. */
    | { readonly by: 'working-days'; readonly days: number; readonly clear?: boolean }
    | {
        readonly by: 'calendar-days';
        readonly days: number;
        readonly clear?: boolean;
        readonly onHoliday: LimitOnDayOff;
      }
  );

/** How long a step may take, from the moment its clock starts. */
export type Within =
  /** Elapsed hours on the London wall clock. */
  | {
      readonly amount: number;
      readonly unit: 'hours';
      readonly roll: 'next-working-day-same-time' | 'none';
    }
  /** The day the clock starts is not counted. Due at the end of the day reached, where no time is given. */
  | { readonly amount: number; readonly unit: 'working-days'; readonly time?: TimeOrPart }
  | {
      readonly amount: number;
      readonly unit: 'calendar-days';
      readonly time?: TimeOrPart;
      readonly roll: 'next-working-day' | 'none';
    };

/** One clock after a sitting, in the order the steps are taken: the record's, or a later one. */
export type RecordStepRule = Citation & {
  /** Short and permanent: `draft`. */
  readonly step: string;
  /** What is there when it is done: `Draft to chair`. */
  readonly label: string;
  /** What its owner is to do: `Send the draft minutes to the chair`. */
  readonly task: string;
  readonly owner: PanelRole | CaseRole;
  /** By what it is known to be done; where absent, by the name of the step, else by its owner. */
  readonly doneBy?: StepWay;
  /** Absent: the terms of reference give no time, and there is no deadline. */
  readonly within?: Within;
  /** The start of the sitting, its finish, or a step that stands before this one. */
  readonly startsFrom: string;
};

/** The steps after a sitting. */
export type RecordRule = {
  readonly steps: readonly RecordStepRule[];
  /** No step ends later than this. Absent: each ends when its own time is over. */
  readonly cap?: Citation & { readonly at: 'next-sitting-start' };
};
