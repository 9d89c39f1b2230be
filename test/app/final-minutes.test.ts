import { dailyCheck } from '../../src/app/daily-check.ts';
import { approveMinutes as approving } from '../../src/app/approve-minutes.ts';
import { tick } from '../../src/app/tick.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import {
  addressOf,
  approveMinutes,
  heardItem,
  heldSitting,
  mondayAfterCutOff,
  writeMinutes,
} from '../site/given/site.ts';

const final = given((workbook) => {
  const before = mondayAfterCutOff().given;
  workbook.workspace.restore(before.workspace.snapshot());
  workbook.goTo(before.now());
  approveMinutes(workbook);
});

const fileOf = (workbook: GivenWorkbook, key: string): string =>
  workbook.read().register.rows.document.get(key)?.fileId ?? '';
const minutesOf = (workbook: GivenWorkbook): string => fileOf(workbook, `minutes:${heldSitting}`);
const locksOf = (workbook: GivenWorkbook, fileId: string) =>
  workbook.workspace.snapshot().files.get(fileId)?.contentRestrictions;

const insert = (workbook: GivenWorkbook, documentId: string, as?: string): unknown =>
  workbook.send(
    {
      method: 'docs.documents.batchUpdate',
      ask: {
        documentId,
        requestBody: { requests: [{ insertText: { location: { index: 1 }, text: 'Invented. ' } }] },
      },
    },
    as,
  );

/** Somebody who owns the file unlocks it by hand and types into it. */
function changeByHand(workbook: GivenWorkbook): void {
  const fileId = minutesOf(workbook);
  const requestBody = { contentRestrictions: [{ readOnly: false }] };
  workbook.send({ method: 'drive.files.update', ask: { fileId, requestBody } });
  insert(workbook, fileId);
}

const check = (workbook: GivenWorkbook): void => {
  workbook.run(dailyCheck(workbook.newRun()));
};
const linesOn = (workbook: GivenWorkbook) => {
  const { register } = workbook.read();
  return toDo(register, workbook.newRun().now).filter(({ about }) => about === heldSitting);
};

describe('final minutes and records [CPR-5.2b] [CPR-5.3a]', () => {
  it('are locked for everybody, and say why; other documents are not', () => {
    const { given: workbook } = final();
    const reason = 'Final: approved on Monday 30 November 2026';
    for (const key of [`minutes:${heldSitting}`, `record:${heardItem}`]) {
      const fileId = fileOf(workbook, key);
      expect(locksOf(workbook, fileId)).toEqual([
        { readOnly: true, ownerRestricted: true, reason },
      ]);
      expect(() => insert(workbook, fileId, addressOf('chair'))).toThrow('permission');
    }
    const locked = [...workbook.workspace.snapshot().files.values()].filter(
      ({ contentRestrictions }) => contentRestrictions.length > 0,
    );
    expect(locked).toHaveLength(2);
  });

  it('are locked by one request each, once', () => {
    const { given: workbook } = final();
    workbook.turn();
    expect(workbook.methods()).not.toContain('drive.files.update');
  });

  it('that Google will not lock stand on To do with its reason, and are tried again in an hour', () => {
    const workbook = mondayAfterCutOff().given;
    writeMinutes(workbook);
    workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun()));
    workbook.run(tick(workbook.newRun()), unlockable(workbook));
    const row = workbook.read().register.rows.document.get(`minutes:${heldSitting}`);
    expect(row?.because).toContain('could not be closed to changes. Invented: not here.');
    const lines = toDo(workbook.read().register, workbook.newRun().now);
    expect(
      lines.some(({ words, about }) => words === '▲ Not put right' && about === row?.key),
    ).toBe(true);
    workbook.goTo('2026-11-30T18:11:00');
    workbook.turn();
    expect(workbook.read().register.rows.document.get(`minutes:${heldSitting}`)?.locked).toBe(
      'Final: approved on Monday 30 November 2026',
    );
  });
});

/** A turn in which Google refuses every lock. */
const unlockable =
  (workbook: GivenWorkbook): Parameters<GivenWorkbook['run']>[1] =>
  (request) => {
    if (request.method === 'drive.files.update' && request.ask.requestBody?.contentRestrictions)
      throw new WorkspaceError(403, 'Invented: not here.');
    return workbook.send(request);
  };

describe('the daily look at final minutes [CPR-5.2b]', () => {
  it('finds nothing where the text is what was approved', () => {
    const { given: workbook } = final();
    workbook.goTo('2026-12-01T06:00:00');
    check(workbook);
    expect(workbook.read().register.rows.sitting.get(heldSitting)?.textLook?.found).toBe(
      'the same',
    );
    expect(linesOn(workbook)).toEqual([]);
  });

  it('finds a change, and To do says whose approval it was and since when it is known', () => {
    const { given: workbook } = final();
    workbook.goTo('2026-12-01T06:00:00');
    changeByHand(workbook);
    check(workbook);
    const [line] = linesOn(workbook);
    expect(line?.words).toBe('▲ Changed after approval');
    expect(line?.what).toContain('approved by chair@council.example');
    expect(line?.what).toContain('known since Tuesday 1 December 2026, 6am');
  });

  it('finds a document that is gone, and says where to look for it', () => {
    const { given: workbook } = final();
    workbook.goTo('2026-12-01T06:00:00');
    const gone: Parameters<GivenWorkbook['run']>[1] = (request) => {
      if (request.method === 'docs.documents.get') throw new WorkspaceError(404, 'Gone.');
      return workbook.send(request);
    };
    workbook.run(dailyCheck(workbook.newRun()), gone);
    expect(linesOn(workbook)[0]?.words).toBe('▲ Cannot be opened');
  });

  it('says nothing of a document where Google gave no answer, and fails for all to see', () => {
    const { given: workbook } = final();
    workbook.goTo('2026-12-01T06:00:00');
    const silent: Parameters<GivenWorkbook['run']>[1] = (request) => {
      if (request.method === 'docs.documents.get') throw new WorkspaceError(503, 'Later.');
      return workbook.send(request);
    };
    expect(() => workbook.run(dailyCheck(workbook.newRun()), silent)).toThrow('Later.');
    expect(workbook.read().register.rows.sitting.get(heldSitting)?.textLook).toBeUndefined();
  });

  it('reads each final document once a day at most', () => {
    const { given: workbook } = final();
    const reads = (): number =>
      workbook.methods().filter((method) => method === 'docs.documents.get').length;
    workbook.goTo('2026-12-01T06:00:00');
    check(workbook);
    check(workbook);
    expect(reads()).toBe(1);
    workbook.goTo('2026-12-02T06:00:00');
    check(workbook);
    expect(reads()).toBe(2);
  });

  it('is the only one who reads them: a turn does not', () => {
    const { given: workbook } = final();
    workbook.goTo('2026-12-01T09:00:00');
    workbook.turn();
    expect(workbook.methods()).not.toContain('docs.documents.get');
  });
});

describe('a record [CPR-5.3a]', () => {
  it('takes nothing from minutes that were changed after their approval', () => {
    const workbook = mondayAfterCutOff().given;
    writeMinutes(workbook);
    workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun()));
    insert(workbook, minutesOf(workbook));
    workbook.turn();
    const row = workbook.read().register.rows.document.get(`record:${heardItem}`);
    expect(row).toMatchObject({
      status: 'not-made',
      because: expect.stringContaining('do not say any more what was approved') as string,
    });
  });
});
