import type { Referral } from '../../src/core/register/register.ts';
import type { Answers } from '../../src/forms/field.ts';
import { paperFacts } from '../../src/forms/paper-facts.ts';
import { referralFacts } from '../../src/forms/referral-facts.ts';
import { tidyAnswers } from '../../src/forms/tidy-answers.ts';
import { moment } from '../core/given/day.ts';
import { fields, givenAnswers, panel } from './given/referral-form.ts';

const from = 'Duty.One@council.example';
const factsOf = (changed: Answers = {}) =>
  referralFacts(panel, tidyAnswers(fields, givenAnswers(changed)), from);

describe('referralFacts [CPR-4.1]', () => {
  it('keeps initials, never the name, and who sent it beside who is allocated [CPR-A17]', () => {
    expect(factsOf()).toEqual({
      requestType: 'new',
      initials: 'C.A.',
      caseNumber: '0123456',
      dateOfBirth: '2014-03-27',
      referrer: 'duty.one@council.example',
      worker: 'worker.one@council.example',
      manager: 'manager.one@council.example',
      siblings: [],
      workerRole: 'social-worker',
    });
  });

  it('reads brothers and sisters once each', () => {
    expect(factsOf({ siblings: '1234567, 2345678 1234567' }).siblings).toEqual([
      '1234567',
      '2345678',
    ]);
  });

  it('keeps the day of an emergency placement made before panel [CPR-A13]', () => {
    expect(factsOf({ requestType: 'emergency', placedOn: '2026-11-21' }).placedOn).toBe(
      '2026-11-21',
    );
    expect(factsOf({ requestType: 'planned', placedOn: '2026-11-21' })).not.toHaveProperty(
      'placedOn',
    );
  });

  it('stands for an empty request without inventing anything', () => {
    expect(referralFacts(panel, {}, from)).toEqual({
      requestType: '',
      initials: '?',
      caseNumber: '',
      referrer: 'duty.one@council.example',
      worker: '',
      manager: '',
      siblings: [],
    });
  });
});

describe('paperFacts [CPR-3.3a]', () => {
  const paper = (changed: Answers = {}) => {
    const answers = tidyAnswers(fields, givenAnswers(changed));
    const referral = {
      reference: 'RP-26-0142',
      version: 2,
      receivedAt: moment('2026-11-23 16:40'),
      facts: referralFacts(panel, answers, from),
    } as unknown as Referral;
    return paperFacts(fields, answers, referral, { panel: 'Resources Panel', late: true });
  };

  it('puts the facts into words', () => {
    expect(paper({ requestType: 'emergency', placedOn: '2026-11-21' })).toMatchObject({
      panel: 'Resources Panel',
      reference: 'RP-26-0142',
      version: '2',
      receivedAt: 'Monday 23 November 2026, 4:40pm',
      late: true,
      childName: 'Case Able',
      dateOfBirth: 'Thursday 27 March 2014',
      requestType: 'Emergency placement',
      madeBefore: true,
      placedOn: 'Saturday 21 November 2026',
    });
  });

  it('shows every section asked, and says which were left empty', () => {
    expect(paper({ iroInput: '' })['sections']).toEqual([
      { heading: 'Stage of proceedings', text: 'No proceedings' },
      { heading: 'Role of the allocated worker', text: 'Social worker' },
      { heading: 'Pen picture, needs and circumstances', text: 'An invented child.' },
      { heading: 'Outcome sought and why', text: 'An invented home.' },
      {
        heading: 'Options considered',
        text: 'In-house foster care, none free, suitable, £400',
      },
      { heading: 'Shared funding sought', text: 'None' },
      { heading: 'Independent Reviewing Officer’s input', text: 'Not given' },
      { heading: 'Head of Service’s input', text: 'Agrees.' },
    ]);
  });

  it('keeps what was typed as typed', () => {
    const typed = '=IMPORTXML(1) {{decision}} $& \u202e🦊';
    expect(JSON.stringify(paper({ penPicture: typed }))).toContain(JSON.stringify(typed));
  });
});
