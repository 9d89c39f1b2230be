import type { sheets_v4 } from '@googleapis/sheets';
import { whyStopped } from '../core/register/workbook-version.ts';
import { generationName } from '../workbook/generation.ts';
import { systemSheetId, tabs } from '../workbook/layout.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { advice, findingFrom, wrong } from './workbook-finding.ts';
import type { WorkbookFinding } from './workbook-finding.ts';

/** What is done about a workbook that is not set up, or not wholly. */
export const setUpAgain = 'Open the workbook as the shared mailbox and choose Panel → Set up.';

/** Language and zone: they decide how dates are read and shown. */
export function localeFindings({
  properties,
}: sheets_v4.Schema$Spreadsheet): readonly WorkbookFinding[] {
  const { locale, timeZone } = properties ?? {};
  const fix = 'Choose File → Settings: Locale United Kingdom, Time zone (GMT+00:00) London.';
  return [
    ...(locale === 'en_GB'
      ? []
      : [
          wrong(
            `The language of the workbook is ${locale ?? 'unknown'}, not en_GB: dates that people type would be read the wrong way round.`,
            fix,
          ),
        ]),
    ...(timeZone === 'Europe/London'
      ? []
      : [
          wrong(
            `The time zone of the workbook is ${timeZone ?? 'unknown'}, not Europe/London: deadlines would be shown at the wrong hour.`,
            fix,
          ),
        ]),
  ];
}

/** Every tab but those that the council keeps is written by the role account alone. */
export function protectionFindings({
  sheets,
}: sheets_v4.Schema$Spreadsheet): readonly WorkbookFinding[] {
  const kept = new Set<number>(
    tabs.filter(({ order }) => order !== 'people').map(({ sheetId }) => sheetId),
  );
  return (sheets ?? []).flatMap(({ properties, protectedRanges }) => {
    const sheetId = properties?.sheetId ?? 0;
    const title = properties?.title ?? '';
    const isSystem = sheetId === systemSheetId;
    const open =
      (isSystem || kept.has(sheetId)) &&
      !protectedRanges?.some(({ range }) => range && range.startRowIndex === undefined);
    return [
      ...(open
        ? [
            wrong(
              `The tab "${title}" is not protected: anyone who may edit the workbook can write over what the register keeps there.`,
              'Choose Data → Protect sheets and ranges, as the shared mailbox, and keep the sheet to the shared mailbox, except the columns with a white heading.',
            ),
          ]
        : []),
      ...(isSystem && properties?.hidden !== true
        ? [advice(`The tab "${title}" is shown.`, 'Hide it: nobody works in it.')]
        : []),
    ];
  });
}

/** Whether this is the workbook that the register was set up in, and all of it. */
export function installationFindings({
  register,
  spreadsheetId,
}: Snapshot): readonly WorkbookFinding[] {
  const workbook = register.rows.workbook.get('workbook');
  if (!workbook) {
    return [
      wrong(
        'Set-up is not finished: nobody has said which account the register acts as.',
        setUpAgain,
      ),
    ];
  }
  const stopped = whyStopped(register);
  if (stopped !== undefined) return [findingFrom(stopped)];
  return workbook.spreadsheetId === spreadsheetId
    ? []
    : [
        wrong(
          `This workbook is a copy of another, ${workbook.spreadsheetId}.`,
          'Work in that one, or say on the home page that this is the live one.',
        ),
      ];
}

/** The name that the next commit needs must be free. */
export function generationFindings(
  { generation }: Snapshot,
  { namedRanges }: sheets_v4.Schema$Spreadsheet,
): readonly WorkbookFinding[] {
  const next = generationName(generation + 1);
  return namedRanges?.some(({ name }) => name === next)
    ? [
        wrong(
          `The System tab says generation ${generation}, and the named range ${next} is there already: every commit is refused.`,
          'Somebody changed the System tab or its named ranges. Restore the workbook from its version history.',
        ),
      ]
    : [];
}
