import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { parseLocalDateTime } from '../../../core/calendar/local-date-time.ts';
import { requestWords } from '../../../pages/request-words.ts';
import { requestsPage } from '../../../pages/requests-page.ts';
import { routes } from '../../../pages/routes.ts';
import { onlyAdministrators } from '../../../site/only.ts';
import { Refusal } from '../../../site/refusal.ts';
import type { ClockMove, Desk } from './desk.ts';
import { cookie } from './guard.ts';
import type { Carried } from './guard.ts';
import { posted, visit, wayBack } from './visit.ts';
import type { Sayings } from './visit.ts';

/** The movable clock, the role switch and what Google is asked. */
export function trialRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.post(routes.clock.path, async (c) => {
    const boxes = await posted(c, desk);
    sayings.set(c.get('session'), await desk.moveClock(moveIn(boxes)));
    return c.redirect(wayBack(boxes), 303);
  });

  app.post(routes.visitor.path, async (c) => {
    const boxes = await posted(c, desk);
    setCookie(c, 'panel-visitor', boxes['email'] ?? '', cookie);
    return c.redirect(wayBack(boxes), 303);
  });

  app.get(routes.requests.path, async (c) => {
    const { frame } = await visit(c, desk, sayings);
    onlyAdministrators(frame);
    const { total, last } = desk.requests();
    const asked = last.slice(0, mostShown).map(({ method, ask, answer }) => ({
      method,
      words: requestWords(ask),
      body: JSON.stringify(ask, null, 2),
      answer,
    }));
    return c.html(requestsPage({ frame, total, asked }));
  });
}

const mostShown = 100;

function moveIn(boxes: Readonly<Record<string, string>>): ClockMove {
  const { move } = boxes;
  if (move === 'hour' || move === 'day' || move === 'next') return { by: move };
  const at = parseLocalDateTime(boxes['at'] ?? '');
  if (at) return { by: 'set', at };
  throw new Refusal(
    400,
    'The clock was not moved',
    'The day and time typed are not a real moment.',
    'Go back and give a day and a time, like 23 November 2026, 16:40.',
  );
}
