import { preset } from '../given/presets.ts';
import { guidanceOf, guidanceWords, purposeWords } from '../../../src/core/panel/guidance.ts';

const said = (code: string) => guidanceOf(preset(code)).map(({ sentence }) => sentence);

describe('guidanceOf [CPR-3.4]', () => {
  it('says to members of the Resources Panel all six things of its terms of reference, in order', () =>
    expect(said('resources').map((sentence) => sentence.split(' ')[0])).toEqual([
      'listen',
      'Understand',
      'Contribute',
      'Provide',
      'Provide',
      'Ultimately',
      'Formally',
    ]));

  it.each([
    ['best-care', 'in a cost-effective way and in line with good practice'],
    ['best-care', "should primarily be based on the child's current and future needs"],
    ['lasting-homes', 'attend prepared'],
    ['permanence', 'complaint with care planning regulations'],
    ['next-steps', 'as per standard CLA Review procedures'],
  ])(
    'says to members of %s: %s [BC-1.4] [BC-1.6] [LCLH-2.10] [CPP-1.6] [NS-7.3]',
    (code, sentence) => expect(said(code)).toContain(sentence),
  );

  it('leaves out what is quoted for another reason', () =>
    expect(said('resources')).not.toContain(
      'maintain a central copy of all Panel meeting records',
    ));

  it('names each place once where it is one paragraph', () =>
    expect(guidanceWords(preset('best-care'))).toBe(
      "The terms of reference say to members: “in a cost-effective way and in line with good practice” (Introduction). “should primarily be based on the child's current and future needs” (Principles of good decision-making).",
    ));

  it('is nothing where the terms of reference say nothing', () =>
    expect(guidanceWords({ ...preset('best-care'), clauses: [] })).toBe(''));
});

describe('purposeWords', () => {
  it.each([
    [
      'next-steps [NS-1.1]',
      '“consider transition arrangements for our looked after adolescents at an earlier stage” (Aim/Purpose of Next Steps Panel)',
    ],
    [
      'best-care [BC-1.1]',
      '“support, facilitate and scrutinise the progression of the care plan or pathway plan” (Purpose and Role of the Panel)',
    ],
    [
      'permanence [CPP-1.1]',
      '“ensure children and young people have a robust care plan in place and drift and delay is reduced” (Aim/Purpose of Permanence Panel)',
    ],
  ])('says what %s is for, in its own words', (title, words) =>
    expect(purposeWords(preset(title.split(' ')[0] ?? ''))).toBe(
      `The terms of reference say what the panel is for: ${words}.`,
    ),
  );

  it('is nothing where the file marks no words as such, whatever they are', () =>
    expect(purposeWords(preset('resources'))).toBe(''));
});
