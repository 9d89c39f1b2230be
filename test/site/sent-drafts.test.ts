import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { draftFiles, givenDraft, saving } from './given/drafts.ts';
import { givenSite } from './given/site.ts';

type Boxes = Readonly<Record<string, string>>;

describe('a request sent from a draft', () => {
  const send = (id: string, changed = {}) => ({
    ...saving({ draft: id, ...changed }),
    step: 'send',
  });

  it('leaves no draft, and counts once however often it is sent', () => {
    const { site, id } = givenDraft();
    const first = site.post('/refer', send(id), 'worker.one');
    expect(first.redirect).toBe('/referrals/RP-26-0004?sent=1');
    expect(draftFiles(site.workbook)).toEqual([]);
    expect(site.post('/refer', send(id), 'worker.one')).toEqual(first);
    expect(site.register().rows.referral.size).toBe(4);
  });

  it('is the only one of that draft: what is changed and sent again is told so', () => {
    const { site, id } = givenDraft();
    site.post('/refer', send(id), 'worker.one');
    const again = site.post('/refer', send(id, { penPicture: 'Another.' }), 'worker.one');
    expect(again.redirect).toBe('/referrals/RP-26-0004');
    expect(again.said).toContain('was sent already: it is RP-26-0004');
    expect(site.register().rows.referral.size).toBe(4);
    const saved = site.post('/refer', saving(), 'worker.one');
    expect(saved.page).toContain('A request from this form was sent already');
  });

  it('is told on a draft that a crash left behind, with its reference once there is one', () => {
    const { site, id } = givenDraft();
    site.through((request) => {
      if (request.method === 'drive.files.delete') throw new WorkspaceError(503, 'Unavailable');
      if (request.method === 'memory.recall') throw new WorkspaceError(503, 'Unavailable');
      return site.workbook.send(request);
    });
    expect(site.post('/refer', send(id), 'worker.one').said).toContain('was received');
    site.through(site.workbook.send);
    const words = (): string =>
      site
        .open(`/drafts/${id}`, 'worker.one')
        .page.replaceAll(/\s+|<[^>]*>/g, ' ')
        .replaceAll(/ +/g, ' ');
    expect(words()).toContain(
      'This was sent on Monday 30 November 2026, 5:10pm. Its reference comes to you by mail.',
    );
    site.workbook.turn();
    expect(words()).toContain('This was sent as RP-26-0004 on Monday 30 November 2026, 5:10pm.');
    expect(site.register().rows.referral.size).toBe(4);
  });

  it('is told on the draft where it was sent from the form it was saved from', () => {
    const { site, id } = givenDraft();
    const { draft: _, ...back }: Boxes = send(id, { penPicture: 'Gone back to.' });
    site.post('/refer', back, 'worker.one');
    expect(site.open(`/drafts/${id}`, 'worker.one').page).toContain('RP-26-0004');
    const again = site.post('/refer', send(id), 'worker.one');
    expect(again.said).toContain('it is RP-26-0004');
    expect(site.register().rows.referral.size).toBe(4);
  });
});

describe('what a draft costs', () => {
  it('is at most five requests to save, and one to offer', () => {
    const site = givenSite();
    const asked = (act: () => unknown): number => {
      site.workbook.forget();
      act();
      return site.workbook.methods().length;
    };
    const save = (changed = {}) => asked(() => site.post('/refer', saving(changed), 'worker.one'));
    expect(save()).toBe(5);
    expect(save()).toBe(5);
    const id = draftFiles(site.workbook)[0]?.id ?? '';
    expect(save({ draft: id })).toBe(4);
    expect(asked(() => site.open('/', 'worker.one'))).toBe(2);
    expect(asked(() => site.open('/refer', 'worker.one'))).toBe(2);
    expect(asked(() => site.open(`/drafts/${id}`, 'worker.one'))).toBe(3);
    expect(asked(() => site.open(`/drafts/${id}/delete`, 'worker.one'))).toBe(2);
    expect(asked(() => site.post(`/drafts/${id}/delete`, {}, 'worker.one'))).toBe(3);
  });
});
