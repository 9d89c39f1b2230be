import type { ChildRecord, ItemKey, Register, RegisterDocument } from '../register/register.ts';

/** The document of one version of a child's record: `record:RP-26-0142@resources:2026-11-25:2`. */
export const recordKey = (item: ItemKey, version: number): string =>
  version === 1 ? `record:${item}` : `record:${item}:${version}`;

/** The document of the version in force. */
export const recordDocument = ({ key, version = 1 }: ChildRecord): string =>
  recordKey(key, version);

/** Of a child who was not heard after all: where it has not been made, it need not be any more. */
export const isNotHeard = (
  { rows }: Register,
  { kind, reference, sitting }: Pick<RegisterDocument, 'kind' | 'reference' | 'sitting'>,
): boolean =>
  kind === 'record' &&
  rows.record.get(`${reference ?? ''}@${sitting ?? ''}`)?.notHeard !== undefined;
