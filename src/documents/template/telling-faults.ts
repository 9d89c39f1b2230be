import type { Facts } from '../../core/register/register.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { fault } from './template-fault.ts';
import type { TemplateFault } from './template-fault.ts';

/**
 * The faults of a template without those that only follow from another: one slip, one sentence. A block
 * whose end is misspelt is one fault, not an end too few, an end too many and a dozen names that mean
 * nothing outside it.
 */
export function tellingFaults(
  faults: readonly TemplateFault[],
  facts: Facts,
): readonly TemplateFault[] {
  const malformed = faults.filter(({ kind }) => kind === 'malformed-tag');
  const isBegun = ({ name }: TemplateFault): boolean =>
    malformed.some((one) => one.name.includes(name));
  const ends = faults.filter(isEnd);
  const told = paired(
    ends.filter((one) => !isBegun(one)),
    facts,
  );
  const others = faults.filter((one) => !isEnd(one));
  if (ends.length === 0) return faults;
  const follows = ({ kind, sentence }: TemplateFault): boolean =>
    kind === 'unknown-tag' && sentence.includes(' is known for each of ');
  return [...told, ...others.filter((one) => !follows(one))];
}

const isEnd = ({ kind }: TemplateFault): boolean =>
  kind === 'unclosed-block' || kind === 'unopened-block';

/** Ends that belong together, two by two, as one fault each. */
function paired(ends: readonly TemplateFault[], facts: Facts): readonly TemplateFault[] {
  const [first, ...others] = ends;
  if (!first) return [];
  const at = others.findIndex((one) => belongTogether(first, one));
  const second = others[at];
  if (!second) return [first, ...paired(others, facts)];
  const rest = others.filter((_, index) => index !== at);
  return [asOne(first, second, facts), ...paired(rest, facts)];
}

const belongTogether = (one: TemplateFault, other: TemplateFault): boolean =>
  one.name === other.name ||
  (one.kind !== other.kind && nearestName(one.name, [other.name]) !== undefined);

function asOne(one: TemplateFault, other: TemplateFault, facts: Facts): TemplateFault {
  if (one.kind === other.kind) return writtenTwice(one);
  const [open, close] = one.kind === 'unclosed-block' ? [one, other] : [other, one];
  if (open.name !== close.name) return misspelt(open, close, facts);
  const { name, place } = open;
  const row = / row \d+, column /.test(place);
  const words = row
    ? `{{#${name}}} has to begin the first cell of its row and {{/${name}}} to end the last, with no cells merged.`
    : `{{#${name}}} and {{/${name}}} each have to stand alone in a paragraph. Put other words above or below.`;
  return fault('misplaced', name, place, words);
}

/** Of two beginnings the one that stands lower is named first, for it is the inner of the two. */
function writtenTwice(one: TemplateFault): TemplateFault {
  const { name } = one;
  if (one.kind === 'unopened-block') {
    const words = `{{/${name}}} stands where the block begins. Write {{#${name}}} here.`;
    return fault('unopened-block', name, one.place, words);
  }
  const words = `{{#${name}}} stands where the block ends. Write {{/${name}}} here.`;
  return fault('unclosed-block', name, one.place, words);
}

/** Of a beginning and an end that differ by a slip, the one is wrong whose name no fact has. */
function misspelt(open: TemplateFault, close: TemplateFault, facts: Facts): TemplateFault {
  const openIsKnown = JSON.stringify(facts).includes(`"${open.name}":`);
  const [wrong, right] = openIsKnown ? [close, open] : [open, close];
  const [wrote, meant] = openIsKnown
    ? [`{{/${wrong.name}}}`, `{{/${right.name}}}`]
    : [`{{#${wrong.name}}}`, `{{#${right.name}}}`];
  const words = `${wrote} is probably a slip. Write ${meant}, as in ${lower(right.place)}.`;
  return { ...fault(wrong.kind, wrong.name, wrong.place, words), nearest: right.name };
}

const lower = (place: string): string => place.charAt(0).toLowerCase() + place.slice(1);
