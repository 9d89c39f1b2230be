import { tick } from '../../src/app/tick.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { trialPeople } from '../../src/commands/trial/trial-people.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const member = trialPeople.find(({ role }) => role === 'member')?.email ?? '';

const onTheAgenda = given((workbook) => {
  const references = [
    workbook.refer(requestFor('Alpha', 1)),
    workbook.refer(requestFor('Beta', 2)),
  ] as const;
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  return references;
});

const paperOf = (workbook: GivenWorkbook, reference: string) =>
  workbook.read().register.rows.document.get(`paper:${reference}:1`);

function mayOpen(workbook: GivenWorkbook, reference: string, email: string): boolean {
  const documentId = paperOf(workbook, reference)?.fileId ?? '';
  try {
    workbook.send({ method: 'docs.documents.get', ask: { documentId } }, email);
    return true;
  } catch {
    return false;
  }
}

describe('the papers of a sitting [CPR-5.1a]', () => {
  it('may be opened by its members, by way of their folder', () => {
    const { given: workbook, known } = onTheAgenda();
    expect(known.map((reference) => mayOpen(workbook, reference, member))).toEqual([true, true]);
  });

  it('lose the paper of a request that is withdrawn: no member may open it any longer', () => {
    const { given: workbook, known } = onTheAgenda();
    const [stays, goes] = known;
    workbook.order({ kind: 'withdraw', reference: goes, why: 'Invented: placed with family' });
    workbook.turn();
    expect(mayOpen(workbook, goes, member)).toBe(false);
    expect(paperOf(workbook, goes)?.filedIn).toBeUndefined();
    expect(mayOpen(workbook, stays, member)).toBe(true);
  });

  it('are moved one by one: one that fails holds up no other, and the next turn moves it', () => {
    const { given: workbook, known } = onTheAgenda();
    const fileId = paperOf(workbook, known[0])?.fileId;
    for (const reference of known) {
      workbook.order({ kind: 'withdraw', reference, why: 'Invented: placed with family' });
    }
    const open = (): readonly boolean[] =>
      known.map((reference) => mayOpen(workbook, reference, member));
    workbook.run(tick(workbook.newRun()), (request) => {
      if (request.method === 'drive.files.update' && request.ask.fileId === fileId) {
        throw new Error('Invented: no line');
      }
      return workbook.send(request);
    });
    expect(open()).toEqual([true, false]);
    workbook.turn();
    expect(open()).toEqual([false, false]);
  });
});

describe('a paper that Google will not close to a worker it was taken from [CPR-2.6]', () => {
  it('is opened to the new worker, stands on To do, and is tried once an hour', () => {
    const { given: workbook, known } = onTheAgenda();
    const [reference] = known;
    const [former, worker] = ['worker.one@council.example', 'worker.three@council.example'];
    workbook.order({ kind: 'change-worker', reference, worker });
    let tried = 0;
    const tickAt = (time: string): void => {
      workbook.goTo(`2026-11-24T${time}:00`);
      workbook.run(tick(workbook.newRun()), (request) => {
        if (request.method !== 'drive.permissions.delete') return workbook.send(request);
        tried += 1;
        throw new WorkspaceError(403, 'Invented: this permission stays.');
      });
    };
    for (const time of ['12:00', '12:05', '12:10', '13:00']) tickAt(time);
    expect(tried).toBe(2);
    const { register } = workbook.read();
    expect(Object.keys(paperOf(workbook, reference)?.granted ?? {})).toContain(worker);
    const [line] = toDo(register, workbook.newRun().now).filter(({ what }) =>
      what.includes(former),
    );
    expect(line?.words).toBe('▲ Not put right');
    const { tabs } = workbook.workspace.snapshot().spreadsheet;
    const log = tabs.find(({ properties }) => properties.title === 'Log')?.rows ?? [];
    const lines = log.filter((row) => JSON.stringify(row).includes(`${former} may still open it.`));
    expect(lines.length).toBe(1);

    workbook.goTo('2026-11-24T14:00:00');
    workbook.turn();
    expect(Object.keys(paperOf(workbook, reference)?.granted ?? {})).not.toContain(former);
    expect(toDo(workbook.read().register, workbook.newRun().now)).not.toContainEqual(
      expect.objectContaining({ words: '▲ Not put right' }),
    );
  });
});
