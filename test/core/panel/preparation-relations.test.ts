import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import preset from '../../../src/panels/lasting-homes-panel.yaml';

type Fields = Readonly<Record<string, unknown>>;

const raw = preset as Fields & { readonly preparation: readonly Fields[] };
const [first, ...others] = raw.preparation;

const faultsWhere = (seenBy: readonly string[]) => {
  const parsed = parsePanel({ ...raw, preparation: [{ ...first, seenBy }, ...others] });
  return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
};

describe('what stays inside, in a panel’s file [LCLH-1.14]', () => {
  it('is kept for those who preside and for members, those whom a council may add among them', () => {
    expect(faultsWhere(['chair', 'vice-chair', 'Fostering Manager', 'Advocacy'])).toEqual([]);
  });

  it.each(['young-person', 'guest', 'social-worker', 'Fostering'])('is never for %s', (one) => {
    expect(faultsWhere(['chair', one])).toEqual([`preparation[0].seenBy[1]: "${one}"`]);
  });
});
