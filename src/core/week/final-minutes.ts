import type { Approval, Sitting } from '../register/register.ts';

/** Approved, and not being worked on again. */
export const isFinal = ({ finalAt, reopened }: Sitting): boolean =>
  finalAt !== undefined && reopened === undefined;

/** The approval in force, or the last there was; undefined for minutes final before approvals were kept. */
export const approvalOf = ({ approvals }: Sitting): Approval | undefined => approvals?.at(-1);

/** The version that was approved last; 0 before there is one. */
export const versionOf = (sitting: Sitting): number =>
  approvalOf(sitting)?.version ?? (sitting.finalAt === undefined ? 0 : 1);

/** The chair has the draft, or the next version, and has not sent it back. */
export const isWithChair = ({ draftSentAt, returnedForEdits, reopened }: Sitting): boolean =>
  (reopened ? reopened.sentAt : draftSentAt) !== undefined && returnedForEdits === undefined;
