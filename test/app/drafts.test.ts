import { dailyCheck } from '../../src/app/daily-check.ts';
import { formKey } from '../../src/app/drafts/draft-files.ts';
import { keepDraft } from '../../src/app/drafts/keep-draft.ts';
import { momentFrom } from '../../src/app/run.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { commit } from '../../src/workbook/commit.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { draftFiles, keptDraft } from '../site/given/drafts.ts';

const by = 'worker.one@council.example';
const begun = '2026-11-23T09:55:00Z';

type Send = (request: WorkspaceRequest) => unknown;

function save(workbook: GivenWorkbook, penPicture: string, send?: Send, form = begun) {
  const savedAt = momentFrom(workbook.now());
  const draft = { by, begun: form, savedAt, amends: '', boxes: { penPicture } };
  const sections = [{ heading: 'Pen picture', text: penPicture }];
  return workbook.run(keepDraft(workbook.read().register, draft, sections, ''), send);
}

const check = (workbook: GivenWorkbook): void => {
  workbook.run(dailyCheck(workbook.newRun()));
};

const textOf = (workbook: GivenWorkbook): readonly (string | undefined)[] =>
  draftFiles(workbook).map((file) => keptDraft(workbook, file)?.boxes['penPicture']);

/** Lets requests through until the given one, which lands or not; the run hears nothing more of either. */
function dyingAt(workbook: GivenWorkbook, last: number, landed: boolean): Send {
  let count = 0;
  return (request) => {
    count += 1;
    if (count < last) return workbook.send(request);
    if (landed) workbook.send(request);
    throw new Error('killed');
  };
}

describe('saving a draft, killed at any request', () => {
  const deaths = [1, 2, 3, 4].flatMap((at) => [
    { at, landed: false },
    { at, landed: true },
  ]);

  it.each(deaths)('leaves nothing, or the whole draft ($at, landed: $landed)', ({ at, landed }) => {
    const workbook = givenWorkbook();
    expect(() => save(workbook, 'One.', dyingAt(workbook, at, landed))).toThrow('killed');
    const left = textOf(workbook);
    expect(left.length).toBeLessThanOrEqual(1);
    expect([undefined, 'One.']).toContain(left[0]);
    const whole = left.filter((text) => text !== undefined);
    workbook.goTo('2026-11-24T06:00:00');
    check(workbook);
    expect(textOf(workbook)).toEqual(whole);
    for (const { permissions } of draftFiles(workbook)) {
      expect(permissions.map(({ emailAddress }) => emailAddress)).toContain(by);
    }
  });

  it.each(deaths)('leaves the old or the new in its place ($at, landed: $landed)', (death) => {
    const workbook = givenWorkbook();
    save(workbook, 'Old.');
    workbook.goTo('2026-11-25T10:00:00');
    const dying = dyingAt(workbook, death.at, death.landed);
    expect(() => save(workbook, 'New.', dying)).toThrow('killed');
    const left = textOf(workbook);
    expect([['Old.'], ['New.']]).toContainEqual(left);
    // Said to be kept until 25 December once the new words stand, and never shorter than that.
    workbook.goTo(left[0] === 'New.' ? '2026-12-25T06:00:00' : '2026-12-23T06:00:00');
    check(workbook);
    expect(textOf(workbook)).toEqual(left);
  });

  it('is made good by saving once more, without a second Doc, and opened to its writer', () => {
    for (const { at, landed } of deaths) {
      const workbook = givenWorkbook();
      expect(() => save(workbook, 'One.', dyingAt(workbook, at, landed))).toThrow('killed');
      expect(save(workbook, 'One.').ok).toBe(true);
      expect(textOf(workbook)).toEqual(['One.']);
      const [file] = draftFiles(workbook);
      expect(file?.permissions.map(({ emailAddress }) => emailAddress)).toContain(by);
    }
  });

  it('is not kept from its page where Google will not let its writer into the Doc', () => {
    const workbook = givenWorkbook();
    const refusing: Send = (request) => {
      if (request.method === 'drive.permissions.create') throw new WorkspaceError(403, 'No');
      return workbook.send(request);
    };
    expect(save(workbook, 'One.', refusing).ok).toBe(true);
    expect(textOf(workbook)).toEqual(['One.']);
  });
});

