import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Answers } from '../../../src/forms/field.ts';
import { resourcesReferral } from '../../../src/forms/resources-referral.ts';

const source = { rule: 'CPR-1.1', printed: '', phrase: '' };

export const fields = resourcesReferral({
  requestTypes: {
    ...source,
    choices: ['new', 'emergency', 'planned', 'change', 'exceptional'].map((value) => ({
      value,
      label: `The ${value} one`,
    })),
  },
  sharedFunding: { ...source, choices: [{ value: 'none', label: 'None' }] },
  late: { ...source, approvers: [] },
} as unknown as Panel);

/** A whole request about an invented child, with these answers in place of its own. */
export const givenAnswers = (changed: Answers = {}): Answers => ({
  requestType: 'new',
  caseNumber: '0123456',
  childName: 'Case Able',
  dateOfBirth: '2014-03-27',
  proceedings: 'none',
  worker: 'worker.one@council.example',
  workerRole: 'social-worker',
  manager: 'manager.one@council.example',
  penPicture: 'An invented child.',
  outcomeSought: 'An invented home.',
  options: 'In-house foster care, none free, suitable, £400',
  sharedFunding: 'none',
  iroInput: 'Agrees.',
  headOfServiceInput: 'Agrees.',
  ...changed,
});
