import { agendaCosts } from './agenda-costs.ts';
import type { AgendaCost } from './agenda-costs.ts';
import type { Panel } from './panel.ts';
import { twice, type Broken, type Relation } from './relation.ts';

const [first] = agendaCosts;
const at = 'slots.costs.order';

/** As a file would say it. */
const inFile = (order: readonly string[]): string => `[${order.join(', ')}]`;

/** The order that was most likely meant: each cost once, and what is missing after what it usually follows. */
function mended(order: readonly AgendaCost[]): readonly AgendaCost[] {
  return agendaCosts.reduce<readonly AgendaCost[]>(
    (all, cost, index) => {
      if (all.includes(cost)) return all;
      const place = all.indexOf(agendaCosts[index - 1] ?? first) + 1;
      return [...all.slice(0, place), cost, ...all.slice(place)];
    },
    [...new Set([first, ...order])],
  );
}

/** Costs that stand twice or not at all. */
function notEachOnce(order: readonly AgendaCost[]): readonly Broken[] {
  const again = twice(order);
  const missing = agendaCosts.filter((cost) => !order.includes(cost));
  if (again.length === 0 && missing.length === 0) return [];
  const actual = [
    ...(again.length > 0 ? [`${again.join(', ')} again`] : []),
    ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
  ].join('; ');
  const expected = `each of these once: ${agendaCosts.join(', ')}`;
  return [{ at, expected, actual, example: inFile(mended(order)) }];
}

function notFirst(order: readonly AgendaCost[]): readonly Broken[] {
  if (order[0] === first || !order.includes(first)) return [];
  const expected = `${first}: nothing is worth leaving somebody without a time`;
  return [{ at: `${at}[0]`, expected, actual: JSON.stringify(order[0]), example: `"${first}"` }];
}

const costsBroken = ({ slots: { costs } }: Panel): readonly Broken[] =>
  costs ? [...notEachOnce(costs.order), ...notFirst(costs.order)] : [];

export const costsRelations: readonly Relation[] = [{ reads: [at], broken: costsBroken }];
