import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Frame } from '../../../pages/view.ts';
import { failurePage } from '../../../site/failure-page.ts';
import type { Desk } from './desk.ts';
import { documentRoutes } from './document-routes.ts';
import { ownPagesOnly, sessions } from './guard.ts';
import type { Carried } from './guard.ts';
import { registerRoutes } from './register-routes.ts';
import { siteRoute } from './site-route.ts';
import { trialRoutes } from './trial-routes.ts';
import { visit } from './visit.ts';
import type { Sayings } from './visit.ts';

const mostBytes = 4_000_000;

/**
 * The site as a web application over one desk, with the pages that only a trial has before it. It answers
 * this machine only.
 *
 * @param report - told of every failure that is not a refusal, for the terminal.
 */
export function servePages(desk: Desk, report: (error: Error) => void): Hono<Carried> {
  const app = new Hono<Carried>();
  const sayings: Sayings = new Map();
  app.use(ownPagesOnly, sessions, bodyLimit({ maxSize: mostBytes, onError: tooMuch }));
  trialRoutes(app, desk, sayings);
  registerRoutes(app, desk, sayings);
  documentRoutes(app, desk, sayings);
  siteRoute(app, desk, sayings);
  app.onError(async (error, c) => {
    const { html, status } = failurePage(await frameOf(c, desk, sayings), error, report);
    return c.html(html, status as ContentfulStatusCode);
  });
  return app;
}

const nobody: Frame = {
  visitor: { email: 'nobody', name: '', seats: [] },
  token: '',
  address: '/',
};

/** The frame of the page that says what failed, even where the register cannot be read. */
const frameOf = (c: Context<Carried>, desk: Desk, sayings: Sayings): Promise<Frame> =>
  visit(c, desk, sayings).then(
    ({ frame }) => frame,
    () => nobody,
  );

const tooMuch = (c: Context): Response =>
  c.text(
    'This is more text than a page takes. Go back and shorten it, or say where it is kept.',
    413,
  );
