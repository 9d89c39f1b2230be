/** The parts of the form that every panel has. A panel's own questions may stand in them, or make others. */
export const parts = {
  request: 'The request',
  child: 'The child',
  presenters: 'Who will present',
  asked: 'What you are asking for, and why',
} as const;
