import type { Panel } from '../../../src/core/panel/panel.ts';
import { escalationsOf, standingWords } from '../../../src/core/week/oversight-words.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

describe('how oversight stands, in words [NS-7.2] [NS-A12]', () => {
  const panel = preset('next-steps');
  const on = day('2027-02-12');

  it.each([
    [{ is: 'done', on }, '✓ Checked Friday 12 February 2027'],
    [{ is: 'overdue', on }, '▲ Overdue'],
    [{ is: 'near', on }, '● Due soon'],
    [{ is: 'to-come', on }, '○ To come'],
    [{ is: 'none-left' }, '◆ No review left before 18'],
    [{ is: 'date-needed' }, '◆ Review date needed'],
    [{ is: 'ongoing' }, '– Looked at in every review'],
  ] as const)('%j is %s', (standing, words) => expect(standingWords(panel, standing)).toBe(words));

  it('says with whom it rests where no review was left, as the file names it', () => {
    const passed = standingWords(panel, { is: 'passed', on });
    expect(passed).toMatch(/^– No review left: passed to \S.*, Friday 12 February 2027$/);
    const { oversight: _, ...none } = panel;
    expect(standingWords(none as Panel, { is: 'passed', on })).toBe(
      '– No review left: passed to , Friday 12 February 2027',
    );
  });

  it('gives each action its own escalations [NS-7.5]', () => {
    const one = { code: 'c', stage: 's', on, why: 'w', by: 'b', at: at('2027-02-12 09:00') };
    const escalations = [{ ...one, action: 'a' }, one, { ...one, action: 'b' }];
    expect(escalationsOf({ escalations }, 'a')).toEqual([escalations[0]]);
    expect(escalationsOf({}, 'a')).toEqual([]);
    expect(escalationsOf(undefined, 'a')).toEqual([]);
  });
});
