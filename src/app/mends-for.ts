import { newerThanThis, workbookVersion } from '../core/register/workbook-version.ts';
import type { Mend } from '../workbook/mend.ts';
import { mendsOf } from '../workbook/mends.ts';
import { migrated } from '../workbook/migrations.ts';
import { missingTabs, readBlank } from '../workbook/missing-tabs.ts';
import { readAround, readShapes } from '../workbook/shape.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';

/**
 * Everything about a workbook that is not as set-up makes it, each with what puts it right, in the order
 * in which it must be done. It only reads: what somebody must say first is not among it.
 *
 * @throws Error where the workbook is of a newer version than this code: it would be taken apart.
 */
export function* mendsFor(snapshot: Snapshot, roleAccount: string): Program<readonly Mend[]> {
  const { panels } = snapshot.register;
  const version = snapshot.register.rows.workbook.get('workbook')?.version ?? workbookVersion;
  const newer = newerThanThis(version);
  if (newer !== undefined) throw new Error(newer);
  const around = yield* readAround(snapshot.spreadsheetId);
  const found = yield* readBlank(snapshot.spreadsheetId, around);
  const shapes = yield* readShapes(snapshot, around);
  return [
    ...missingTabs(found, roleAccount, panels),
    ...mendsOf(snapshot, around, shapes, { roleAccount, panels }),
    ...migrated(version, { snapshot, shapes }),
  ];
}
