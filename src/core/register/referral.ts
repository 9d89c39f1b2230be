import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { LegalStatus, Placement } from '../panel/child.ts';
import type { AddedPaper } from './added-paper.ts';
import type { Reference, SittingKey } from './keys.ts';
import type { Answered, SaidOfCase } from './said.ts';

/** What the register keeps of a referral: tiers 1 and 2. The narrative stands in the request paper only. */
export type ReferralFacts = {
  readonly requestType: string;
  /** `A.B.` */
  readonly initials: string;
  /** The child's number in the case system (LCS). Tier 2. */
  readonly caseNumber: string;
  readonly dateOfBirth?: LocalDate;
  /** The signed-in address the referral came from. */
  readonly referrer: string;
  /** Allocated social worker or personal advisor who presents; empty when not given. */
  readonly worker: string;
  /** Team manager or assistant team manager; empty when not given. */
  readonly manager: string;
  /** Case numbers of brothers and sisters to be heard together. */
  readonly siblings: readonly string[];
  /** An emergency placement made before panel could meet (CPR-A13). */
  readonly placedOn?: LocalDate;
  readonly lateReason?: string;
  /** Hotel, private rented …: shown on the agenda (CPR-1.3). */
  readonly exceptionalKind?: string;
  /** How urgent it is: a value of the panel's own question (LCLH-1.4). */
  readonly urgency?: string;
  readonly workerRole?: 'social-worker' | 'personal-advisor';
  readonly legalStatus?: LegalStatus;
  /** Where the child lives or is to live: seats and attendees may turn on it. */
  readonly placement?: Placement;
  readonly ehcPlan?: 'yes' | 'no';
  /** Addresses of those asked because of the child; absent where not given. */
  readonly reviewingOfficer?: string;
  readonly supervisingWorker?: string;
  /** A value of the panel's times: when it suits whom it is about to come. */
  readonly timeToCome?: string;
  /** Codes of the panel's hand-offs that its answers ask for; absent where none. */
  readonly handOffs?: readonly string[];
};

export type ReferralStatus =
  | 'returned' // incomplete, or an answer that needs correction
  | 'parked' // late, permission asked
  | 'accepted' // to be listed at `sitting`
  | 'listed' // stands on an agenda
  | 'heard'
  | 'withdrawn';

export type Referral = {
  readonly reference: Reference;
  readonly panel: string;
  /** Every form response taken into it, oldest first; the last carries the narrative now in force. */
  readonly responses: readonly string[];
  /** Those whose answers were taken out of the form: they stand in the request paper only. */
  readonly forgotten?: readonly string[];
  /** 1, and one more for each amendment. */
  readonly version: number;
  readonly status: ReferralStatus;
  readonly receivedAt: LocalDateTime;
  /** When its last empty section was filled; absent while it is incomplete. */
  readonly completedAt?: LocalDateTime;
  readonly facts: ReferralFacts;
  /** Labels of the sections still empty. */
  readonly missing: readonly string[];
  /** Answers that cannot be true, or cannot be kept: a sentence each, with what to do. Absent where none. */
  readonly toCorrect?: readonly string[];
  readonly acceptedAsItStands?: Answered;
  readonly permission?: {
    readonly askedAt: LocalDateTime;
    readonly sitting: SittingKey;
    readonly answer?: 'yes' | 'no';
    readonly answered?: Answered;
  };
  readonly withdrawn?: Answered;
  /** Workers it was taken from: they lose sight of its papers. */
  readonly formerWorkers?: readonly string[];
  /** The sitting that is to hear it. */
  readonly sitting?: SittingKey;
  /** Nobody referred the child: the administrator put it down from this cohort. */
  readonly cohort?: string;
  /** What was answered of this child, by what asks: `seat:fostering-or-residential`. */
  readonly said?: Readonly<Record<string, SaidOfCase>>;
  /** What its people added from the case system, oldest first. */
  readonly papers?: readonly AddedPaper[];
  /** What its item is about, where the administrator typed other words than its type of request. */
  readonly agendaItem?: string;
  /** It is heard first where it is listed next: it was not quorate. */
  readonly goesFirst?: true;
};
