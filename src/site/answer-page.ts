import { dateOf } from '../core/calendar/local-date-time.ts';
import type { Program } from '../workspace/program.ts';
import { failurePage, noPage, notSignedIn } from './failure-page.ts';
import type { PageAsk, PageReply, SiteRun } from './page-ask.ts';
import { namedBy } from './path-names.ts';
import { Refusal } from './refusal.ts';
import { isOwnForm } from './same-token.ts';
import { siteRoutes } from './site-routes.ts';
import type { SiteRoute } from './site-routes.ts';
import { frameBefore, visitOf } from './visit.ts';
import type { Answer, Visit } from './visit.ts';

/**
 * What an address of the register does, on any host: reads the workbook, finds in People who asks, and
 * answers with a page or does what was asked and says where to go on. It never throws: whatever fails
 * becomes a page that says what to do.
 *
 * A form is taken only with the token it was given. Without it nothing is done, and what was typed is
 * shown again.
 */
export function* answerPage(ask: PageAsk, run: SiteRun): Program<PageReply> {
  let frame = frameBefore(ask, run);
  try {
    if (frame.visitor.email === '') throw notSignedIn;
    const named = namedBy(ask.path);
    const visit = yield* visitOf(ask, named?.places ?? {}, run);
    ({ frame } = visit);
    const answer = answerTo(visit, named && siteRoutes[named.route]);
    return yield* answer(visit);
  } catch (failure) {
    return failurePage(frame, failure, run.report);
  }
}

/** @throws Refusal where nothing answers. */
function answerTo({ ask, run, frame }: Visit, route: SiteRoute | undefined): Answer {
  const { visitor } = frame;
  const own = ask.method === 'GET' || isOwnForm(ask.token, visitor.email, dateOf(run.now), run);
  const answer = ask.method === 'GET' ? route?.get : own ? route?.post : route?.tooOld;
  if (answer) return answer;
  throw own ? noPage : tooOldPage;
}

const tooOldPage = new Refusal(
  403,
  'This page is too old',
  'The page you sent was opened on another day, or by somebody else.',
  'Go back, load the page again, and repeat what you did.',
);
