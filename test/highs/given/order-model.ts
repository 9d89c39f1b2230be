import type { Slot } from '../../../src/core/agenda/sitting-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import type { SittingToOrder } from '../../../src/core/agenda/agenda-puzzle.ts';
import { costsAlone, inOrderOf, meets } from '../../core/given/every-order.ts';

/** The order of a sitting as a linear program in whole numbers, in the LP format that HiGHS reads. */
export type OrderModel = {
  /** By level: its terms, each a figure and a variable; empty where nothing costs anything. */
  readonly levels: readonly (readonly Term[])[];
  readonly rules: readonly string[];
  readonly variables: readonly string[];
};

type Term = readonly [figure: number, variable: string];

/** Which figure counts parts of families, and which visits of managers. */
const counted = { siblings: 6, manager: 8 } as const;

/**
 * `x3_5`: the fourth request is heard in the sixth slot; `u3`: it is left out; `siblings1_5`, `manager1_5`:
 * a part of a family, a visit of a manager, begins in that slot.
 */
export function orderModel(
  costs: SittingToOrder['costs'],
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
): OrderModel {
  const levels: Term[][] = Array.from({ length: 12 }, () => []);
  const rules: string[] = [];
  const heard: string[][] = slots.map(() => []);
  const may = requests.map((one) =>
    slots.flatMap((slot, at) => ((one.notAt ?? []).some((span) => meets(span, slot)) ? [] : [at])),
  );
  requests.forEach((one, at) => {
    const figures = costsAlone(one, requests, slots);
    const own = may[at] ?? [];
    rules.push(`${[...own.map((slot) => `x${at}_${slot}`), `u${at}`].join(' + ')} = 1`);
    for (const slot of [...own, slots.length]) {
      const variable = slot === slots.length ? `u${at}` : `x${at}_${slot}`;
      heard[slot]?.push(variable);
      figures[slot]?.forEach((figure, level) => {
        if (figure !== 0) levels[level]?.push([figure, variable]);
      });
    }
  });
  for (const own of heard) if (own.length > 1) rules.push(`${own.join(' + ')} <= 1`);
  rules.push(...together(requests));
  for (const name of ['siblings', 'manager'] as const) {
    const { terms, opens } = openings(name, requests, slots, may);
    levels[counted[name]]?.push(...terms);
    rules.push(...opens);
  }
  const known = rules.flatMap((rule) => rule.match(/[a-z]+\d+(_\d+)?/g) ?? []);
  return { levels: inOrderOf(costs, levels), rules, variables: [...new Set(known)] };
}

/** Brothers and sisters without a time are all heard or all left out. */
function together(requests: readonly SlotRequest[]): readonly string[] {
  return requests.flatMap((one, at) => {
    const first = requests.findIndex(
      (other) => one.siblings !== undefined && other.siblings === one.siblings && !other.told,
    );
    return first === -1 || first === at || one.told ? [] : [`u${first} - u${at} = 0`];
  });
}

function openings(
  name: 'siblings' | 'manager',
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
  may: readonly (readonly number[])[],
): { readonly terms: readonly Term[]; readonly opens: readonly string[] } {
  const terms: Term[] = [];
  const opens: string[] = [];
  const names = requests.map((one) => one[name]);
  const shared = [...new Set(names)].filter(
    (one) => one !== undefined && names.indexOf(one) !== names.lastIndexOf(one),
  );
  shared.forEach((own, index) => {
    const in_ = (slot: number): readonly string[] =>
      requests.flatMap((_, at) =>
        names[at] === own && may[at]?.includes(slot) ? [`x${at}_${slot}`] : [],
      );
    slots.forEach(({ follows }, slot) => {
      if (in_(slot).length === 0) return;
      const before = follows ? in_(slot - 1) : [];
      const variable = `${name}${index}_${slot}`;
      terms.push([1, variable]);
      opens.push(
        [variable, ...in_(slot).map((one) => `- ${one}`), ...before.map((one) => `+ ${one}`)].join(
          ' ',
        ) + ' >= 0',
      );
    });
  });
  return { terms, opens };
}

/** The model of one level: the levels above may cost no more than they did. */
export function lpOf(model: OrderModel, level: number, kept: readonly number[]): string {
  const sum = (terms: readonly Term[]): string =>
    terms.map(([figure, variable]) => `${figure} ${variable}`).join(' + ');
  const rules = [
    ...model.rules,
    ...kept.flatMap((cost, above) => {
      const terms = model.levels[above] ?? [];
      return terms.length === 0 ? [] : [`${sum(terms)} <= ${cost}`];
    }),
  ];
  return [
    'Minimize',
    ` obj: ${sum(model.levels[level] ?? [])}`,
    'Subject To',
    ...rules.map((rule, at) => ` r${at}: ${rule}`),
    'Binary',
    ` ${model.variables.join(' ')}`,
    'End',
  ].join('\n');
}
