import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageAsk } from '../../../site/page-ask.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';
import { saidTo, visitorOf } from './visit.ts';
import type { Sayings } from './visit.ts';

/** Every other address: HTTP becomes a question to the site, and its reply becomes HTTP again. */
export function siteRoute(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.on(['GET', 'POST'], '*', async (c) => {
    const reply = await desk.answer(await askOf(c, desk, sayings));
    if ('html' in reply) return c.html(reply.html, reply.status as ContentfulStatusCode);
    if (reply.said !== undefined) sayings.set(c.get('session'), reply.said);
    return c.redirect(reply.redirect, 303);
  });
}

async function askOf(c: Context<Carried>, desk: Desk, sayings: Sayings): Promise<PageAsk> {
  const arrivedAt = desk.instant();
  const method = c.req.method === 'POST' ? 'POST' : 'GET';
  const fields = method === 'POST' ? await fieldsOf(c) : {};
  const { token } = fields;
  return {
    method,
    path: new URL(c.req.url).pathname,
    query: c.req.query(),
    fields,
    visitor: { email: await visitorOf(c, desk) },
    arrivedAt,
    token: typeof token === 'string' ? token : '',
    ...saidTo(c, sayings),
  };
}

/** The boxes a form posted. A file is no answer. */
async function fieldsOf(c: Context<Carried>): Promise<PageAsk['fields']> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const texts = [value].flat().filter((one) => typeof one === 'string');
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')];
    }),
  );
}
