import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import { asText, html, styleSheet } from './html.ts';
import type { Html, Shown } from './html.ts';
import styles from './panel.css';
import { lines } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { administersAny } from './who-may.ts';

/**
 * A whole page: one heading of the first order, a way past the repeated parts, and the same things in
 * the same places on every page.
 *
 * @param title - names the page in the browser's tab; an error page's begins "Error: ".
 */
export function page(frame: Frame, title: string, body: Shown): string {
  return asText(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="same-origin" />
          <title>${title} · Panel register</title>
          ${frame.link && html`<base target="${outermost}" />`} ${styleSheet(styles)}
          <link rel="icon" href="data:," />
        </head>
        <body>
          <a class="skip" href="#main" target="_self">Skip to the main content</a>
          <header class="top">
            <a class="name" href="${pathTo('home')}">Panel register</a>
            <nav aria-label="Main">${navigation(frame)}</nav>
          </header>
          ${frame.trial && trialBar(frame, frame.trial)}
          <main id="main" tabindex="-1">${frame.said && said(frame.said)} ${body}</main>
          <footer>
            <p>
              You are ${frame.visitor.name || frame.visitor.email}. Something wrong?
              ${administersAny(frame.visitor) ? 'Tell whoever keeps the shared mailbox.' : 'Tell the panel administrator.'}
            </p>
          </footer>
        </body>
      </html>`,
    frame.link,
  );
}

/**
 * Where such a host frames its pages, links and forms have to leave the frame:
 * https://developers.google.com/apps-script/guides/html/restrictions
 */
const outermost = '_top';

const said = (words: string): Html =>
  html`<div class="said" role="status"><p>${lines(words)}</p></div>`;

function navigation(frame: Frame): Html {
  const administers = administersAny(frame.visitor);
  const links: readonly (readonly [string, string])[] = [
    [pathTo('home'), 'Home'],
    [pathTo('refer'), 'Refer a child'],
    ...(frame.oversight ? ([[pathTo('oversight'), 'Oversight']] as const) : []),
    ...(administers
      ? ([
          [pathTo('register'), 'Register'],
          ...(frame.children ? ([[pathTo('children'), 'Children']] as const) : []),
          [pathTo('outbox'), 'Outbox'],
          [pathTo('access'), 'Who may open what'],
        ] as const)
      : []),
    ...(administers && frame.trial
      ? ([[pathTo('requests'), 'What Google is asked']] as const)
      : []),
  ];
  return html`<ul>
    ${links.map(
      ([path, words]) =>
        html`<li>
          <a href="${path}" ${path === frame.address && html` aria-current="page"`}>${words}</a>
        </li>`,
    )}
  </ul>`;
}

function trialBar(frame: Frame, trial: NonNullable<Frame['trial']>): Html {
  return html`<aside class="trial" aria-label="Local trial">
    <p>
      <strong>Local trial. Everything here is invented and nothing leaves this machine.</strong>
    </p>
    ${postForm(
      frame,
      pathTo('clock'),
      html` <p class="now">It is <strong>${fullDateTime(trial.now)}</strong></p>
        <button name="move" value="hour">+1 hour</button>
        <button name="move" value="day">+1 day</button>
        <button name="move" value="next">Next deadline</button>
        <label for="clock-at">or set the clock</label>
        <input id="clock-at" name="at" type="datetime-local" value="${trial.now.slice(0, 16)}" />
        <button name="move" value="set">Set</button>`,
    )}
    ${postForm(
      frame,
      pathTo('visitor'),
      html` <label for="visitor">You are</label>
        <select id="visitor" name="email">
          ${trial.people.map(
            (person) =>
              html`<option
                value="${person.email}"
                ${person.email === frame.visitor.email && html` selected`}
              >
                ${person.name}, ${person.title || person.role}
              </option>`,
          )}
        </select>
        <button>Switch</button>`,
    )}
  </aside>`;
}

/** A form that changes something: it carries the token and the address to come back to. */
export function postForm(frame: Frame, path: string, body: Shown, kind = 'row'): Html {
  return html`<form method="post" action="${path}" class="${kind}" novalidate>
    <input type="hidden" name="token" value="${frame.token}" />
    <input type="hidden" name="back" value="${frame.address}" />
    ${body}
  </form>`;
}
