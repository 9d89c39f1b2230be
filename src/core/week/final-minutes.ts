import type { Approval, Sitting } from '../register/register.ts';

/** Approved, and not being worked on again. */
export const isFinal = ({ finalAt }: Sitting): boolean => finalAt !== undefined;

/** The approval in force; undefined for minutes that were final before approvals were kept. */
export const approvalOf = ({ approvals }: Sitting): Approval | undefined => approvals?.at(-1);
