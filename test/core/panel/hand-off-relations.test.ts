import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import preset from '../../../src/panels/resources-panel.yaml';

type Fields = Readonly<Record<string, unknown>>;

const raw = preset as Fields & { readonly handOffs: readonly Fields[] };
const [rule] = raw.handOffs;

const faultsWhere = (altered: Readonly<Record<string, unknown>>) => {
  const parsed = parsePanel({ ...raw, handOffs: [{ ...rule, ...altered }] });
  return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
};

describe('a hand-off in a panel’s file [CPR-1.4b]', () => {
  it.each([
    [
      'an answer nobody can give',
      { question: 'sharedFunding', is: ['joint-police'] },
      'joint-police',
    ],
    ['a question nobody asks', { question: 'weather', is: ['rain'] }, 'rain'],
  ])('does not follow from %s', (_, when, actual) =>
    expect(faultsWhere({ when })).toEqual([`handOffs[0].when: ${actual}`]),
  );

  it.each(['', 'complex.needs@council.example'])('takes the address "%s"', (address) =>
    expect(faultsWhere({ address })).toEqual([]),
  );

  it.each(['Complex Needs', 'a@council.example, b@council.example'])(
    'refuses the address "%s"',
    (address) => expect(faultsWhere({ address })).toEqual([`handOffs[0].address: "${address}"`]),
  );
});
