import { momentFrom } from '../../src/app/run.ts';
import { whoMayOpen } from '../../src/core/week/who-may-open.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import {
  addressOf,
  approveMinutes,
  givenSite,
  heard,
  heardItem,
  mondayAfterCutOff,
} from './given/site.ts';

const opened = (workbook: GivenWorkbook) =>
  whoMayOpen(workbook.read().register, momentFrom(workbook.now()));

/** What this person may open, and until when. */
const filesOf = (workbook: GivenWorkbook, person: string): readonly string[] =>
  opened(workbook)
    .filter((line) => line.person === addressOf(person))
    .map(({ document, until = '' }) => `${document} ${until}`.trim());

/** Whom Drive itself lets in to a document. */
function sharedWith(workbook: GivenWorkbook, key: string): readonly string[] {
  const { fileId } = workbook.read().register.rows.document.get(key) ?? {};
  const file = workbook.workspace.files().find(({ id }) => id === fileId);
  return (file?.permissions ?? []).map(({ emailAddress }) => emailAddress).sort();
}

const folder = 'folder:resources:2026-11-25';
const paper = `paper:${heard}:1`;

describe('who may open what [AT-25]', () => {
  it('has a reason for every person and every document', () => {
    const { given: workbook } = mondayAfterCutOff();
    approveMinutes(workbook);
    const lines = opened(workbook);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter(({ because }) => because === '')).toEqual([]);
  });

  it('gives members the folder of a sitting, and presenters their own request only', () => {
    const { given: workbook } = mondayAfterCutOff();
    expect(filesOf(workbook, 'fostering')).toContain(`${folder} 2026-12-23`);
    expect(filesOf(workbook, 'worker.two')).toEqual(['paper:RP-26-0003:1']);
  });

  it('lets members out 28 days after the sitting, and presenters of what is done with', () => {
    const { given: workbook } = mondayAfterCutOff();
    approveMinutes(workbook);
    workbook.goTo('2026-12-23T12:00:00');
    workbook.turn();
    expect(sharedWith(workbook, folder)).toContain(addressOf('fostering'));
    expect(sharedWith(workbook, paper)).toContain(addressOf('worker.one'));
    workbook.goTo('2026-12-24T00:05:00');
    workbook.turn();
    expect(sharedWith(workbook, folder)).not.toContain(addressOf('fostering'));
    expect(sharedWith(workbook, folder)).toContain(addressOf('vice.chair'));
    expect(sharedWith(workbook, paper)).not.toContain(addressOf('worker.one'));
    expect(sharedWith(workbook, paper)).toContain(addressOf('chair'));
  });

  it('leaves a record open to the child’s worker until 28 days after it was filed', () => {
    const { given: workbook } = mondayAfterCutOff();
    approveMinutes(workbook);
    workbook.goTo('2027-01-20T12:00:00');
    workbook.turn();
    const key = `record:${heardItem}`;
    expect(sharedWith(workbook, key)).toContain(addressOf('worker.one'));
    workbook.order({ kind: 'file-record', record: heardItem });
    workbook.goTo('2027-02-17T12:00:00');
    workbook.turn();
    expect(sharedWith(workbook, key)).toContain(addressOf('worker.one'));
    workbook.goTo('2027-02-18T00:05:00');
    workbook.turn();
    expect(sharedWith(workbook, key)).not.toContain(addressOf('worker.one'));
  });

  it('stands on a page for the administrator, and for nobody else', () => {
    const site = givenSite();
    const { page, status } = site.open('/access', 'admin');
    expect(status).toBe(200);
    expect(page).toContain('Member, for this sitting');
    expect(page).toContain('Wednesday 23 December 2026');
    expect(page).not.toContain('Nobody can say why');
    expect(site.open('/access', 'worker.one').status).toBe(403);
  });
});
