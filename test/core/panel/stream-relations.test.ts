import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { preset } from '../given/presets.ts';

const cited = { rule: 'ZZ-1.1', printed: 'Terms 1', phrase: 'as they say' };
const types = (...values: readonly string[]) => ({
  choices: values.map((value) => ({ value, label: value })),
  ...cited,
});
const stream = (code: string, divided: object) => ({
  code,
  label: code,
  sittings: { pattern: 'by-hand', ...cited },
  ...divided,
  ...cited,
});
const of = (...values: readonly string[]) => ({ category: { of: 'Request type', values } });

function faults(requestTypes: object, ...streams: readonly object[]): readonly string[] {
  const { localChoice: _, ...panel } = preset('resources');
  const parsed = parsePanel({
    ...panel,
    request: cited,
    requestTypes,
    sittings: { pattern: 'streams', streams, ...cited },
  });
  return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
}

describe('the check of streams [BC-A6]', () => {
  it('finds nothing wrong where each request has one stream', () => {
    const all = types('fee', 'move');
    expect(faults(all, stream('money', of('fee')), stream('homes', of('move')))).toEqual([]);
    const young = { ...of('move'), ages: { belowMonths: 216 } };
    const old = { ...of('move'), ages: { fromMonths: 216 } };
    expect(faults(all, stream('money', of('fee')), stream('y', young), stream('o', old))).toEqual(
      [],
    );
    expect(faults(all, stream('one', {}), stream('two', {}))).toEqual([]);
  });

  it('names a request type that the file has not', () =>
    expect(faults(types('fee'), stream('money', of('fee', 'grunt')))).toEqual([
      'sittings.streams[0].category.values[1]: "grunt"',
    ]));

  it('names one that two streams of the same age hear', () => {
    const young = { ...of('fee'), ages: { belowMonths: 217 } };
    const old = { ...of('fee'), ages: { fromMonths: 216 } };
    expect(faults(types('fee'), stream('y', young), stream('o', old))).toEqual([
      'sittings.streams[1].category.values[0]: "fee"',
    ]);
  });

  it('names a stream that is open to all beside others that are not', () =>
    expect(faults(types('fee'), stream('money', of('fee')), stream('rest', {}))).toEqual([
      'sittings.streams[1]: neither',
    ]));

  it('names a request type that no stream hears', () =>
    expect(faults(types('fee', 'move', 'stay'), stream('money', of('fee', 'mvoe')))).toEqual([
      'sittings.streams[0].category.values[1]: "mvoe"',
      'requestTypes.choices[2].value: "stay"',
    ]));
});
