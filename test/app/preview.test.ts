import { preview } from '../../src/app/preview.ts';
import { tick } from '../../src/app/tick.ts';
import { whatWouldGo } from '../../src/app/what-would-go.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { reads } from '../../src/workspace/request.ts';
import { administrator, givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

/** What the next turn would do, tried; and the same turn done. */
function triedAndDone(given: GivenWorkbook) {
  const before = given.workspace.snapshot();
  const run = given.newRun();
  const tried = preview(given.send);
  const wouldBe = given.run(tick(run), tried.send);
  expect(given.workspace.snapshot()).toBe(before);
  given.forget();
  const done = given.run(tick(run));
  return { tried, wouldBe, done, run };
}

/** A request received, its agenda ready, the sitting’s send time come. */
function tuesday(): GivenWorkbook {
  const given = givenWorkbook();
  given.refer(requestFor('Alpha', 1));
  given.goTo('2026-11-23T17:05:00');
  given.turn();
  given.goTo('2026-11-24T11:30:00');
  return given;
}

describe('preview', () => {
  it('finds the very effects that the turn then has, and alters nothing', () => {
    for (const given of [tuesday(), withNewRequest()]) {
      const { wouldBe, done } = triedAndDone(given);
      expect(done.effects.length).toBeGreaterThan(1);
      expect(wouldBe.effects).toEqual(done.effects);
      const mails = ({ register }: typeof done) =>
        [...register.rows.mail.values()].map(({ key, status }) => [key, status]);
      expect(mails(wouldBe)).toEqual(mails(done));
    }
  });

  it('notes down every write that the turn then asks', () => {
    const given = tuesday();
    const { tried } = triedAndDone(given);
    // Documents are taken to be filled: a template is not open to whoever looks.
    const writes = given
      .asked()
      .map(({ method }) => method)
      .filter((method) => !reads.has(method) && method !== 'docs.documents.batchUpdate');
    expect(tried.writes.map(({ method }) => method)).toEqual(writes);
  });

  it('reads the workbook once, however much would follow', () => {
    const given = tuesday();
    const read: string[] = [];
    const tried = preview((request) => {
      read.push(request.method);
      return given.send(request);
    });
    given.run(tick(given.newRun()), tried.send);
    expect(read.filter((method) => method.startsWith('sheets.'))).toHaveLength(1);
  });

  it('leaves out what the form holds where whoever looks may not see it, and says so', () => {
    const given = withNewRequest();
    const tried = preview((request) => given.send(request, administrator));
    expect(
      given.run(tick(given.newRun()), (request) =>
        request.method === 'memory.recall' ? given.send(request) : tried.send(request),
      ).effects,
    ).toEqual([]);
    expect(tried.seesForm()).toBe(false);
  });
});

function withNewRequest(): GivenWorkbook {
  const given = givenWorkbook();
  given.answerForm(requestFor('Alpha', 1));
  return given;
}

describe('whatWouldGo', () => {
  it('says what goes now and what later, by kind, with numbers and without a name', () => {
    const given = withNewRequest();
    const { wouldBe, run } = triedAndDone(given);
    const now = whatWouldGo(wouldBe.register, run.id, run.now).join('\n');
    expect(now).toContain('Goes now:\nReceipt of RP-26-0001');
    expect(now).toContain('Is made now:\nRP-26-0001 request paper v1');
    expect(now).not.toContain('Alpha');
  });

  it('gives each agenda once, with its moment and how many it goes to', () => {
    const given = tuesday();
    given.goTo('2026-11-24T11:00:00');
    const { wouldBe, run } = tryIt(given);
    expect(whatWouldGo(wouldBe.register, run.id, run.now).join('\n')).toMatch(
      /Goes by itself:\n(.*\n)*Tuesday 24 November 2026, 11:30am: Agenda of Wednesday 25 November 2026, \d+ mails/,
    );
  });
});

const tryIt = (given: GivenWorkbook) => {
  const run = given.newRun();
  return { run, wouldBe: given.run(tick(run), preview(given.send).send) };
};
