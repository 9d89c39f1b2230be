import { servePages } from '../../shells/local/pages/serve-pages.ts';
import { listen } from '../../shells/local/pages/listen.ts';
import type { Answering } from '../../shells/local/pages/listen.ts';
import { serveWorkspace } from '../../shells/local/workspace/serve/serve-workspace.ts';
import type { Workspace } from '../../shells/local/workspace/create-workspace.ts';
import { openTrial } from './open-trial.ts';
import type { Trial, TrialOptions } from './open-trial.ts';
import { overLoopback } from './over-loopback.ts';

export type ServedTrial = Trial & {
  readonly url: string;
  readonly close: () => Promise<void>;
};

export type ServedOptions = Omit<TrialOptions, 'pagesUrl' | 'sendAs'> & {
  /** 0 takes any free one. */
  readonly port: number;
  /** Told of every failure that is not a refusal. */
  readonly report: (error: Error) => void;
};

/**
 * A trial that a browser can open. The pages have one address; the workspace another, at any free port,
 * where the programs reach it only over HTTP with Google’s own clients.
 */
export async function servedTrial(options: ServedOptions): Promise<ServedTrial> {
  const pages = answeringLater();
  const google = answeringLater();
  const atPages = await listen(pages, options.port);
  const atGoogle = await listen(google, 0);
  const opened: { workspace?: Workspace } = {};
  const close = async (): Promise<void> => {
    await atPages.close();
    await atGoogle.close();
    opened.workspace?.close();
  };
  try {
    const url = `http://127.0.0.1:${atPages.port}`;
    const trial = await openTrial({
      ...options,
      pagesUrl: url,
      sendAs: (workspace) => {
        opened.workspace = workspace;
        google.answerWith(serveWorkspace(workspace));
        return overLoopback(`http://127.0.0.1:${atGoogle.port}/`);
      },
    });
    const app = servePages(trial.desk, options.report);
    pages.answerWith((request) => app.fetch(request));
    return { ...trial, url, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

type Later = Answering & { readonly answerWith: (fetch: Answering['fetch']) => void };

/** An address can be taken before what answers there is ready. */
function answeringLater(): Later {
  let answer: Answering['fetch'] = () =>
    new Response('The trial is still being opened. Try again in a moment.', { status: 503 });
  return {
    fetch: (request) => answer(request),
    answerWith: (fetch) => {
      answer = fetch;
    },
  };
}
