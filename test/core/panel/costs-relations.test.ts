import { agendaCosts } from '../../../src/core/panel/agenda-costs.ts';
import { withLocal } from '../../../src/core/panel/offered-panels.ts';
import { figuresOf } from '../../../src/core/panel/panel-figures.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { figureFrom } from '../../../src/core/panel/typed-figure.ts';
import { preset } from '../given/presets.ts';

const bestCare = preset('best-care');
const { costs, ...slots } = bestCare.slots;
const ordered = (order: unknown) =>
  parsePanel({ ...bestCare, slots: { ...slots, costs: { ...costs, order } } });
const faultsOf = (order: unknown) => {
  const parsed = ordered(order);
  return parsed.ok ? [] : parsed.error;
};
const usual = [...agendaCosts];
const put = (place: number, cost: string) => usual.map((one, at) => (at === place ? cost : one));
const all =
  'left-out, told-moved, siblings-apart, disliked-times, manager-visits, urgent-later, received-later';

describe('the order of costs in a panel’s file [BC-A3]', () => {
  it('is any in which each stands once and whoever is left out first, or none', () => {
    expect(faultsOf(usual)).toEqual([]);
    expect(faultsOf(['left-out', ...usual.slice(1).reverse()])).toEqual([]);
    expect(parsePanel({ ...bestCare, slots }).ok).toBe(true);
    expect(preset('resources').slots.costs).toBeUndefined();
  });

  it('names a cost that there is not, once, with the one that was meant', () =>
    expect(faultsOf(put(1, 'told-movd'))).toEqual([
      {
        path: 'slots.costs.order[1]',
        expected: `one of: ${all}`,
        actual: '"told-movd"',
        example: '"told-moved"',
      },
    ]));

  it('names what stands twice and what is missing, with the order that was meant', () => {
    const fault = { path: 'slots.costs.order', expected: `each of these once: ${all}` };
    expect(faultsOf(put(6, 'told-moved'))).toEqual([
      {
        ...fault,
        actual: 'told-moved again; without received-later',
        example: `[${all}]`,
      },
    ]);
    expect(faultsOf([...usual, 'left-out', 'told-moved'])).toEqual([
      { ...fault, actual: 'left-out, told-moved again', example: `[${all}]` },
    ]);
    const [first, ...others] = usual;
    const turned = others.reverse().filter((cost) => cost !== 'siblings-apart');
    expect(faultsOf([first, ...turned])).toEqual([
      {
        ...fault,
        actual: 'without siblings-apart',
        example:
          '[left-out, received-later, urgent-later, manager-visits, disliked-times, told-moved, siblings-apart]',
      },
    ]);
    expect(faultsOf([])).toEqual([{ ...fault, actual: `without ${all}`, example: `[${all}]` }]);
  });

  it('refuses in words whatever is to go before who is left out', () => {
    const fault = {
      path: 'slots.costs.order[0]',
      expected: 'left-out: nothing is worth leaving somebody without a time',
      example: '"left-out"',
    };
    const [first, second, ...others] = usual;
    expect(faultsOf([second, first, ...others])).toEqual([{ ...fault, actual: '"told-moved"' }]);
    expect(faultsOf([second, first, second, ...others]).map(({ path }) => path)).toEqual([
      'slots.costs.order',
      'slots.costs.order[0]',
    ]);
    expect(faultsOf([second, ...others])).toEqual([
      {
        path: 'slots.costs.order',
        expected: `each of these once: ${all}`,
        actual: 'without left-out',
        example: `[${all}]`,
      },
    ]);
  });

  it('says all of it where the list itself is missing', () =>
    expect(faultsOf(undefined)).toEqual([
      {
        path: 'slots.costs.order',
        expected: `a list of these, each once: ${all}`,
        actual: 'nothing',
        example: JSON.stringify(usual),
      },
    ]));

  it('is read as it was written, and any other that is typed on the tab Panels holds', () => {
    const read = ordered(costs?.order);
    expect(read.ok && read.value).toEqual(bestCare);
    const typed = figureFrom(all, costs?.order ?? []);
    const chosen = withLocal(bestCare, { 'slots.costs.order': typed.ok ? typed.value : '' });
    expect(chosen.ok && chosen.value.slots.costs?.order).toEqual(usual);
  });

  it('is a figure of the tab Panels, and a council’s to choose: the terms give none', () =>
    expect(figuresOf(bestCare).find(({ path }) => path === 'slots.costs.order')).toEqual({
      path: 'slots.costs.order',
      value: costs?.order,
      citation: { rule: 'BC-A3', printed: 'Local default', phrase: '' },
      isLocal: true,
    }));
});
