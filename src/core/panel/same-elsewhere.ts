import type { Citation, Panel } from './panel.ts';

type Part = (panel: Panel) => Citation | undefined;

const wayIn: Part = ({ request, intake }) => request ?? intake?.[0];
const attendee =
  (role: string): Part =>
  ({ attendees }) =>
    attendees?.find(({ who }) => who === role);

/**
 * What a rule of the Resources Panel is about, as the part of any panel's file that speaks of the same. Code
 * names a rule by the terms that state it most plainly; people are shown their own panel's.
 */
const about: Readonly<Record<string, Part>> = {
  'CPR-1.1': ({ requestTypes }) => requestTypes,
  'CPR-2.1': ({ chairs }) => chairs,
  'CPR-2.2': ({ members }) => members,
  'CPR-2.3': ({ attendance }) => attendance.members,
  'CPR-2.6': (panel) => panel.attendance.worker ?? attendee('social-worker')(panel),
  'CPR-2.7': (panel) => panel.attendance.manager ?? attendee('team-manager')(panel),
  'CPR-3.1': ({ sittings }) => sittings,
  'CPR-3.2': ({ session }) => session,
  'CPR-3.3': ({ slots }) => slots,
  'CPR-3.5': ({ decisions }) => decisions,
  'CPR-3.6': ({ decisions }) => decisions,
  'CPR-4.1': wayIn,
  'CPR-4.2': wayIn,
  'CPR-4.3': (panel) => panel.cutOff ?? wayIn(panel),
  'CPR-4.4': ({ late }) => late,
  'CPR-5.1a': ({ agenda }) => agenda,
  'CPR-5.1c': ({ review }) => review,
};

/** The rule of this panel that speaks of the same; nothing where it has none, or only a local default. */
export function sameElsewhere(panel: Panel, rule: string): Citation | undefined {
  const found = about[rule]?.(panel);
  return found === undefined || found.phrase === '' ? undefined : found;
}
