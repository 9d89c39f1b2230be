import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Citation, Panel } from '../../core/panel/panel.ts';
import type { Diary } from '../../core/sitting/sitting-days.ts';
import type { DatedStep } from '../panel-file/dated-steps.ts';
import type { Chance } from './chance.ts';
import type { DiaryEvent } from './diary-event.ts';
import type { InventedChild } from './invented-children.ts';

/** A child who waits to be heard. */
export type Waiting = {
  readonly child: InventedChild;
  /** When the child came before the panel, or came back. */
  readonly since: LocalDateTime;
  readonly how: 'new' | 'back' | 'carried';
  /** The first sitting day on which the child may be heard; absent for the next. */
  readonly hearOn?: LocalDate;
  /** The day for which it comes back: its review date, or the day by which the panel is to see it again. */
  readonly due?: LocalDate;
  /** Until then something that must stand does not, by what and under which clause. */
  readonly heldUntil?: {
    readonly day: LocalDate;
    readonly label: string;
    readonly citation: Citation;
  };
  /** Permission is asked for the sitting whose cut-off was missed. */
  readonly exceptional?: true;
};

/** A child who is heard, and when: `HH:mm`. */
export type Listed = Waiting & {
  readonly startsAt: string;
  /** The time on the agenda as it went; absent for one who was added after it. */
  readonly told?: string;
};

/** The sitting that is played, as far as the rules of a cycle turn on it. */
export type PlayedSitting = {
  readonly on: LocalDate;
  readonly stream?: string;
  readonly cohort?: string;
  readonly cutOffAt: LocalDateTime;
  /** Absent where the terms of reference state none. */
  readonly cutOff?: DatedStep;
  /** When the agenda goes; when the sitting starts, where no time is stated for it. */
  readonly agendaAt: LocalDateTime;
  /** When it is known who is heard: `HH:mm`, absent for some time before the sitting. */
  readonly listedOn: { readonly on: LocalDate; readonly time?: string };
  readonly startsAt: LocalDateTime;
};

/** Everything the played cycle has come to. Changed as it goes: a run starts a new one. */
export type World = {
  readonly panel: Panel;
  readonly chance: Chance;
  /** For brothers and sisters: a chance of its own, on which nothing else turns. */
  readonly families: Chance;
  /** For what happens besides: hand-offs, how urgent a request is, when a child was last looked at. */
  readonly happens: Chance;
  readonly events: DiaryEvent[];
  /** Those who wait, in no order. */
  waiting: readonly Waiting[];
  /** References of those who have been heard. */
  readonly heard: Set<string>;
  /** References of those who were discussed without a quorum, and come to no other sitting for that. */
  readonly discussed: Set<string>;
  /** Everybody who has come before the panel, each since that day. */
  readonly known: Map<InventedChild, LocalDate>;
  /** From when a milestone counts that does not count from birth, by `CH-0001/code`. */
  readonly countedFrom: Map<string, LocalDate>;
  /** Hand-offs that were made, by `CH-0001/code`: each once. */
  readonly handedOff: Set<string>;
  readonly make: (born: LocalDate, fixed?: Partial<InventedChild>) => InventedChild;
  diary: Diary;
  /** The last day of which is told. */
  readonly to: LocalDate;
  /** The last sitting that was played: who comes that day comes after it. */
  satOn?: LocalDate;
};
