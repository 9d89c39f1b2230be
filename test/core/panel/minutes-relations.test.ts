import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import raw from '../../../src/panels/best-care-panel.yaml';

describe('the check of a file, of its minutes', () => {
  const faultsOf = (altered: object): readonly string[] => {
    const parsed = parsePanel({ ...(raw as object), ...altered });
    return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
  };
  const cited = { answer: 'prompt', rule: 'BC-2.2', printed: 'Purpose', phrase: 'the child' };
  const minutes = (...own: readonly object[]) => ({
    minutes: { sections: own.map((one) => ({ ...cited, ...one })) },
  });

  it('refuses headings that could not be told apart when the minutes are read', () => {
    expect(faultsOf(minutes({ label: 'View' }, { label: '2. view (of the child):' }))).toEqual([
      'minutes.sections[1].label: "view" again',
    ]);
    expect(faultsOf(minutes({ label: 'Presented by' }))).toEqual([
      'minutes.sections[0].label: "presented by" again',
    ]);
    expect(faultsOf(minutes({ label: 'Quorum' }))).toEqual([
      'minutes.sections[0].label: "quorum" again',
    ]);
    expect(
      faultsOf(minutes({ label: 'A', reads: 'actions' }, { label: 'B', reads: 'actions' })),
    ).toEqual(['minutes.sections[1].reads: actions again']);
  });

  it('refuses a decision whose value says whether a child was heard', () => {
    const { answer: _, ...citation } = cited;
    const choices = [{ value: 'heard', label: 'Heard out' }];
    expect(faultsOf({ decisions: { choices, ...citation } })).toEqual([
      'decisions.choices[0].value: "heard"',
    ]);
  });
});
