/**
 * What a command ends with, for scripts that run it. `notConfigured`: a file or the workbook is not as
 * it must be. `partlyDone`: some of it stands, and the sentence says what is left.
 */
export const exitCodes = {
  done: 0,
  failed: 1,
  misused: 2,
  notConfigured: 3,
  notAllowed: 4,
  partlyDone: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure with a sentence to print and the exit code it ends in. */
export type Refusal = Error & { readonly exitCode: ExitCode };

export const refusal = (why: keyof typeof exitCodes, sentence: string): Refusal =>
  Object.assign(new Error(sentence), { exitCode: exitCodes[why] });

/** What a command that failed like this ends with. */
export const exitCodeOf = (failure: unknown): ExitCode =>
  failure instanceof Error && 'exitCode' in failure
    ? (failure as Refusal).exitCode
    : exitCodes.failed;
