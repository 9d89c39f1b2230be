import { oncePer } from '../register/once-per.ts';
import type { Panel, SessionTimes } from './panel.ts';

/** The session of a sitting: the panel's own, or another that its file names. Source: LCLH-3.2. */
export const sessionOf = ({ session }: Panel, choice?: string): SessionTimes =>
  session.choices?.find(({ value }) => value === choice) ?? session;

/** The panel as it sits in each of its sessions: made once, so that what follows from it is too. */
const inSessions = oncePer(
  (panel: Panel): ReadonlyMap<string, Panel> =>
    new Map(
      panel.session.choices?.map(({ value }) => {
        const { breaks: _, ...own } = panel.session;
        const { earliestStart, latestFinish, breaks } = sessionOf(panel, value);
        const session = { ...own, earliestStart, latestFinish, ...(breaks ? { breaks } : {}) };
        return [value, { ...panel, session }] as const;
      }),
    ),
);

/**
 * The panel where one sitting of it may end later than its session does: made once for each time.
 *
 * @param until - `HH:mm`; nothing where it ends as it usually does.
 *
 * Source: CPR-3.2.
 */
export function withFinish(panel: Panel, until: string | undefined): Panel {
  if (until === undefined || until <= panel.session.latestFinish) return panel;
  const known = finishing(panel);
  const before = known.get(until);
  if (before) return before;
  const later = { ...panel, session: { ...panel.session, latestFinish: until } };
  known.set(until, later);
  return later;
}

const finishing = oncePer((_panel: Panel) => new Map<string, Panel>());

/** The panel with the session chosen for one sitting in place of its usual one. */
export const withSession = (panel: Panel, choice: string | undefined): Panel =>
  inSessions(panel).get(choice ?? '') ?? panel;
