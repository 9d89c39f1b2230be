import type { Answers } from '../../forms/field.ts';

/** One invented request, whole: every section filled. Names are plainly no one’s. */
const wholeRequest: Answers = {
  requestType: 'new',
  caseNumber: '9000001',
  childName: 'Child Alpha',
  dateOfBirth: '2014-03-27',
  worker: 'worker.one@council.example',
  workerRole: 'social-worker',
  manager: 'manager.one@council.example',
  proceedings: 'none',
  penPicture: 'Invented pen picture of Child Alpha: likes drawing, needs a calm home near school.',
  outcomeSought: 'An in-house foster placement, so that Child Alpha can stay at the same school.',
  options:
    'In-house foster care: available, suitable, £450 a week. Agency: available, £900 a week.',
  sharedFunding: 'none',
  iroInput: 'Invented: the reviewing officer supports the request.',
  headOfServiceInput: 'Invented: the head of service supports the request.',
};

export const requestFor = (letter: string, number: number, changes: Answers = {}): Answers => ({
  ...wholeRequest,
  childName: `Child ${letter}`,
  caseNumber: String(9000000 + number),
  penPicture: `Invented pen picture of Child ${letter}: needs a calm home near school.`,
  ...changes,
});
