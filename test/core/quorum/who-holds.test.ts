import type { RosterPerson } from '../../../src/core/quorum/roster.ts';
import {
  hasLost,
  heldBy,
  inOrder,
  memberTitles,
  unableBecause,
} from '../../../src/core/quorum/who-holds.ts';
import { item, panel, person } from './given-small-quorum.ts';

const without = panel({ members: { titles: ['Nurse'] }, chairs: { chair: ['Director'] } });

describe('what somebody holds of what a seat asks for [BC-5.0]', () => {
  const held = (words: readonly string[], one: Partial<RosterPerson>, of = panel()) =>
    heldBy(of, words, person('A', [], one), item);

  it.each(['chair', 'Director'])('is the chair by %s', (title) =>
    expect(held(['chair'], { titles: [title] })).toEqual({ title }),
  );
  it.each(['vice-chair', 'Deputy'])('is the vice chair by %s', (title) =>
    expect(held(['vice-chair'], { titles: [title] })).toEqual({ title }),
  );
  it.each(['member', 'Nurse', 'Teacher', 'Director', 'Deputy'])('is a member by %s', (title) =>
    expect(held(['member'], { titles: [title] })).toEqual({ title }),
  );

  it('is nothing by another title', () => {
    expect(held(['chair'], { titles: ['Deputy', 'member'] })).toBeUndefined();
    expect(held(['vice-chair'], { titles: ['Director'] })).toBeUndefined();
    expect(held(['Director'], { titles: ['chair'] })).toBeUndefined();
    expect(held(['vice-chair'], { titles: ['Deputy'] }, without)).toBeUndefined();
    expect(memberTitles(panel())).toStrictEqual(['Nurse', 'Teacher', 'Director', 'Deputy']);
    expect(memberTitles(without)).toStrictEqual(['Nurse', 'Director']);
  });

  it('is a part in the case of that child alone, else what somebody stands in for', () => {
    const part = (reference: string) => ({
      for: [{ item: reference, as: 'social-worker' as const }],
    });
    expect(held(['social-worker'], part('CH-0001'))).toEqual({ title: 'social-worker' });
    expect(held(['social-worker'], part('CH-0002'))).toBeUndefined();
    expect(held(['Nurse'], { deputyFor: ['Teacher', 'Nurse'] })).toEqual({
      title: 'Nurse',
      deputy: true,
    });
    expect(held(['Nurse'], { titles: ['Nurse'], deputyFor: ['Nurse'] })).toEqual({
      title: 'Nurse',
    });
    expect(heldBy(panel(), ['Nurse'], { name: 'A', attending: true }, item)).toBeUndefined();
  });
});

describe('why somebody cannot fill a seat', () => {
  const loses = panel({ quorum: { lostBy: ['declared-interest'] } });
  const interest = { interestIn: ['CH-0001'] };

  it('is that they do not come, have an interest, or lack the mark, in this order', () => {
    const unable = (one: Partial<RosterPerson>, flagged?: string, of = loses) =>
      unableBecause(of, { ...(flagged ? { flagged } : {}) }, person('A', [], one), item);
    expect(unable({ attending: false, ...interest }, 'Marked')).toBe('not-attending');
    expect(unable(interest, 'Marked')).toBe('interest');
    expect(unable({}, 'Marked')).toBe('no-flag');
    expect(unable({ flags: ['Other'] }, 'Marked')).toBe('no-flag');
    expect(unable({ flags: ['Marked'] }, 'Marked')).toBeUndefined();
    expect(unable({})).toBeUndefined();
    expect(unable(interest, undefined, panel())).toBeUndefined();
  });

  it('is an interest in this child, where the file says that it counts', () => {
    const lost = (one: Partial<RosterPerson>, of = loses) =>
      hasLost(of, person('A', [], one), 'CH-0001');
    expect(lost(interest)).toBe(true);
    expect([lost({ interestIn: ['CH-0002'] }), lost({}), lost(interest, panel())]).toEqual([
      false,
      false,
      false,
    ]);
    const { quorum: _, ...none } = loses;
    expect(lost(interest, none)).toBe(false);
  });

  it('is looked at by name, whatever the order of the roster', () =>
    expect(
      inOrder([person('B', []), person('C', []), person('A', [])]).map(({ name }) => name),
    ).toEqual(['A', 'B', 'C']));
});
