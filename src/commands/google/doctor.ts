import { checkWorkbook } from '../../app/check-workbook.ts';
import { exitCodes } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { openGoogleWorkbook } from './google-workbook.ts';
import type { GoogleOptions, Saying } from './google-workbook.ts';

export type DoctorOptions = GoogleOptions & { readonly json: boolean };

/**
 * Looks at a workbook on Google and prints what is wrong with it, each with its mend. It only reads.
 * @returns `notConfigured` where anything is wrong; advice alone is no fault.
 */
export async function doctor(options: DoctorOptions, saying: Saying): Promise<ExitCode> {
  const workbook = await openGoogleWorkbook(options, false, saying);
  saying.talk('Reading the workbook …');
  const findings = await workbook.ask(checkWorkbook(workbook.run));
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length;
  if (options.json) saying.print(JSON.stringify({ findings }));
  else {
    for (const { severity, what, fix } of findings) {
      saying.print(`${severity === 'wrong' ? '▲ Wrong' : '○ To know'}: ${what}\n  ${fix}`);
    }
    saying.print(
      wrong === 0 ? 'Nothing is wrong with this workbook.' : `Wrong with this workbook: ${wrong}.`,
    );
  }
  return wrong === 0 ? exitCodes.done : exitCodes.notConfigured;
}
