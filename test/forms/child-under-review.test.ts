import { childUnderReview } from '../../src/forms/child-under-review.ts';
import { panel } from './given/referral-form.ts';

const row = {
  caseNumber: '1234567',
  initials: 'A.B.',
  requestType: 'Change of placement',
  worker: 'Worker.One@council.example',
  manager: 'manager.one@council.example',
  reviewOn: '2 December 2026',
};
const today = '2026-11-23' as never;
const [first] = panel.requestTypes.choices;
const taken = (changed: Partial<typeof row> = {}): unknown =>
  childUnderReview(panel, { ...row, requestType: first?.label ?? '', ...changed }, today);

describe('a child brought over to be reviewed [CPR-5.1c]', () => {
  it('is taken as typed: choices by their words, addresses in small letters, a day in words', () => {
    expect(taken()).toEqual({
      ok: true,
      value: {
        panel: 'resources',
        facts: {
          caseNumber: '1234567',
          initials: 'A.B.',
          requestType: first?.value,
          worker: 'worker.one@council.example',
          manager: 'manager.one@council.example',
        },
        reviewOn: '2026-12-02',
      },
    });
  });

  it('may be overdue for review already, but not by a year', () => {
    expect(taken({ reviewOn: '2026-01-07' })).toMatchObject({ ok: true });
    expect(taken({ reviewOn: '2025-12-03' })).toMatchObject({ ok: false });
  });

  it('is refused with everything that is wrong at once, and what to do', () => {
    const wrong = {
      caseNumber: '12',
      initials: 'Alpha Beta',
      requestType: 'Something else',
      worker: 'a@council.example, b@council.example',
      manager: '',
      reviewOn: '31 February 2026',
    };
    expect(taken(wrong)).toEqual({
      ok: false,
      error: [
        expect.stringMatching(/^Team manager|^Email address of the team manager/) as string,
        expect.stringContaining('LCS number must be 6 to 8 digits.') as string,
        expect.stringContaining('like A.B. Never the name.') as string,
        expect.stringContaining('Type of request') as string,
        expect.stringContaining('Email address of the allocated worker') as string,
        expect.stringContaining('Review date is not a date') as string,
      ],
    });
  });
});
