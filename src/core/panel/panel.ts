/** Where a figure comes from: the rule's permanent id, how the terms of reference print it, and their words. */
export type Citation = {
  /** Permanent id, for code, tests and commits: `CPR-4.3`. */
  readonly rule: string;
  /** What a person finds in the document: `Panel Requests 3.6`. */
  readonly printed: string;
  /** The words of the terms of reference that ground the figure. */
  readonly phrase: string;
};

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A weekday and time in the week of the sitting, moved back to an earlier working day when it is none. */
export type WeeklyLimit = Citation & {
  readonly weekday: Weekday;
  /** `HH:mm`, Europe/London. */
  readonly time: string;
  readonly onHoliday: 'roll-back';
};

/** One clock of the record's turnaround, in the order the steps are taken. */
export type RecordStepRule = Citation & {
  readonly step: RecordStepName;
  readonly owner: PanelRole;
  /** Elapsed hours on the London wall clock. */
  readonly hours: number;
  readonly startsFrom: 'finish' | 'draft' | 'final';
  readonly roll: 'next-working-day-same-time' | 'none';
};

export type RecordStepName = 'draft' | 'final' | 'filed';

/** The seats this register acts on; other members keep the title the terms of reference give them. */
export type PanelRole = 'chair' | 'vice-chair' | 'administrator' | 'member';

export type Choice = { readonly value: string; readonly label: string };

/** The terms of reference of one panel, as data. Every figure stands beside its citation. */
export type Panel = {
  /** Short, permanent, lower case: `resources`. */
  readonly code: string;
  /** The letters its references begin with: `RP` gives `RP-26-0001`. */
  readonly prefix: string;
  readonly name: string;
  readonly shortName: string;
  readonly sittings: Citation & { readonly pattern: 'weekly'; readonly weekday: Weekday };
  readonly session: Citation & {
    /** `HH:mm`; no slot starts before. */
    readonly earliestStart: string;
    /** `HH:mm`; no slot ends after. */
    readonly latestFinish: string;
  };
  readonly slots: Citation & {
    readonly minMinutes: number;
    readonly defaultMinutes: number;
    readonly maxMinutes: number;
  };
  readonly cutOff: WeeklyLimit;
  readonly late: Citation & { readonly approvers: readonly PanelRole[] };
  readonly agenda: WeeklyLimit & {
    /** Local default: when the agenda goes by itself, `HH:mm` on the day it is due. */
    readonly sendAt: string;
  };
  readonly record: {
    readonly steps: readonly RecordStepRule[];
    /** No step ends later than this. */
    readonly cap: Citation & { readonly at: 'next-sitting-start' };
  };
  readonly requestTypes: Citation & { readonly choices: readonly Choice[] };
  readonly decisions: Citation & { readonly choices: readonly Choice[] };
  readonly review: Citation & { readonly bringForward: 'on-or-after' | 'before' };
  readonly sharedFunding: Citation & { readonly choices: readonly Choice[] };
  readonly members: Citation & { readonly titles: readonly string[] };
  readonly chairs: Citation & { readonly chair: string; readonly viceChair: string };
  /** Who must come, or send somebody else; a part on which the terms of reference are silent is absent. */
  readonly attendance: {
    /** Members arrange cover for themselves. */
    readonly members?: Citation;
    /** Whoever presents an item comes. */
    readonly worker?: Citation;
    /** The manager of whoever presents comes too. */
    readonly manager?: Citation;
  };
  /** Rules that give no figure but are quoted on screen, by their id. */
  readonly clauses: readonly Citation[];
};
