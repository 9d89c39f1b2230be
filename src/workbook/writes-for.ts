import type { sheets_v4 } from '@googleapis/sheets';
import { printedRule } from '../core/panel/citations.ts';
import { panelSpokenOf } from '../core/week/panel-spoken-of.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Change, LogLine, Register } from '../core/register/register.ts';
import type { Committer } from './committer.ts';
import { faceOf } from './face.ts';
import { text } from './face-cells.ts';
import type { FaceRow } from './face-row.ts';
import { keyedWrites } from './keyed-writes.ts';
import type { KeyedWrites } from './keyed-writes.ts';
import { orderedWrites } from './ordered-writes.ts';
import type { OrderedWrites } from './ordered-writes.ts';
import { newRowFields, rowOfCells } from './row-of-cells.ts';
import type { Snapshot, TabView } from './snapshot.ts';
import { systemWrites } from './system-rows.ts';
import type { SystemWrites } from './system-rows.ts';

type Request = sheets_v4.Schema$Request;

/** The requests that bring a workbook to where a register should stand, and what it is then taken to hold. */
export type Writes = {
  readonly requests: readonly Request[];
  readonly system: SystemWrites;
  /** By tab; only tabs that are written to. */
  readonly keyed: ReadonlyMap<string, KeyedWrites>;
  readonly ordered: ReadonlyMap<string, OrderedWrites>;
  /** Lines added to the Log, in order. */
  readonly log: readonly FaceRow[];
};

export function writesFor(
  snapshot: Snapshot,
  next: Register,
  changes: readonly Change[],
  by: Committer,
): Writes {
  const system = systemWrites(
    { rowOf: snapshot.systemRowOf, end: snapshot.systemEnd },
    next,
    changes,
  );
  const face = faceOf(next, snapshot, by.now);
  const keyed = new Map<string, KeyedWrites>();
  for (const [id, rows] of face.keyed) {
    const view = writable(snapshot, id);
    const writes = view && keyedWrites(view, rows);
    if (writes && writes.requests.length > 0) keyed.set(id, writes);
  }
  const ordered = new Map<string, OrderedWrites>();
  for (const [id, rows] of face.ordered) {
    const view = writable(snapshot, id);
    const writes = view && orderedWrites(view, rows);
    if (writes && writes.requests.length > 0) ordered.set(id, writes);
  }
  const log = writable(snapshot, 'log') ? logLines(snapshot, changes) : [];
  const requests = [
    ...system.requests,
    ...[...keyed.values(), ...ordered.values()].flatMap((tab) => tab.requests),
    ...logWrites(snapshot, log),
  ];
  return { requests, system, keyed, ordered, log };
}

/** The tab, unless its headings are in trouble: then nobody can tell which column is whose. */
function writable(snapshot: Snapshot, id: string): TabView | undefined {
  const view = snapshot.tabs.get(id);
  return view && view.trouble.length === 0 ? view : undefined;
}

/** Lines as the Log shows them. */
export const logLines = (snapshot: Snapshot, changes: readonly Change[]): readonly FaceRow[] =>
  changes.flatMap((change) =>
    change.table === 'log' ? [logFace(change.row, snapshot.register.panels)] : [],
  );

export function logWrites(snapshot: Snapshot, lines: readonly FaceRow[]): readonly Request[] {
  const view = writable(snapshot, 'log');
  if (!view || lines.length === 0) return [];
  const rows = lines.map((line) => ({ values: rowOfCells(view, line) }));
  return [{ appendCells: { sheetId: view.tab.sheetId, rows, fields: newRowFields } }];
}

function logFace(line: LogLine, panels: readonly Panel[]): FaceRow {
  const own = panelSpokenOf(panels, line.about);
  return {
    at: { at: line.at },
    by: line.by,
    about: line.about,
    what: line.what,
    ...text('clause', printedRule(own ? [own] : panels, line.rule)),
  };
}
