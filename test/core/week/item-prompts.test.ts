import { itemPrompts } from '../../../src/core/week/item-prompts.ts';
import { minutesPlan } from '../../../src/core/week/minutes-plan.ts';
import { isPrompt } from '../../../src/core/minutes/prompt-labels.ts';
import { itemsOf } from '../../../src/core/week/sittings.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { moment } from '../given/day.ts';
import { bestCareWeek, fostering, young } from '../../given/best-care.ts';
import { homesSitting, homesTold } from '../../given/lasting-homes.ts';
import { givenReferrals, givenRegister } from '../../given/register.ts';
import { ordered, sitting, workedThrough } from '../../given/week.ts';

function promptsOf(register: Register, key: string) {
  const row = register.rows.sitting.get(key)!;
  return itemsOf(register, key).flatMap((item) => itemPrompts(register, row, item));
}
const wordsOf = (register: Register, key: string, label: string) =>
  promptsOf(register, key).find((one) => one.label.startsWith(label))?.words ?? '';

describe('itemPrompts', () => {
  it('says of each child what quorum the replies let expect, and who is still awaited [BC-5.0]', () => {
    const register = bestCareWeek();
    expect(wordsOf(register, young, 'Quorum')).toMatch(
      /^Quorate only if these come, who have not replied: .*Fostering/i,
    );
    const away = {
      kind: 'reply',
      seat: `${young}/${fostering}`,
      answer: 'not-coming',
      cover: { person: '', name: '', role: '' },
    } as const;
    const without = ordered(register, away, '2026-11-27 12:00');
    expect(wordsOf(without, young, 'Quorum')).toContain('it will not be quorate: ');
    expect(wordsOf(without, young, 'Quorum')).toContain('nothing decided is final.');
  });

  it('says what was asked beforehand, of whom, and the answer with its day [LCLH-4.4] [NS-5.1]', () => {
    const [answered] = promptsOf(homesTold, homesSitting).filter(({ words }) =>
      words.includes(': Yes'),
    );
    expect(answered?.words).toBe('✓ Stands: Yes, said by w');
    const open = promptsOf(homesTold, homesSitting).find(({ words }) => words.includes('asked of'));
    expect(open?.label).toMatch(/^Asked beforehand – ./);
    expect(open?.words).toContain('worker.one@council.example');
  });

  it('stands in the minutes as they are made, under labels that nobody takes for an answer', () => {
    const row = homesTold.rows.sitting.get(homesSitting)!;
    const { items } = minutesPlan(homesTold, row, moment('2026-12-08 10:00'));
    expect(items).toMatchObject([{ prompts: promptsOf(homesTold, homesSitting) }]);
    expect(promptsOf(homesTold, homesSitting).every(({ label }) => isPrompt(label))).toBe(true);
    expect(isPrompt('Quorum of the family')).toBe(false);
    expect(isPrompt('asked beforehand: Consent')).toBe(true);
  });

  it('says nothing where the panel’s file asks for neither', () => {
    const told = workedThrough(
      givenRegister(givenReferrals(1)),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
    );
    expect(promptsOf(told, sitting)).toEqual([]);
  });
});