describe('the name of a form', () => {
  it('is its person’s, whatever the form brings back', () => {
    const half = (email: string, form: string): string => formKey(email, form).slice(0, 16);
    expect(half(by, begun)).toBe(half(by, 'anything'));
    expect(half(by, begun)).not.toBe(half('worker.two@council.example', begun));
    expect(formKey(by, begun)).not.toBe(formKey(by, 'anything'));
  });
});

describe('a draft, at the daily check', () => {
  it('is kept until the thirtieth day after it was last saved, and deleted on the next', () => {
    const workbook = givenWorkbook();
    save(workbook, 'One.');
    workbook.goTo('2026-11-25T23:00:00');
    save(workbook, 'Two.');
    workbook.goTo('2026-12-25T23:59:00');
    check(workbook);
    expect(textOf(workbook)).toEqual(['Two.']);
    workbook.goTo('2026-12-26T06:00:00');
    check(workbook);
    expect(draftFiles(workbook)).toEqual([]);
    expect(JSON.stringify(workbook.workspace.documents()).includes('Two.')).toBe(false);
  });

  it('is deleted once its request was sent', () => {
    const workbook = givenWorkbook();
    save(workbook, 'Sent.');
    save(workbook, 'Not sent.', undefined, '2026-11-23T09:56:00Z');
    const reference = workbook.refer(requestFor('Alpha', 1));
    const sentAs = (id: string): void => {
      const { id: run, now } = workbook.newRun();
      workbook.run(
        commit(workbook.read(), { id: run, now }, ({ rows }) => {
          const row = rows.referral.get(reference)!;
          return [{ table: 'referral', row: { ...row, responses: [...row.responses, id] } }];
        }),
      );
    };
    check(workbook);
    expect(textOf(workbook)).toEqual(['Sent.', 'Not sent.']);
    sentAs(`web-${formKey(by, begun)}`);
    check(workbook);
    expect(textOf(workbook)).toEqual(['Not sent.']);
  });

  it('is found on whichever page of the list it stands', () => {
    const workbook = givenWorkbook();
    save(workbook, 'Fresh.', undefined, 'a');
    save(workbook, 'Old.', undefined, 'b');
    workbook.goTo('2026-12-01T10:00:00');
    save(workbook, 'Fresh.', undefined, 'a');
    workbook.goTo('2026-12-24T10:00:00');
    const onePerPage: Send = (request) =>
      workbook.send(
        request.method === 'drive.files.list'
          ? { ...request, ask: { ...request.ask, pageSize: 1 } }
          : request,
      );
    workbook.run(dailyCheck(workbook.newRun()), onePerPage);
    expect(textOf(workbook)).toEqual(['Fresh.']);
  });

  it('lies in the register’s own folder where set-up has made none for drafts yet', () => {
    const workbook = givenWorkbook();
    const { id, now } = workbook.newRun();
    workbook.run(
      commit(workbook.read(), { id, now }, (register) => {
        const { draftsFolderId: _, ...before } = workbookOf(register);
        return [{ table: 'workbook', row: before }];
      }),
    );
    save(workbook, 'One.');
    const { rootFolderId, draftsFolderId } = workbookOf(workbook.read().register);
    expect(draftsFolderId).toBeUndefined();
    expect(draftFiles(workbook)[0]?.parents).toEqual([rootFolderId]);
    workbook.setUp();
    save(workbook, 'Two.', undefined, 'b');
    const folder = workbookOf(workbook.read().register).draftsFolderId;
    expect(draftFiles(workbook)[1]?.parents).toEqual([folder]);
  });
});
