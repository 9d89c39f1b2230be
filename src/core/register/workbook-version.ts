import type { Register } from './register.ts';

/** The version that this code sets a workbook up as, and brings older ones to. */
export const workbookVersion = 6;

/** Why nothing may be done with a workbook of this version; undefined where this code knows it. */
export const newerThanThis = (version: number): string | undefined =>
  version > workbookVersion
    ? `This workbook is of version ${version}, and the script that runs knows versions up to ${workbookVersion}. Nothing is sent or made until the newer script is pushed again.`
    : undefined;

/**
 * Why every effect is stopped: a person has to say what this workbook is, or the script is older than it.
 * Undefined while all may go on.
 */
export function whyStopped({ rows }: Register): string | undefined {
  const workbook = rows.workbook.get('workbook');
  return workbook && (newerThanThis(workbook.version) ?? workbook.stopped);
}
