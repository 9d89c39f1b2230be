import type { Panel } from './panel.ts';
import { isCaseRole, panelRoles } from './roles.ts';

/** The posts that a panel's file names besides its seats. */
export const postsOf = ({ members, chairs }: Panel): readonly string[] => [
  ...members.titles,
  ...(members.additional?.titles ?? []),
  ...(members.notRegular?.titles ?? []),
  ...chairs.chair,
  ...(chairs.viceChair ?? []),
];

/** Every title and mark of a person that the panel's file looks for. Source: BC-5.1. Source: NS-2.2. */
export function namedByFile(panel: Panel): {
  readonly titles: readonly string[];
  readonly flags: readonly string[];
} {
  const { members, quorum } = panel;
  const seats = quorum?.seats ?? [];
  return {
    titles: [
      ...new Set([
        ...panelRoles,
        ...postsOf(panel),
        ...seats.flatMap(({ anyOf }) => anyOf.filter((word) => !isCaseRole(word))),
      ]),
    ],
    flags: [
      ...seats.flatMap(({ flagged }) => flagged ?? []),
      ...(members.nominated ?? []).map(({ flag }) => flag),
      ...(members.notRegular?.unless === undefined ? [] : [members.notRegular.unless]),
    ],
  };
}
