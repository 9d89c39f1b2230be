import type { docs_v1 } from '@googleapis/docs';
import { openMinutes } from '../../../../src/app/open-minutes.ts';
import { readMinutes } from '../../../../src/documents/minutes/read-minutes.ts';
import { minutesSections } from '../../../../src/documents/minutes/minutes-section.ts';
import { createWorkspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import { runSync } from '../../../../src/workspace/program.ts';
import { seeded } from '../../../crash/given/seeded.ts';
import { comparedWithIntent } from './compare-with-intent.ts';
import type { Became } from './compare-with-intent.ts';
import type { EditKind } from './edit-kind.ts';
import { editKinds, everydayKinds } from './kinds.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import {
  broughtUpLater,
  joined,
  minutesOfChance,
  sameMinutes,
  withdrawn,
} from './minutes-of-chance.ts';

/** What came of many documents, filled, edited and read back. */
export type RoundTrips = {
  readonly documents: number;
  readonly values: number;
  /** Values that nobody could have known, and that were said to be so. */
  readonly declaredUnreadable: number;
  /** Values that could have been known and were not read: named, but a loss. */
  readonly missed: readonly string[];
  /** The same in documents that were edited in everyday ways alone. */
  readonly missedEveryday: readonly string[];
  /** Values read as something their editor did not mean, and suggestions not seen or imagined. */
  readonly wrong: readonly string[];
  /** How often each kind of edit was made. */
  readonly made: ReadonlyMap<string, number>;
};

const by = { email: 'panel.register@council.example' };

/**
 * Plays documents by the numbers of their seeds, the same every time.
 *
 * @param registers - how many sets of minutes are filled; each is edited by as many hands as it takes.
 */
export function roundTrips(count: number, registers: number): RoundTrips {
  const workspace = createWorkspace({ roleAccount: by.email, now: () => '2026-11-25T13:05:00Z' });
  const mimeType = 'application/vnd.google-apps.document';
  const ask = { requestBody: { name: 'Minutes', mimeType }, fields: 'id' };
  const { id = '' } = workspace.handle({ method: 'drive.files.create', ask }, by) as {
    id?: string;
  };
  const found = { values: 0, declared: 0, missed: [''], missedEveryday: [''], wrong: [''] };
  const made = new Map<string, number>();
  const known = new Map<number, MinutesDesk>();
  const waiting = [...editKinds];
  for (let seed = 1; seed <= count; seed += 1) {
    const chance = seeded(seed);
    const of = seed % registers;
    const filled = known.get(of) ?? minutesOfChance(seeded(of));
    if (registers < count) known.set(of, filled);
    const desk = sameMinutes(filled, chance);
    const everyday = chance.happens(0.6);
    const names = everyday ? edited(desk, everydayKinds, []) : edited(desk, editKinds, waiting);
    for (const name of names) made.set(name, (made.get(name) ?? 0) + 1);
    const world = workspace.snapshot();
    workspace.restore({ ...world, documents: new Map(world.documents).set(id, desk.tree) });
    const where = `seed ${String(seed)} (${names.join(' · ')})`;
    const overwritten = overwrittenIn(workspace, id, desk, isLeftOut(seed, registers === count));
    found.wrong.push(...overwritten.map((words) => `${where}: ${words}`));
    const opened = runSync(openMinutes(id), (request) => workspace.handle(request, by));
    const references = desk.children.map(({ reference }) => reference);
    const { readings, unread } = readMinutes(opened.document, references, desk.panel);
    for (const child of desk.children) {
      const reading = readings.find((one) => one.reference === child.reference);
      for (const one of comparedWithIntent(child, reading, unread, desk.panel)) {
        found.values += 1;
        tally(found, one, everyday, where);
      }
      const seen = opened.suggested.some((words) => words.includes(child.reference));
      if (seen !== desk.suggested.includes(child.reference)) {
        found.wrong.push(
          `${where}: suggestions in ${child.reference} ${seen ? 'imagined' : 'not seen'}`,
        );
      }
    }
  }
  const { values, declared } = found;
  const [missed, missedEveryday, wrong] = [found.missed, found.missedEveryday, found.wrong].map(
    (list) => list.slice(1),
  ) as [string[], string[], string[]];
  return {
    documents: count,
    values,
    declaredUnreadable: declared,
    missed,
    missedEveryday,
    wrong,
    made,
  };
}

/** Two of three, unless all are to be played: it is most of the work. */
const isLeftOut = (seed: number, all: boolean): boolean => !all && seed % 3 !== 0;

/** Brings the document up to date, unless it is left out. @returns what that should not have done. */
function overwrittenIn(
  workspace: Workspace,
  documentId: string,
  desk: MinutesDesk,
  leftOut: boolean,
): readonly string[] {
  if (leftOut) return [];
  const read = (): docs_v1.Schema$Document => {
    const view = { includeTabsContent: true, suggestionsViewMode: 'SUGGESTIONS_INLINE' };
    const asked = { method: 'docs.documents.get', ask: { documentId, ...view } } as const;
    return workspace.handle(asked, by) as docs_v1.Schema$Document;
  };
  const { requests, left } = broughtUpLater(read(), desk);
  const ask = { documentId, requestBody: { requests: [...requests] } };
  workspace.handle({ method: 'docs.documents.batchUpdate', ask }, by);
  const sections = minutesSections(read());
  const times = (reference: string): number =>
    sections.find((section) => section.reference === reference)?.occurrences.length ?? 0;
  return [
    ...(times(joined) === 1 ? [] : [`${joined} stands there ${String(times(joined))} times`]),
    ...(times(withdrawn) === 0 || left.some(({ part }) => part === withdrawn)
      ? []
      : [`${withdrawn} was left, and nobody told`]),
  ];
}

type Counted = {
  declared: number;
  readonly missed: string[];
  readonly missedEveryday: string[];
  readonly wrong: string[];
};

function tally(found: Counted, one: Became, everyday: boolean, where: string): void {
  const words = `${where}: ${one.value}: ${one.detail}`;
  if (one.became === 'wrong') found.wrong.push(words);
  if (one.became !== 'unreadable') return;
  if (one.declared) found.declared += 1;
  else (everyday ? found.missedEveryday : found.missed).push(words);
}

/**
 * Makes one to four edits; a kind that does not fit leaves its place to another.
 *
 * @param waiting - kinds that no document has seen yet: the first that fits is made first, and waits
 *   no longer. After that chance alone decides.
 */
function edited(
  desk: MinutesDesk,
  kinds: readonly EditKind[],
  waiting: EditKind[],
): readonly string[] {
  const { chance } = desk;
  const make = (kind: EditKind): boolean => kind.make(desk, chance.oneOf(desk.children));
  const names: string[] = [];
  const first = waiting.findIndex(make);
  names.push(...waiting.splice(first, first === -1 ? 0 : 1).map(({ name }) => name));
  const wanted = 1 + chance.below(4);
  for (let tries = 0; names.length < wanted && tries < 20; tries += 1) {
    const kind = chance.oneOf(kinds);
    if (chance.happens(kind.weight ?? 1) && make(kind)) names.push(kind.name);
  }
  return names;
}
