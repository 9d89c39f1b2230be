import { termsReviews } from '../../../src/core/report/terms-review.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

describe('termsReviews [BC-8.3] [BC-8.4]', () => {
  const best = preset('best-care');
  const overdue = (today: string) => termsReviews(best, day(today)).map((one) => one.overdue);

  it('shows a review of August 2018 as overdue ever since, and not in that month [AT-24]', () => {
    expect(overdue('2018-08-31')).toEqual([false]);
    expect(overdue('2018-09-01')).toEqual([true]);
    expect(termsReviews(best, day('2026-11-22'))).toMatchObject([
      { label: 'Terms of reference', due: '2018-08', overdue: true, rule: 'BC-8.4' },
    ]);
  });

  it('counts from the last where no next one is stated', () => {
    const [first, second] = best.termsReview ?? [];
    const { next: _none, ...terms } = second ?? { ...first, code: 'x', label: 'x' };
    const panel = { ...best, termsReview: [terms as NonNullable<typeof second>] };
    expect(termsReviews(panel, day('2018-07-01'))).toMatchObject([{ due: '2018-08' }]);
  });

  it('says nothing for a panel whose terms say nothing', () =>
    expect(termsReviews(preset('permanence'), day('2026-11-22'))).toEqual([]));
});
