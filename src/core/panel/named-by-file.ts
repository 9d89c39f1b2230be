import type { Panel } from './panel.ts';
import { caseRoles, panelRoles } from './roles.ts';

export const isCaseRole = (word: string): boolean => caseRoles.some((role) => role === word);

/** Every title and mark of a person that the panel's file looks for. Source: BC-5.1. Source: NS-2.2. */
export function namedByFile({ members, chairs, quorum }: Panel): {
  readonly titles: readonly string[];
  readonly flags: readonly string[];
} {
  const seats = quorum?.seats ?? [];
  return {
    titles: [
      ...new Set([
        ...panelRoles,
        ...members.titles,
        ...(members.additional?.titles ?? []),
        ...(members.notRegular?.titles ?? []),
        ...chairs.chair,
        ...(chairs.viceChair ?? []),
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
