import { createHash, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { readFileScript } from '../../../pages/read-file-script.ts';

/** What a request carries along the routes. */
export type Carried = {
  Variables: {
    /** Names this browser; nothing secret follows from it. */
    session: string;
  };
};

const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * Only this machine's own pages are served. A foreign name in `Host` is a page elsewhere that points
 * its name at us; a foreign `Origin` is a form elsewhere that posts to us.
 */
export const ownPagesOnly: MiddlewareHandler<Carried> = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!ownHost.test(host)) {
    return c.text('Open this page by the address the program printed: http://127.0.0.1 …', 421);
  }
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`) {
    return c.text('This request came from another site and was refused.', 403);
  }
  await next();
  c.header('content-security-policy', policy);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'same-origin');
  c.header('cache-control', 'no-store');
};

/** The one script of our own runs, by its digest, and no other. */
const ownScript = createHash('sha256').update(readFileScript).digest('base64');

const policy = [
  "default-src 'none'",
  `script-src 'sha256-${ownScript}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Gives each browser a name of its own. */
export const sessions: MiddlewareHandler<Carried> = async (c, next) => {
  let session = getCookie(c, 'panel-session');
  if (session === undefined || !/^[\w-]{22}$/.test(session)) {
    session = randomBytes(16).toString('base64url');
    setCookie(c, 'panel-session', session, cookie);
  }
  c.set('session', session);
  await next();
};

export const cookie = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;
