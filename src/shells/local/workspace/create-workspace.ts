import type { FormResponse, WorkspaceRequest } from '../../../workspace/request.ts';
import { answer, changedByHand } from './answer.ts';
import { roleOn, type Role } from './drive/access.ts';
import { documentJson } from './docs/document-json.ts';
import type { DocumentTree } from './docs/document-tree.ts';
import { suggestedOver, suggestionSettled } from './docs/suggest.ts';
import type { Suggesting } from './docs/suggest.ts';
import type { Settled } from './docs/suggestions.ts';
import { forbidden } from './refuse.ts';
import { refuseUnknown } from './schema/check-request.ts';
import { submitted } from './forms/responses.ts';
import { openFolder, type Folder } from './store/folder.ts';
import type { DocumentJson, Identity, Outcome, SentMail, StoredFile, World } from './world.ts';
import { newWorld } from './new-world.ts';

export type WorkspaceOptions = {
  /** The address that owns a new workbook; one kept in a folder keeps its owner. */
  readonly roleAccount: string;
  /** The present instant (RFC 3339), asked once for each request. */
  readonly now: () => string;
  /** Where everything is kept. Without it the workspace lives in memory only. */
  readonly folder?: string;
  /** Refuses every name and type that Google's interface does not have. On unless switched off. */
  readonly strict?: boolean;
  /** Told of each request after it was answered or refused. */
  readonly onRequest?: (request: WorkspaceRequest, as: Identity, failure?: unknown) => void;
};

/** A Google Workspace in miniature, for one workbook. It answers at once and never waits. */
export type Workspace = {
  readonly spreadsheetId: string;
  /** The address that owns the workbook and makes everything else. */
  readonly roleAccount: string;
  /** Answers one request of the port, or throws the WorkspaceError that Google would. */
  readonly handle: (request: WorkspaceRequest, as: Identity) => unknown;
  /** What a person's answer to the form does. The arrival is stamped before anything else. */
  readonly submitResponse: (
    answers: Readonly<Record<string, string>>,
    respondentEmail: string,
    /** When it arrived (RFC 3339), where that is known better than now. */
    arrivedAt?: string,
  ) => FormResponse;
  /** What a person does in suggesting mode, and with suggestions that stand: hands, not requests. */
  readonly suggesting: SuggestingHands;
  /** Everything, as one value that never alters: free to take and to go back to. */
  readonly snapshot: () => World;
  readonly restore: (world: World) => void;
  readonly sentMail: () => readonly SentMail[];
  readonly documents: () => readonly DocumentJson[];
  readonly files: () => readonly StoredFile[];
  /** What an address may do with a file, folders above it counted. */
  readonly mayOpen: (fileId: string, email: string) => Role | undefined;
  /** Lets the folder go, so that another process may open it. */
  readonly close: () => void;
};

export type SuggestingHands = {
  readonly propose: (documentId: string, typed: Suggesting, email: string) => void;
  readonly settle: (documentId: string, id: string, how: Settled, email: string) => void;
};

/** Opens the workspace in `options.folder`, or makes an empty one. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const folder: Folder | undefined =
    options.folder === undefined ? undefined : openFolder(options.folder);
  let world = folder?.world ?? newWorld(options.roleAccount, options.now());
  if (folder?.world === undefined) folder?.save(world, { kind: 'workbook' });

  function settle(outcome: Outcome): unknown {
    if (outcome.world && outcome.touched) {
      folder?.save(outcome.world, outcome.touched);
      world = outcome.world;
    }
    return outcome.reply;
  }

  function handle(request: WorkspaceRequest, as: Identity): unknown {
    const now = options.now();
    try {
      if (options.strict !== false) refuseUnknown(request);
      const reply = settle(answer(world, request, { by: as, now }));
      options.onRequest?.(request, as);
      return reply;
    } catch (failure) {
      options.onRequest?.(request, as, failure);
      throw failure;
    }
  }

  const byHand = (
    id: string,
    email: string,
    change: (tree: DocumentTree) => DocumentTree,
  ): void => {
    const asked = { by: { email }, now: options.now() };
    settle(changedByHand(world, id, asked, (tree) => ({ document: change(tree), reply: {} })));
  };

  return {
    suggesting: {
      propose: (id, typed, email) => byHand(id, email, (tree) => suggestedOver(tree, typed)),
      settle: (id, one, how, email) =>
        byHand(id, email, (tree) => suggestionSettled(tree, one, how)),
    },
    spreadsheetId: world.spreadsheet.spreadsheetId,
    roleAccount: world.roleAccount,
    handle,
    submitResponse: (answers, respondentEmail, arrivedAt) => {
      const createTime = arrivedAt ?? options.now();
      return settle(submitted(world, answers, respondentEmail, createTime)) as FormResponse;
    },
    snapshot: () => world,
    restore: (earlier) => {
      if (folder) forbidden('A workspace kept in a folder cannot be set back.');
      world = earlier;
    },
    sentMail: () => world.mail,
    documents: () => [...world.documents.values()].map((tree) => titled(world, documentJson(tree))),
    files: () => [...world.files.values()],
    mayOpen: (fileId, email) => roleOn(world, fileId, email),
    close: () => folder?.close(),
  };
}

const titled = (world: World, json: DocumentJson): DocumentJson => ({
  ...json,
  title: world.files.get(json.documentId ?? '')?.name ?? '',
});
