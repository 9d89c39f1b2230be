import type { docs_v1 } from '@googleapis/docs';
import type { Reference, SittingKey } from '../core/register/register.ts';

/** What documents said so far in one turn: each is read once, for all records and mails. */
export type TurnReads = {
  /** Child → its name as its request paper says it; undefined where it says none. */
  readonly names: Map<Reference, string | undefined>;
  readonly minutes: Map<SittingKey, docs_v1.Schema$Document>;
};

export const nothingRead = (): TurnReads => ({ names: new Map(), minutes: new Map() });
