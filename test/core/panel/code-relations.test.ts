import { brokenCodes } from '../../../src/core/panel/code-relations.ts';
import { choicesBroken } from '../../../src/core/panel/choices-broken.ts';
import { unfoundedCitations } from '../../../src/core/panel/unfounded-citations.ts';
import { preset } from '../given/presets.ts';

const words = (found: readonly { at: string; expected: string; actual: string }[]) =>
  found.map(({ at, expected, actual }) => `${at}: ${expected} | ${actual}`);
const panel = {
  sittings: { streams: [{ code: 'young' }, { code: 'old' }, { code: 7 }, null] },
  cohorts: [{ code: 'first' }, { code: 'second' }],
  gates: [{ code: 'consent' }],
  requestTypes: { choices: [{ value: 'new' }] },
  quorum: { seats: [{ code: 'nurse', warnsIn: ['old'] }], samePerson: [{ seats: ['nurse'] }] },
};

describe('brokenCodes', () => {
  it('leaves alone what a panel has', () =>
    expect(
      brokenCodes({
        ...panel,
        attendees: [
          { streams: ['young', 'old'], cohorts: ['first'], requestTypes: ['new'] },
          { gates: ['consent'], when: { seats: ['nurse'] } },
        ],
      }),
    ).toEqual([]));

  it.each<readonly [string, object, string]>([
    ['cohorts', { cohorts: ['third'] }, 'first, second'],
    ['gates', { gates: ['third'] }, 'consent'],
    ['requestTypes', { requestTypes: ['third'] }, 'new'],
    ['seats', { seats: ['third'] }, 'nurse'],
    ['streams', { streams: ['third'] }, 'young, old'],
    ['warnsIn', { warnsIn: ['third'] }, 'young, old'],
  ])('says which %s the panel has, with the place of the one it has not', (key, part, has) => {
    expect(words(brokenCodes({ ...panel, attendees: [{}, { when: part }] }))).toEqual([
      `attendees[1].when.${key}[0]: one that this panel has: ${has} | "third"`,
    ]);
  });

  it('says so where the panel has none, and of each that is not there', () =>
    expect(words(brokenCodes({ attendees: [{ cohorts: ['first', 'second'] }] }))).toEqual([
      'attendees[0].cohorts[0]: one that this panel has: it has none | "first"',
      'attendees[0].cohorts[1]: one that this panel has: it has none | "second"',
    ]));

  it('asks for each code once, in whichever list', () => {
    const twice = [{ code: 'first' }, { code: 'second' }, { code: 'first' }, { code: 'second' }];
    expect(words(brokenCodes({ cohorts: twice }))).toEqual([
      'cohorts[2].code: each code once | first again',
      'cohorts[3].code: each code once | second again',
    ]);
    expect(words(brokenCodes({ minutes: { sections: [{ parts: twice.slice(0, 3) }] } }))).toEqual([
      'minutes.sections[0].parts[2].code: each code once | first again',
    ]);
    expect(words(brokenCodes({ handOffs: [{ value: 'x' }, { value: 'x' }] }))).toEqual([]);
  });

  it('reads no further than there is a panel', () => {
    for (const input of [null, undefined, 7, 'panel', [], { cohorts: 'first', sittings: null }]) {
      expect(brokenCodes(input)).toStrictEqual([]);
    }
    expect(words(brokenCodes({ attendees: [{ cohorts: [7, 'third'] }] }))).toEqual([
      'attendees[0].cohorts[1]: one that this panel has: it has none | "third"',
    ]);
    expect(words(brokenCodes({ attendees: [{ cohorts: [7, null] }] }))).toEqual([]);
  });
});

describe('unfoundedCitations', () => {
  const cited = (printed: unknown, phrase: unknown, rule: unknown = 'CPR-9.9') => ({
    late: { rule, printed, phrase },
  });
  it('asks for words of the terms of reference, unless it is a local default', () => {
    expect(words(unfoundedCitations(cited('Anywhere 9', '')))).toEqual([
      'late.phrase: the words of the terms of reference, or "Local default" as printed where they give none | ""',
    ]);
    expect(words(unfoundedCitations(cited('Local default', 'any words')))).toEqual([
      'late.phrase: no words, since this is a local default | "any words"',
    ]);
    expect(unfoundedCitations(cited('Anywhere 9', 'any words'))).toEqual([]);
    expect(unfoundedCitations(cited('Local default', ''))).toEqual([]);
  });
  it('leaves what is no citation to the form', () => {
    expect(unfoundedCitations(cited('Anywhere 9', '', 9))).toEqual([]);
    expect(unfoundedCitations(cited('Local default', 7))).toEqual([]);
    expect(unfoundedCitations({ phrase: '' })).toEqual([]);
  });
});

describe('choicesBroken [CPR-A6]', () => {
  it('leaves a choice of figures only that the file gives', () => {
    const resources = preset('resources');
    expect(choicesBroken(resources, [])).toStrictEqual([]);
    const { localChoice: _, ...without } = resources;
    expect(choicesBroken(without, [])).toStrictEqual([]);
    expect(
      choicesBroken({ ...resources, localChoice: ['agenda.sendAt', 'agenda.sentAt'] }, []),
    ).toEqual([
      {
        at: 'localChoice[1]',
        expected: 'the path of a figure of this panel',
        actual: '"agenda.sentAt"',
        example: '"agenda.sendAt"',
      },
    ]);
  });
});
