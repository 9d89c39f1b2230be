import { csvOf } from '../../src/commands/tables/csv.ts';
import { accessTable } from '../../src/commands/tables/access-table.ts';
import { momentFrom } from '../../src/app/run.ts';
import { whoMayOpen } from '../../src/core/week/who-may-open.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { driveSays, nameOf, tableSays } from '../given/drive-says.ts';
import { expectGolden } from '../golden/compare-golden.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import {
  addressOf,
  children,
  monthOfTwoPanels,
  peopleOfMonth,
} from '../given/month-of-two-panels.ts';

const { given: workbook, known: moments } = monthOfTwoPanels();

/** What this person may open at this time of the month, by key. */
const openAt = (moment: string, person: string): readonly string[] =>
  (moments.find(({ at }) => at.startsWith(moment))?.drive ?? [])
    .filter((line) => line.startsWith(`${person} `))
    .map((line) => line.split(' ')[1] ?? '');

/** What Google answers this person; 200 where it does as asked. */
function answer(act: () => unknown): number {
  try {
    act();
    return 200;
  } catch (failure) {
    if (failure instanceof WorkspaceError) return failure.status;
    throw failure;
  }
}

/** Every Doc that opens to this person who tries them all. */
const opensTo = ({ workspace, send }: GivenWorkbook, person: string): readonly string[] =>
  workspace
    .files()
    .filter(({ mimeType }) => mimeType.endsWith('.document'))
    .filter(
      ({ id }) =>
        answer(() =>
          send({ method: 'docs.documents.get', ask: { documentId: id } }, addressOf(person)),
        ) === 200,
    )
    .map(nameOf)
    .sort();

describe('who may open what in a month of two panels [AT-25]', () => {
  it('is the same in Drive and in the table, at every moment', () => {
    for (const { at, register, drive } of moments) {
      expect([at, tableSays(register, at)]).toEqual([at, drive]);
    }
    expect(moments.length).toBeGreaterThan(15);
    expect(moments.at(-1)?.drive.length).toBeGreaterThan(80);
  });

  it('has for every person and file a reason and an end, in words', () => {
    for (const { at, register } of moments) {
      const bare = whoMayOpen(register, at).filter(({ because }) => because === '');
      expect([at, bare]).toEqual([at, []]);
    }
  });

  it('is read by a person as this table', () => {
    const { register, at } = moments.at(-1) ?? {};
    if (register && at)
      expectGolden('who-may-open.csv', csvOf(accessTable(register, at)).replaceAll('\r\n', '\n'));
    expect(at).toBe('2026-12-28T10:00:00');
  });

  it('gives presenters and guests the papers and the record of their own items, and no other file', () => {
    expect(opensTo(workbook, 'guest')).toEqual([
      `added:${children.consented}:1`,
      `paper:${children.consented}:1`,
    ]);
    expect(opensTo(workbook, 'worker.three')).toEqual([
      `paper:${children.handedOver}:1`,
      `record:${children.handedOver}@resources:2026-12-02`,
    ]);
    expect(opensTo(workbook, 'worker.homes')).toEqual([
      `added:${children.consented}:1`,
      `paper:${children.consented}:1`,
      `paper:${children.later}:1`,
      `record:${children.consented}@lasting-homes:2026-12-01`,
      `record:${children.later}@lasting-homes:2026-12-15`,
    ]);
  });

  it('lets out whoever left People, whoever a child was taken from, and whoever has no account', () => {
    expect(openAt('2026-11-26T11', 'worker.two')).toContain(`paper:${children.handedOver}:1`);
    expect(openAt('2026-11-25', 'finance')).toContain(`paper:${children.heard}:1`);
    for (const person of ['worker.two', 'finance']) {
      expect([person, openAt('2026-12-01T11', person)]).toEqual([person, []]);
    }
    for (const person of ['housing', 'worker.by.pdf'])
      expect(opensTo(workbook, person)).toEqual([]);
  });

  it('leaves members what was added to a paper as long as the paper itself [CPR-5.1a]', () => {
    const both = [`added:${children.consented}:1`, `paper:${children.consented}:1`];
    for (const moment of ['2026-11-25', '2026-12-04', '2026-12-28']) {
      const open = openAt(moment, 'access').filter((key) => key.includes(children.consented));
      expect([moment, open]).toEqual([moment, both]);
    }
  });

  it('lets nobody who may only read copy a file or have it as PDF, but the record that is to be filed', () => {
    const tried = new Map<string, Set<number>>();
    const drive = driveSays(workbook.workspace);
    for (const { email } of peopleOfMonth) {
      for (const file of workbook.workspace.files()) {
        if (!file.mimeType.endsWith('.document')) continue;
        const line = drive.find((one) =>
          one.startsWith(`${email.split('@', 1)[0] ?? ''} ${nameOf(file)} `),
        );
        if (line === undefined) continue;
        const kind = `${nameOf(file).split(':', 1)[0] ?? ''} ${line.split(' ').at(-1) ?? ''}`;
        const ask = { fileId: file.id, mimeType: 'application/pdf', alt: 'media' } as const;
        const pdf = answer(() => workbook.send({ method: 'drive.files.export', ask }, email));
        tried.set(kind, (tried.get(kind) ?? new Set()).add(pdf));
      }
    }
    expect(Object.fromEntries([...tried].map(([kind, answers]) => [kind, [...answers]]))).toEqual({
      'paper reader': [403],
      'added reader': [403],
      'agenda reader': [403],
      'minutes writer': [200],
      'record reader': [200],
    });
  });

  it('leaves it to the shared mailbox to let anybody in', () => {
    const minutes = workbook.workspace
      .files()
      .filter((file) => nameOf(file).startsWith('minutes:'));
    expect(minutes).toHaveLength(4);
    for (const { id: fileId } of minutes) {
      const requestBody = { type: 'user', role: 'reader', emailAddress: addressOf('finance') };
      const ask = { fileId, requestBody };
      const asChair = () =>
        workbook.send({ method: 'drive.permissions.create', ask }, addressOf('vice.chair'));
      expect(answer(asChair)).toBe(403);
    }
  });

  it('ends for everybody but those with a seat', () => {
    const { given: later } = monthOfTwoPanels();
    later.goTo('2027-02-01T06:00:00');
    const { register } = later.turn();
    const drive = driveSays(later.workspace);
    expect(tableSays(register, momentFrom(later.now()))).toEqual(drive);
    expect([...new Set(drive.map((line) => line.split(' ', 1)[0]))]).toEqual([
      'admin',
      'chair',
      'homes.chair',
      'vice.chair',
    ]);
  });
});
