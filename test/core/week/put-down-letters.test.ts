import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Mail } from '../../../src/core/register/register.ts';
import { askPresenters } from '../../../src/core/week/put-down-letters.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { asking, prepare } from './given-asking.ts';

const now = at('2026-11-24 09:00');
const sitting = 'next-steps:2026-12-10';
type Given = Parameters<typeof asking>[1];
const letters = (file: Partial<Panel> = {}, is: Given = {}): readonly Mail[] =>
  askPresenters(asking(file, { cohort: 'approaching-18', ...is }), now).flatMap((change) =>
    change.table === 'mail' ? [change.row] : [],
  );

describe('what presenters of a child that was put down are asked [NS-3.4] [NS-5.1]', () => {
  it('is to come, for which sitting, what to prepare, and where the request is written', () => {
    const preparation = [
      prepare(),
      prepare({ code: 'q', label: 'Passport' }),
      prepare({ code: 'r', label: 'Figures', of: 'team-manager' }),
    ];
    const [first, second, ...more] = letters({ preparation });
    expect(more).toEqual([]);
    expect([first?.to, second?.to]).toEqual([workerOne, managerOne]);
    expect(first).toMatchObject({
      key: `put-down:NS-26-0001:${sitting}:${workerOne}`,
      ...{ type: 'put-down', thread: 'referral-NS-26-0001', reference: 'NS-26-0001', sitting },
      rule: 'NS-A2',
      facts: {
        ...{ reference: 'NS-26-0001', initials: 'A.B.' },
        sittingDay: 'Thursday 10 December 2026',
        prepares: true,
        preparation: [{ sentence: 'Visit' }, { sentence: 'Passport' }],
        amendUrl: 'https://pages.example/referrals/NS-26-0001/amend',
      },
    });
  });

  it('is nothing to prepare, no cut-off and no guidance where the file has none', () => {
    const [plain] = letters({ preparation: [prepare({ of: 'team-manager' })] });
    expect(plain?.facts).toMatchObject({ prepares: false, preparation: [] });
    const file = { practiceGuidance: { label: 'Guide', link: 'https://docs.example/g' } };
    const [guided] = letters(file as unknown as Partial<Panel>);
    expect(guided?.facts).toMatchObject({
      guidance: 'Guide',
      guidanceUrl: 'https://docs.example/g',
    });
    const none = { practiceGuidance: undefined, cutOff: undefined } as unknown as Partial<Panel>;
    expect(letters(none)[0]?.facts).toMatchObject({
      ...{ guidance: '', guidanceUrl: '', hasCutOff: false, cutOff: '' },
    });
  });

  it('says until when a request can be sent, where the file says so', () => {
    const cutOff = {
      ...{
        by: 'weekday',
        weekday: 1,
        time: '17:00',
        lastUsable: 'that-time',
        onHoliday: 'roll-back',
      },
      ...{ rule: 'NS-1', printed: 'p', phrase: 'p' },
    } as unknown as NonNullable<Panel['cutOff']>;
    expect(letters({ cutOff })[0]?.facts).toMatchObject({ hasCutOff: true });
    expect(letters({ cutOff })[0]?.facts['cutOff']).toMatch(/ December 2026, 5pm$/);
  });

  it('is asked once of each who is known, of a child that was put down and is listed', () => {
    const to = (is: Given) => letters({}, is).map((one) => one.to);
    expect(to({ facts: { worker: '' } })).toEqual([managerOne]);
    expect(to({ facts: { manager: workerOne } })).toEqual([workerOne]);
    expect(to({ status: 'accepted' })).toEqual([]);
    expect(to({ is: 'none' })).toEqual([]);
    expect(askPresenters(asking({}), now)).toEqual([]);
  });
});
