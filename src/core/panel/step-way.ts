/** By what the register knows that a step of the record is done; of `owner`, by its owner saying so. */
export const stepWays = ['draft', 'approval', 'filing', 'circulation', 'owner'] as const;
export type StepWay = (typeof stepWays)[number];
