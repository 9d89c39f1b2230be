import type { Answers } from '../../../src/forms/field.ts';
import { referralFields } from '../../../src/forms/referral-fields.ts';
import { resourcesPanel } from '../../core/given/resources-panel.ts';

export const panel = resourcesPanel;
export const fields = referralFields(panel);

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
