import type { WrittenItem } from './write-minutes.ts';

/** One child’s part of the minutes with nothing left blank. */
export const whole = (decision: string): WrittenItem['answers'] => ({
  'Pen picture': 'Invented: settled, and fond of school.',
  'Outcome sought': 'Invented: a placement close to school.',
  'Discussion highlights': 'Invented: members asked about contact and cost.',
  Decision: decision,
  Reasons: 'Invented: it meets the assessed needs.',
  Recommendations: 'None',
  'Shared funding': 'None',
  'Review date': 'None',
  Dissent: 'None',
  Confirmed: 'Yes',
});
