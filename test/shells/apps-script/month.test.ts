import { codeOf } from '../../../src/app/installation/code-mail.ts';
import type { Run } from '../../../src/app/run.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { givenSetUp } from './given/given-set-up.ts';
import { liveMonth } from './given/month.ts';
import { inMemory, onGoogle } from './given/places.ts';
import { pushedScript } from './given/pushed-script.ts';

/** Runs are named by chance; whatever else stands there must be the same. */
const runs = /(?:run-\d+|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/g;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(runs, 'a run'));

const cellsOf = ({ spreadsheet }: World) =>
  Object.fromEntries(
    spreadsheet.tabs.map(({ properties, rows }) => [
      properties.title,
      plain(rows.map(({ values }) => values.map((cell) => cell.userEnteredValue ?? null))),
    ]),
  );

describe('A month of the Resources Panel', () => {
  it('ends alike by the pushed script on Google and by the programs in memory', async () => {
    const { code } = await pushedScript();
    const google = givenSetUp(code);
    liveMonth(onGoogle(google));
    const { checked } = onGoogle(google).register().rows.workbook.get('workbook')!;
    const checkRun = google.uuids.find((id) => codeOf({ id } as Run) === checked!.code)!;
    const memory = inMemory('2026-11-20T09:00:00', checkRun);
    liveMonth(memory);

    const [there, here] = [google.workspace.snapshot(), memory.workspace.snapshot()];
    expect(cellsOf(there)).toEqual(cellsOf(here));
    expect(there.mail.map(({ raw }) => raw)).toEqual(here.mail.map(({ raw }) => raw));
    expect(plain([...there.files])).toEqual(plain([...here.files]));
    expect(plain([...there.documents])).toEqual(plain([...here.documents]));

    // A month in which little happened would prove little.
    const { rows } = memory.register();
    expect([...rows.sitting.values()].filter(({ finalAt }) => finalAt)).toHaveLength(3);
    expect([...rows.record.values()].filter(({ filedBy }) => filedBy)).toHaveLength(4);
    expect(there.mail.length).toBeGreaterThan(60);

    const remembered = google.scriptProperties.kept;
    expect(JSON.parse(remembered.get('generation')!)).toEqual({
      generation: here.memory.generation,
      spreadsheetId: here.memory.spreadsheetId,
    });
    const mails = [...remembered.keys()].filter((name) => name.startsWith('mail-'));
    expect(mails.map((name) => name.slice(5)).sort()).toEqual([...here.memory.mailKeys].sort());
  });
});
