import type { OversightRule } from './business.ts';
import type { Panel } from './panel.ts';

/** Checks that are due at the child's next review. */
export const dueChecks = ({ oversight = [] }: Pick<Panel, 'oversight'>): readonly OversightRule[] =>
  oversight.filter(({ due }) => due === 'next-review');

/** Lines that are looked at in every review; they hold nothing up. */
export const lookedAt = ({ oversight = [] }: Pick<Panel, 'oversight'>): readonly OversightRule[] =>
  oversight.filter(({ due, stages }) => due === 'ongoing' && stages === undefined);

/** Ways of escalating, each with its stages. */
export const ladders = ({ oversight = [] }: Pick<Panel, 'oversight'>): readonly OversightRule[] =>
  oversight.filter(({ stages }) => stages !== undefined);
