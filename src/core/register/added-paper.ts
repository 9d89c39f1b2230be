import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Answered } from './said.ts';

/** A paper from the case system that its people added to a request: a Doc of ours, or a link. */
export type AddedPaper = {
  /** `added:RP-26-0001:1`: the key of its Doc, where it has one. */
  readonly key: string;
  /** Of the form it was sent by: the same form sent twice adds one paper. For a Doc, the response that brought its text. */
  readonly id: string;
  /** What people call it. Never a child's name. */
  readonly title: string;
  /** What the panel's file asks for that it is: `preparation:case-summary`. */
  readonly of?: string;
  /** Where it stands when it is no file of ours: who may open it is not controlled here. */
  readonly link?: string;
  readonly by: string;
  readonly at: LocalDateTime;
  /** How often the child had been heard by then. */
  readonly heard: number;
  readonly takenBack?: Answered;
};
