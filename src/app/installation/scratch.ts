import type { sheets_v4 } from '@googleapis/sheets';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import type { Scratch } from './assumed-fact.ts';
import { wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** What everything is called that a check makes to try Google on. */
export const scratchName = 'Scratch: may be deleted';

const scratchTitle = 'Scratch, may be deleted';
const property = 'panelScratch';
const sheetId = 97;
const spareId = 98;

/** Where scratch files are made, and the mailbox that is tried. */
export type Place = {
  readonly spreadsheetId: string;
  readonly rootFolderId: string;
  readonly mailbox: string;
};

/**
 * Makes a folder, a Doc and a hidden tab, does `act` with them, and puts all of it away: also when a
 * request fails, also what a run left behind that died. What cannot be put away is a finding.
 */
export function* onScratch(
  place: Place,
  act: (scratch: Scratch) => Program<readonly Finding[]>,
): Program<readonly Finding[]> {
  const findings: Finding[] = [];
  const made: string[] = [];
  try {
    yield* putAway(place, []);
    findings.push(...(yield* act(yield* make(place, made))));
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    findings.push(notMade(failure));
  } finally {
    // Reached with a failure in hand too; what fails in here must not take its place.
    findings.push(...(yield* putAway(place, made)));
  }
  return findings;
}

const notMade = ({ status, message }: WorkspaceError): Finding =>
  wrong(
    'Scratch files',
    `They could not be made, so nothing was tried on them. Google answered ${status}: ${message}`,
    'Check again in a few minutes. If it stays, choose Panel, Set up, as the shared mailbox.',
  );

/** @param made - takes each file as soon as it stands. */
function* make(place: Place, made: string[]): Program<Scratch> {
  const { spreadsheetId, rootFolderId, mailbox } = place;
  const folderId = yield* fileIn(rootFolderId, 'folder', made);
  const documentId = yield* fileIn(folderId, 'document', made);
  const properties = { sheetId, title: scratchTitle, hidden: true };
  yield* request('sheets.spreadsheets.batchUpdate', {
    spreadsheetId,
    requestBody: { requests: [{ addSheet: { properties } }] },
  });
  return {
    spreadsheetId,
    tab: { sheetId, title: scratchTitle, spareId },
    folderId,
    documentId,
    mailbox,
  };
}

function* fileIn(parent: string, kind: 'folder' | 'document', made: string[]): Program<string> {
  const { id } = yield* request('drive.files.create', {
    fields: 'id',
    requestBody: {
      name: scratchName,
      mimeType: `application/vnd.google-apps.${kind}`,
      parents: [parent],
      properties: { [property]: kind },
    },
  });
  if (!id) throw new WorkspaceError(0, 'Google gave no id for a scratch file.');
  made.push(id);
  return id;
}

/** Puts away these files, whatever else of ours Drive finds, and the tab. Never throws Google’s refusals. */
function* putAway(place: Place, made: readonly string[]): Program<readonly Finding[]> {
  return [
    ...(yield* trying('files in Drive', () => trash(made))),
    ...(yield* trying('tab of the workbook', () => removeTabs(place.spreadsheetId))),
  ];
}

function* trying(what: string, act: () => Program<void>): Program<readonly Finding[]> {
  try {
    yield* act();
    return [];
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    const { status, message } = failure;
    return [
      wrong(
        'Scratch files',
        `A scratch ${what} could not be put away. Google answered ${status}: ${message}`,
        `Check again: it is then tried once more. Or delete what is called "Scratch" by hand.`,
      ),
    ];
  }
}

/** A search may lag behind what was just made, and an answer may be lost: each covers for the other. */
function* trash(made: readonly string[]): Program<void> {
  const left: WorkspaceError[] = [];
  const ids = new Set(made);
  for (const kind of ['document', 'folder']) {
    try {
      const { files } = yield* request('drive.files.list', {
        q: `properties has { key='${property}' and value='${kind}' } and trashed = false`,
        fields: 'files(id)',
      });
      for (const { id } of files ?? []) if (id) ids.add(id);
    } catch (failure) {
      left.push(asRefusal(failure));
    }
  }
  for (const fileId of ids) {
    try {
      yield* request('drive.files.update', {
        fileId,
        fields: 'id',
        requestBody: { trashed: true },
      });
    } catch (failure) {
      left.push(asRefusal(failure));
    }
  }
  const [first] = left;
  if (first) throw first;
}

function asRefusal(failure: unknown): WorkspaceError {
  if (failure instanceof WorkspaceError) return failure;
  throw failure;
}

/** Names first: a name whose cells are gone is hidden, and still taken. */
function* removeTabs(spreadsheetId: string): Program<void> {
  const { sheets, namedRanges } = yield* request('sheets.spreadsheets.get', {
    spreadsheetId,
    fields: 'sheets(properties(sheetId)),namedRanges(namedRangeId,name)',
  });
  const requests: sheets_v4.Schema$Request[] = [
    ...(namedRanges ?? [])
      .filter(({ name }) => /^scratch_/i.test(name ?? ''))
      .map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId: namedRangeId ?? null } })),
    ...(sheets ?? [])
      .map(({ properties }) => properties?.sheetId)
      .filter((id) => id === sheetId || id === spareId)
      .map((id) => ({ deleteSheet: { sheetId: id } })),
  ];
  if (requests.length === 0) return;
  yield* request('sheets.spreadsheets.batchUpdate', { spreadsheetId, requestBody: { requests } });
}
