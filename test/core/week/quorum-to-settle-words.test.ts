import type { Counted } from '../../../src/core/quorum/members-counted.ts';
import type { SeatAnswer } from '../../../src/core/quorum/quorum-of.ts';
import { countWords, inWords, whyEmpty } from '../../../src/core/week/quorum-to-settle.ts';

describe('why a seat is empty, in words', () => {
  const seat = (lacks: object | undefined) => ({ missing: lacks }) as SeatAnswer;
  it.each([
    ['not-attending', 'Person A is not coming.'],
    ['interest', 'Person A has declared an interest.'],
    ['no-flag', 'Person A is not marked for it under "Flag" on People.'],
    ['fills-another', 'Person A fills another seat.'],
  ])('%s: “%s”', (because, words) =>
    expect(whyEmpty(seat({ unable: [{ name: 'Person A', because }], wanted: ['Post'] }))).toBe(
      words,
    ),
  );

  it('names everybody who could, else what it takes, a part in a case as people say it', () => {
    const unable = ['A', 'B'].map((name) => ({ name, because: 'interest' }));
    expect(whyEmpty(seat({ unable, wanted: [] }))).toBe(
      'A has declared an interest. B has declared an interest.',
    );
    expect(whyEmpty(seat({ unable: [], wanted: ['social-worker', 'Post-One of Two'] }))).toBe(
      'It takes: social worker; Post-One of Two.',
    );
    expect(whyEmpty(seat(undefined))).toBe('It takes: .');
    expect(inWords('independent-reviewing-officer')).toBe('independent reviewing officer');
    expect(inWords('Post-one')).toBe('Post-one');
  });
});

describe('a quorum in numbers', () => {
  const counted = (altered: Partial<Counted>) =>
    countWords({ asks: 'number', needed: 5, there: 2, met: false, ...altered } as Counted);

  it('says how many are needed and how many come', () => {
    expect(counted({})).toBe('5 members are needed and 2 come');
    expect(counted({ asks: 'fraction', there: 1 })).toBe('5 members are needed and 1 comes');
    expect(counted({ asks: 'chair' })).toBe('nobody who may preside comes');
  });
});
