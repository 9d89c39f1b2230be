import type { Panel } from '../../../src/core/panel/panel.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { itemPrompts } from '../../../src/core/week/item-prompts.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { answered, asking, gate, prepare } from './given-asking.ts';
import { given, without, key as tuesday, fostering } from './given-tuesday.ts';
import { bestCarePeople } from '../../given/best-care.ts';

describe('itemPrompts, what was asked beforehand [LCLH-4.4] [LCLH-1.14]', () => {
  const prompts = (file: Partial<Panel>, is: Parameters<typeof asking>[1] = {}) => {
    const register = asking(file, is);
    const row = register.rows.sitting.get('next-steps:2026-12-10')!;
    const item = {
      ...{ key: 'i', reference: 'NS-26-0001', sitting: row.key, from: 'referral' as const },
      ...{ status: 'listed' as const, late: false },
    };
    return itemPrompts(register, row, item).map(({ label, words }) => [label, words]);
  };
  const label = 'Asked beforehand – Consent';

  it('says who was asked, or what was answered, when and by whom', () => {
    expect(prompts({ gates: [gate()] })).toEqual([
      [label, '▲ Missing; asked of worker.one@council.example, manager.one@council.example'],
    ]);
    const facts = { worker: '', manager: '' };
    expect(prompts({ gates: [gate()] }, { facts })).toEqual([[label, '▲ Missing']]);
    const said = { 'gate:g': answered('Yes', '2026-11-19') };
    expect(prompts({ gates: [gate()] }, { said })).toEqual([
      [label, '✓ Stands: Yes, 19 November 2026, said by worker.one@council.example'],
    ]);
  });

  it('never says what stays inside', () => {
    const seenBy = ['chair'] as unknown as NonNullable<ReturnType<typeof prepare>['seenBy']>;
    const preparation = [prepare({ seenBy }), prepare({ code: 'q', label: 'Passport' })];
    expect(prompts({ preparation }).map(([one]) => one)).toEqual(['Asked beforehand – Passport']);
  });
});

describe('itemPrompts, the quorum that replies let expect [BC-5.0]', () => {
  const quorum = (people = bestCarePeople, answers: Readonly<Record<string, string>> = {}) => {
    const register = given({ people, count: 2 });
    const seats = people.flatMap(({ email, title }) => {
      const answer = answers[email];
      const reply = answer && {
        answer,
        on: day('2026-12-01'),
        by: email,
        at: at('2026-11-27 09:00'),
      };
      return [
        {
          table: 'attendance' as const,
          row: {
            ...{ key: `${tuesday}/${email}`, sitting: tuesday, person: email, title },
            ...{ mark: '' as const, cover: '', ...(reply ? { reply: reply as never } : {}) },
          },
        },
      ];
    });
    const replied = withChanges(register, seats);
    const row = replied.rows.sitting.get(tuesday)!;
    return [...replied.rows.item.values()].map(
      (item) => itemPrompts(replied, row, item)[0]?.words ?? '',
    );
  };
  const all = (answer: string) =>
    Object.fromEntries(bestCarePeople.map(({ email }) => [email, answer]));

  it('is there, waits for some, or cannot be', () => {
    expect(quorum(bestCarePeople, all('coming'))).toEqual([
      ...['By the replies it will be quorate.', 'By the replies it will be quorate.'],
    ]);
    expect(quorum()[0]).toMatch(/^Quorate only if these come, who have not replied: .+, .+\.$/);
    const missing = quorum(without(fostering), all('coming'))[0];
    expect(missing).toMatch(
      /^By the replies it will not be quorate: \S.* missing\. The child may be discussed; nothing decided is final\.$/,
    );
  });
});
