import { runSync } from '../../workspace/program.ts';
import { answerPage } from '../../site/answer-page.ts';
import type { PageAsk, PageReply, SiteRun } from '../../site/page-ask.ts';
import { failurePage } from '../../site/failure-page.ts';
import { Refusal } from '../../site/refusal.ts';
import { frameBefore } from '../../site/visit.ts';
import { formToken } from './form-token.ts';
import { google } from './google.ts';
import { roleAccount, runsAs } from './role-account.ts';
import { newRun } from './run.ts';
import { tellingFailure } from './tell-failure.ts';

/**
 * What Google tells of a visit: the first value of each parameter, and all of them. Query and posted form
 * come together: https://developers.google.com/apps-script/guides/web#request_parameters
 */
export type WebEvent = {
  readonly parameter?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
};

type Page = GoogleAppsScript.HTML.HtmlOutput;

/** A page was opened. */
export const doGet = (event?: WebEvent): Page => answered('GET', event);

/** A form of a page was sent. */
export const doPost = (event?: WebEvent): Page => answered('POST', event);

/**
 * The site, where Google has no paths, no status and no redirect: what a page leads on to after a form was
 * sent is shown at once. Loaded again, the browser asks, and what is sent twice counts once.
 */
function answered(method: PageAsk['method'], event: WebEvent | undefined): Page {
  const arrivedAt = new Date().toISOString();
  const ask = askOf(method, event, arrivedAt);
  if (roleAccount() !== runsAs()) return shown(notReady(ask));
  const lock = method === 'POST' ? LockService.getScriptLock() : undefined;
  // Two presses of one button wait for one another where they can; the id of what is kept decides.
  const alone = lock?.tryLock(waitForOthers) ?? false;
  try {
    const reply = answerTo(ask);
    if ('html' in reply) return shown(reply);
    const { redirect, said } = reply;
    const next = {
      ...visitTo('GET', redirect, arrivedAt),
      ...(said === undefined ? {} : { said }),
    };
    return shown(answerTo(next));
  } finally {
    if (alone) lock?.releaseLock();
  }
}

const waitForOthers = 5_000;

const answerTo = (ask: PageAsk): PageReply => runSync(answerPage(ask, siteRun()), google());

/** The path stands in a query: what Google does with a path of ours behind its own is not documented. */
function askOf(method: PageAsk['method'], event: WebEvent | undefined, arrivedAt: string): PageAsk {
  const visit = visitTo(method, event?.parameter?.['at'] ?? '/', arrivedAt);
  if (method === 'GET') return visit;
  const { at: _, ...posted } = event?.parameters ?? {};
  const fields = Object.fromEntries(
    Object.entries(posted).map(([name, values]) => [
      name,
      values.length > 1 ? values : (values[0] ?? ''),
    ]),
  );
  return { ...visit, fields, token: event?.parameter?.['token'] ?? '' };
}

/** @param at - a path of ours, and its query where it has one: `/referrals/RP-26-0001?sent=1`. */
function visitTo(method: PageAsk['method'], at: string, arrivedAt: string): PageAsk {
  const [path = '/', query = ''] = at.split('?');
  return {
    method,
    path: path === '' ? '/' : path,
    query: Object.fromEntries(
      query.split('&').flatMap((pair): (readonly [string, string])[] => {
        const [name = '', value = ''] = pair.split('=');
        return name === '' ? [] : [[name, value]];
      }),
    ),
    fields: {},
    visitor: { email: Session.getActiveUser().getEmail() },
    arrivedAt,
    token: '',
  };
}

/** As far as Google tells: it may name another deployment of the same script. */
function webAppAddress(): string {
  const url = ScriptApp.getService().getUrl();
  return url ? `${url}?at=` : '?at=';
}

const siteRun = (): SiteRun => ({
  ...newRun(),
  token: formToken,
  pagesUrl: webAppAddress(),
  report: (failure) => {
    try {
      tellingFailure('A page', () => {
        throw failure;
      });
    } catch {
      // The shared mailbox has been told. The visitor gets a page that says what to do.
    }
  },
});

function notReady(ask: PageAsk): PageReply {
  const refusal = new Refusal(
    403,
    'These pages are not ready',
    'They have to be set up, and released, by the panel’s shared mailbox.',
    'Tell the panel administrator.',
  );
  return failurePage(frameBefore(ask, siteRun()), refusal, () => undefined);
}

/** Titles and the width of a screen are set outside the frame that the page stands in. */
function shown(reply: PageReply): Page {
  const html = 'html' in reply ? reply.html : '';
  return HtmlService.createHtmlOutput(html)
    .setTitle(titleOf(html))
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Panel register')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
