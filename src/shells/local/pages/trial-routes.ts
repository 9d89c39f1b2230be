import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { parseLocalDateTime } from '../../../core/calendar/local-date-time.ts';
import { homePage } from '../../../pages/home-page.ts';
import { homeView } from '../../../pages/home-view.ts';
import styles from '../../../pages/panel.css';
import { requestWords } from '../../../pages/request-words.ts';
import { requestsPage } from '../../../pages/requests-page.ts';
import { routes } from '../../../pages/routes.ts';
import type { ClockMove, Desk } from './desk.ts';
import { cookie } from './guard.ts';
import type { Carried } from './guard.ts';
import { onlyAdministrators } from './only.ts';
import { posted, Refusal, visit, wayBack } from './visit.ts';
import type { Sayings } from './visit.ts';

/** Home, carrying on, the movable clock, the role switch and what Google is asked. */
export function trialRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.styles.path, (c) => c.body(styles, 200, { 'content-type': 'text/css' }));

  app.get(routes.home.path, async (c) => {
    const { frame, register, now } = await visit(c, desk, sayings);
    return c.html(homePage(homeView(frame, register, now)));
  });

  app.post(routes.carryOn.path, async (c) => {
    const boxes = await posted(c);
    const { frame } = await visit(c, desk, sayings);
    onlyAdministrators(frame.visitor);
    sayings.set(c.get('session'), await desk.carryOn(frame.visitor.email));
    return c.redirect(wayBack(boxes), 303);
  });

  app.post(routes.clock.path, async (c) => {
    const boxes = await posted(c);
    sayings.set(c.get('session'), await desk.moveClock(moveIn(boxes)));
    return c.redirect(wayBack(boxes), 303);
  });

  app.post(routes.visitor.path, async (c) => {
    const boxes = await posted(c);
    setCookie(c, 'panel-visitor', boxes['email'] ?? '', cookie);
    return c.redirect(wayBack(boxes), 303);
  });

  app.get(routes.requests.path, async (c) => {
    const { frame } = await visit(c, desk, sayings);
    onlyAdministrators(frame.visitor);
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
