import type { Division } from '../calendar/division.ts';
import type { AgendaCost } from './agenda-costs.ts';
import type { Business } from './business.ts';
import type { Citation } from './citation.ts';
import type { Limit, RecordRule } from './deadline-rules.ts';
import type { PanelRole } from './roles.ts';
import type { LongestGap, SittingPlan } from './sitting-plan.ts';

export type { Citation } from './citation.ts';
export type { PanelRole } from './roles.ts';

export type Choice = { readonly value: string; readonly label: string };

/** One type of request; `goesFirst` is heard before the others of a sitting. */
export type RequestChoice = Choice & { readonly goesFirst?: boolean };

/** One answer of a panel's list of decisions. */
export type DecisionChoice = Choice & {
  /** The same as something done, `Approved`; the label where absent. */
  readonly done?: string;
  /** A child so decided comes back; a day may be given. */
  readonly comesBack?: boolean;
  /** What stands beside it in an open list. */
  readonly needs?: 'owner-and-date';
};

/** A stretch of a day in which nobody is heard; `HH:mm`, the second the first minute after it. */
export type Break = { readonly from: string; readonly to: string; readonly label?: string };

/** From when to when a sitting may last. */
export type SessionTimes = {
  /** `HH:mm`; no slot starts before. */
  readonly earliestStart: string;
  /** `HH:mm`; no slot ends after. */
  readonly latestFinish: string;
  /** In order, within the session. */
  readonly breaks?: readonly Break[];
};

/** Another session that may be chosen for a sitting: a whole day where half a day is usual. */
export type SessionChoice = Citation & Choice & SessionTimes;

/** The terms of reference of one panel, as data. Every figure stands beside its citation. */
export type Panel = Business & {
  /** Short, permanent, lower case: `resources`. */
  readonly code: string;
  /** The letters its references begin with: `RP` gives `RP-26-0001`. */
  readonly prefix: string;
  readonly name: string;
  readonly shortName: string;
  readonly sittings: Citation & SittingPlan;
  readonly longestGap?: LongestGap;
  readonly session: Citation & SessionTimes & { readonly choices?: readonly SessionChoice[] };
  /** Whose bank holidays it keeps; absent: those of England and Wales. */
  readonly holidays?: Citation & { readonly division: Division };
  readonly slots: Citation & {
    readonly minMinutes: number;
    readonly defaultMinutes: number;
    readonly maxMinutes: number;
    /** Every time, `HH:mm`, at which a slot may start. Absent: slots follow one another, round the breaks. */
    readonly starts?: readonly string[];
    /** By what an order of the agenda is judged, the most important first. Absent: `agendaCosts`. */
    readonly costs?: Citation & { readonly order: readonly AgendaCost[] };
  };
  /** Whether brothers and sisters have one slot, each with a decision of its own. Absent: when a person says so. */
  readonly siblingSlots?: Citation & { readonly share: 'when-said' | 'always' | 'never' };
  /** Absent: requests are in time until the agenda goes. */
  readonly cutOff?: Limit;
  /** Absent: nobody may permit a late request. */
  readonly late?: Citation & { readonly approvers: readonly PanelRole[] };
  /** Absent: no time is stated by which an agenda is due. */
  readonly agenda?: Limit & {
    /** Local default: when the agenda goes by itself, `HH:mm` on the day it is due. */
    readonly sendAt: string;
  };
  readonly record: RecordRule;
  readonly requestTypes?: Citation & { readonly choices: readonly RequestChoice[] };
  readonly decisions?: Citation & {
    /** Of a closed list exactly one for each item; of an open one any number. Closed where absent. */
    readonly kind?: 'closed' | 'open';
    readonly choices: readonly DecisionChoice[];
    readonly dissent?: Citation;
    /** Whoever presented is told, and it is noted that they were. */
    readonly confirmed?: Citation;
  };
  readonly review?: Citation & { readonly bringForward: 'on-or-after' | 'before' };
  readonly sharedFunding?: Citation & { readonly choices: readonly Choice[] };
  readonly members: Citation & {
    readonly titles: readonly string[];
    /** Those a council may add. */
    readonly additional?: Citation & { readonly titles: readonly string[] };
    /** Those who belong to it and do not sit. */
    readonly notRegular?: Citation & {
      readonly titles: readonly string[];
      /** A mark on People by which one of them sits all the same. */
      readonly unless?: string;
    };
    /** Seats whose holder may name who sits; the nominee has the same title, and this mark. */
    readonly nominated?: readonly (Citation & { readonly title: string; readonly flag: string })[];
  };
  /** The posts whose holders preside; one of them is named for each sitting. */
  readonly chairs: Citation & {
    readonly chair: readonly string[];
    readonly viceChair?: readonly string[];
  };
  /** Who must come, or send somebody else; a part on which the terms of reference are silent is absent. */
  readonly attendance: {
    /** Members arrange cover for themselves. */
    readonly members?: Citation;
    /** Each seat of the members' list is filled at each sitting, or by a deputy; one that is not is a breach. */
    readonly partners?: Citation;
    /** Whoever presents an item comes. */
    readonly worker?: Citation;
    /** The manager of whoever presents comes too. */
    readonly manager?: Citation;
    /** Who comes is looked at over time; a concern goes to the member first, then to their line manager. */
    readonly monitored?: Citation & {
      /** Local default: a concern is proposed after so many absences without cover … */
      readonly absences: number;
      /** … among the last so many sittings. */
      readonly ofSittings: number;
    };
  };
  /** Absent: who was let in for a sitting stays in. */
  readonly access?: {
    /** Local default: how many days after a sitting its papers stay open to members and presenters. */
    readonly daysOpen: number;
  };
  /**
   * Figures that a council chose though the part they stand in cites the terms of reference, by their paths:
   * when an agenda goes by itself on the day it is due.
   */
  readonly localChoice?: readonly string[];
  /** Rules that give no figure but are quoted on screen, by their id. */
  readonly clauses: readonly (Citation & {
    /** Shown where members are told how they take part: on the page of a sitting, over its minutes. */
    readonly guides?: boolean;
    /** Says what the panel is for: shown wherever somebody meets it. */
    readonly purpose?: boolean;
  })[];
};
