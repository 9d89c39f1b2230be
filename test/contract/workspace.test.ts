import { assumedFacts, notTriedHere } from '../../src/app/installation/assumed-facts.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { assumedPromises } from './assumed-promises.ts';
import { docsPartsPromises } from './docs-parts-promises.ts';
import { docsPromises } from './docs-promises.ts';
import { closedFilePromises } from './closed-file-promises.ts';
import { drivePromises } from './drive-promises.ts';
import { gmailPromises } from './gmail-promises.ts';
import { inMemory, overLoopback, type Place } from './places.ts';
import { assumed, type GooglesPromise } from './promise.ts';
import { sheetsPromises } from './sheets-promises.ts';
import { workbookPromises } from './workbook-promises.ts';

const promises: readonly GooglesPromise[] = [
  ...sheetsPromises,
  ...workbookPromises,
  ...docsPromises,
  ...docsPartsPromises,
  ...drivePromises,
  ...closedFilePromises,
  ...gmailPromises,
  ...assumedPromises,
];

async function keeps(place: Place, promise: GooglesPromise): Promise<void> {
  const given = await place.given();
  if ('holds' in promise) {
    await promise.holds(given);
    return;
  }
  const failure = await promise.attempt(given).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(failure).toBeInstanceOf(WorkspaceError);
  const { status, message } = failure as WorkspaceError;
  expect(status).toBe(promise.refuses.status);
  if (typeof promise.refuses.message === 'string') expect(message).toBe(promise.refuses.message);
  else expect(message).toMatch(promise.refuses.message);
}

describe.each([
  ['in memory', () => Promise.resolve(inMemory())],
  ["over loopback with Google's clients", overLoopback],
])('the workspace %s', (_, opened) => {
  let place: Place | undefined;
  beforeAll(async () => {
    place = await opened();
  });
  afterAll(() => place?.close());

  it.each(promises.map((promise) => [promise.name, promise] as const))(
    '%s',
    async (_name, promise) => {
      if (!place) throw new Error('The place did not open.');
      await keeps(place, promise);
    },
  );
});

const unsourced = promises.filter(({ source }) => source === assumed);

describe('the contract', () => {
  it('has each promise without a source tried by the check of an installation, or left alone with a reason', () => {
    const known = [...assumedFacts, ...notTriedHere].map(({ name }) => name);
    expect(unsourced.map(({ name }) => name).sort()).toEqual([...known].sort());
  });

  it('lists at least 25 refusals, each with a source or marked assumed', () => {
    const refusals = promises.filter((promise) => 'refuses' in promise);
    const unclear = promises.filter(
      ({ source }) => source !== assumed && !source.startsWith('https://'),
    );
    expect(refusals.length).toBeGreaterThanOrEqual(25);
    expect(unclear).toEqual([]);
    expect(new Set(promises.map(({ name }) => name)).size).toBe(promises.length);
    const stricter = promises.flatMap(({ name, stricter: why }) =>
      why ? [`  ${name}: ${why}`] : [],
    );
    process.stdout.write(
      [
        `Contract: ${String(refusals.length)} refusals and ${String(promises.length - refusals.length)} ` +
          `behaviours of Google, each tried in memory and over loopback; ` +
          `${String(promises.length - unsourced.length)} with a source.`,
        `Stricter than Google on purpose (${String(stricter.length)}):`,
        ...stricter,
        `Assumed, to be tried first on the real platform (${String(assumedFacts.length)}):`,
        ...assumedFacts.map(({ name }) => `  ${name}`),
        `Assumed, and not to be tried by one account (${String(notTriedHere.length)}):`,
        ...notTriedHere.map(({ name, why }) => `  ${name}: ${why}`),
        '',
      ].join('\n'),
    );
  });
});
