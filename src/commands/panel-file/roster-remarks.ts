import type { Panel } from '../../core/panel/panel.ts';
import { memberTitles } from '../../core/quorum/who-holds.ts';
import type { Roster } from '../../core/quorum/roster.ts';

/** What of a roster does not change any answer, though whoever wrote it may think that it does. */
export function rosterRemarks(panel: Panel, { people }: Roster): readonly string[] {
  const held = new Set(people.flatMap(({ titles = [] }) => titles));
  const presiding = ['chair', 'vice-chair'].some((role) => held.has(role));
  const posts = presiding ? panel.members.titles : memberTitles(panel);
  const unheld = [...new Set(posts)].filter((title) => !held.has(title));
  const { fraction, lostBy = [] } = panel.quorum ?? {};
  const interested = people.filter(({ interestIn = [] }) => interestIn.length > 0);
  return [
    ...(fraction === undefined || unheld.length === 0
      ? []
      : [
          `Nobody on this roster is ${unheld.join('; ')}. A part of the members is counted of those who stand in it: put whoever is missing there, with attending: false.`,
        ]),
    ...(lostBy.includes('declared-interest') || interested.length === 0
      ? []
      : [
          `The interest of ${interested.map(({ name }) => name).join(', ')} changes nothing: this panel’s file does not say that a declared interest loses a seat (quorum, lostBy).`,
        ]),
  ];
}
