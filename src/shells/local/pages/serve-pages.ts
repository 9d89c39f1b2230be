import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorPage } from '../../../pages/error-page.ts';
import type { ErrorView } from '../../../pages/error-page.ts';
import type { Frame } from '../../../pages/view.ts';
import { WorkspaceError } from '../../../workspace/workspace-error.ts';
import { requestRoutes, sittingRoutes } from './answer-routes.ts';
import type { Desk } from './desk.ts';
import { documentRoutes } from './document-routes.ts';
import { ownPagesOnly, sessions } from './guard.ts';
import type { Carried } from './guard.ts';
import { referralRoutes } from './referral-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { trialRoutes } from './trial-routes.ts';
import { Refusal, visit } from './visit.ts';
import type { Sayings } from './visit.ts';

const mostBytes = 4_000_000;

/**
 * The pages as a web application over one desk. It answers this machine only, and every form must bring
 * back the token it was given.
 *
 * @param report - told of every failure that is not a refusal, for the terminal.
 */
export function servePages(desk: Desk, report: (error: Error) => void): Hono<Carried> {
  const app = new Hono<Carried>();
  const sayings: Sayings = new Map();
  app.use(ownPagesOnly, sessions(), bodyLimit({ maxSize: mostBytes, onError: tooMuch }));
  trialRoutes(app, desk, sayings);
  referralRoutes(app, desk, sayings);
  requestRoutes(app, desk, sayings);
  sittingRoutes(app, desk, sayings);
  registerRoutes(app, desk, sayings);
  documentRoutes(app, desk, sayings);
  app.notFound(async (c) => c.html(errorPage(await failing(c, desk, sayings, noPage)), 404));
  app.onError(async (error, c) => {
    if (!(error instanceof Refusal) && !(error instanceof WorkspaceError)) report(error);
    const { status, ...words } = wordsFor(error);
    return c.html(errorPage(await failing(c, desk, sayings, words)), status);
  });
  return app;
}

type Words = Omit<ErrorView, 'frame'>;

const noPage: Words = {
  title: 'There is no such page',
  because: 'The address leads nowhere.',
  mend: 'Check the address, or start from the home page.',
};

function wordsFor(error: Error): Words & { readonly status: Refusal['status'] | 500 } {
  if (error instanceof Refusal) {
    return { status: error.status, title: error.title, because: error.message, mend: error.mend };
  }
  if (error instanceof WorkspaceError && (error.status === 403 || error.status === 404)) {
    return {
      status: error.status,
      title: 'You cannot open this',
      because: 'It is not there, or it is not shared with you.',
      mend: 'Choose who you are at the top of the page, or ask the panel administrator to share it.',
    };
  }
  return {
    status: 500,
    title: 'Something went wrong here',
    because: 'It was nothing you typed. What was being done may or may not have been done.',
    mend: 'Go to the home page and look: To do shows what is unfinished. The terminal shows the error.',
  };
}

async function failing(
  c: Context<Carried>,
  desk: Desk,
  sayings: Sayings,
  words: Words,
): Promise<ErrorView> {
  const nobody: Frame = {
    visitor: { email: 'nobody', name: '', roles: [] },
    token: c.get('token'),
    address: '/',
  };
  const frame = await visit(c, desk, sayings).then(
    (visited) => visited.frame,
    () => nobody,
  );
  return { frame: { ...frame, address: '/' }, ...words };
}

const tooMuch = (c: Context): Response =>
  c.text(
    'This is more text than a page takes. Go back and shorten it, or say where it is kept.',
    413,
  );
