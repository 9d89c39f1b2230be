import type { ChildRecord, ItemKey } from '../register/register.ts';

/** The document of one version of a child's record: `record:RP-26-0142@resources:2026-11-25:2`. */
export const recordKey = (item: ItemKey, version: number): string =>
  version === 1 ? `record:${item}` : `record:${item}:${version}`;

/** The document of the version in force. */
export const recordDocument = ({ key, version = 1 }: ChildRecord): string =>
  recordKey(key, version);
