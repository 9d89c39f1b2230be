import fc from 'fast-check';
import { anyCharacter } from '../given/any-character.ts';
import type { FormResponse } from '../../src/workspace/request.ts';
import { answersOf, responseAnswers, tidyAnswers } from '../../src/forms/tidy-answers.ts';
import { fields, givenAnswers } from './given/referral-form.ts';

const response = (answers: FormResponse['answers']): FormResponse => ({
  responseId: 'r1',
  createTime: '2026-11-23T16:40:00Z',
  respondentEmail: 'worker.one@council.example',
  answers,
});

describe('tidyAnswers', () => {
  it('drops what was not asked and what no question asks', () => {
    expect(tidyAnswers(fields, { requestType: 'new', placedOn: '2026-11-20', other: 'x' })).toEqual(
      {
        requestType: 'new',
      },
    );
  });

  it('asks the second question by the value the label of the first stands for', () => {
    expect(
      tidyAnswers(fields, { requestType: 'Emergency placement', placedOn: '2026-11-20' }),
    ).toEqual({ requestType: 'emergency', placedOn: '2026-11-20' });
  });

  it('writes an address in small letters, as People does', () => {
    expect(tidyAnswers(fields, { worker: ' Worker.One@Council.Example ' })).toEqual({
      worker: 'worker.one@council.example',
    });
  });

  it('finds no answer in the ways of objects', () => {
    const odd = { ...fields[0], id: 'constructor', kind: 'line' } as (typeof fields)[number];
    expect(tidyAnswers([odd], {})).toEqual({});
  });
});

describe('responseAnswers', () => {
  it('comes back from a form response as it went in, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const answers = tidyAnswers(fields, givenAnswers({ penPicture: text }));
        expect(answersOf(fields, response(responseAnswers(answers)))).toEqual(answers);
      }),
    );
  });

  it('carries the reference an amendment takes the place of', () => {
    const answers = answersOf(fields, response(responseAnswers({ amends: 'RP-26-0142' })));
    expect(answers).toEqual({ amends: 'RP-26-0142' });
  });

  it('joins an answer given in several parts by lines', () => {
    const penPicture = {
      questionId: 'penPicture',
      textAnswers: { answers: [{ value: 'one' }, { value: 'two' }] },
    };
    expect(answersOf(fields, response({ penPicture }))).toEqual({ penPicture: 'one\ntwo' });
  });
});
