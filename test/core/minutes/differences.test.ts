import { differences } from '../../../src/core/minutes/differences.ts';
import type { Outcome } from '../../../src/core/register/register.ts';
import { preset } from '../given/presets.ts';

const outcome = { actions: [], dissents: [], reasons: '', recommendations: '', sharedFunding: '' };
const heard = { ...outcome, retrospective: false, confirmed: false } as unknown as Outcome;

const saidOf = (code: string) =>
  differences(preset(code), undefined, heard).map(({ what }) => what);

describe('what taking the minutes would change', () => {
  it('says whether a decision was confirmed only where the terms ask for that', () => {
    const confirmed = 'Confirmed to social worker and manager';
    expect(saidOf('resources')).toContain(confirmed);
    for (const code of ['best-care', 'next-steps', 'lasting-homes', 'permanence']) {
      expect(saidOf(code)).not.toContain(confirmed);
    }
  });
});
