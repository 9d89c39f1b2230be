import { commit } from '../../src/workbook/commit.ts';
import { generationName } from '../../src/workbook/generation.ts';
import type { Plan } from '../../src/workbook/commit.ts';
import { logged } from '../../src/core/week/logged.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import { cellsOf } from '../given/hands.ts';

const closing =
  (key: string, why: string): Plan =>
  (register) => {
    const sitting = register.rows.sitting.get(key);
    if (!sitting) throw new Error(`no ${key}`);
    const said = { by: 'admin@council.example', why, at: '2026-11-23T10:00:00' as never };
    return [
      { table: 'sitting', row: { ...sitting, stoodDown: said } },
      logged('2026-11-23T10:00:00' as never, key, why, 'CPR-3.1'),
    ];
  };

const first = 'resources:2026-11-25';
const second = 'resources:2026-12-02';

describe('readWorkbook', () => {
  it('reads the whole workbook in one request', () => {
    const given = givenWorkbook();
    given.read();
    expect(given.methods()).toEqual(['sheets.spreadsheets.getByDataFilter']);
  });
});

describe('commit', () => {
  it('is one atomic write that names the next generation and carries the run', () => {
    const given = givenWorkbook();
    const before = given.read();
    given.forget();
    const run = given.newRun();
    const after = given.run(commit(before, run, closing(first, 'Invented: no items')));
    expect(given.methods()).toEqual(['sheets.spreadsheets.batchUpdate']);
    expect(after.generation).toBe(before.generation + 1);
    const read = given.read();
    expect([read.generation, read.run]).toEqual([after.generation, run.id]);
    expect(read.register.rows).toEqual(after.register.rows);
    const names = given.workspace.snapshot().spreadsheet.namedRanges.map(({ name }) => name);
    expect(names).toContain(generationName(after.generation));
  });

  it('asks for nothing when nothing is to change', () => {
    const given = givenWorkbook();
    const before = given.read();
    given.forget();
    expect(given.run(commit(before, given.newRun(), () => []))).toBe(before);
    expect(given.methods()).toEqual([]);
  });

  it('lets one of two commits from the same workbook win; the other plans again', () => {
    const given = givenWorkbook();
    const before = given.read();
    given.run(commit(before, given.newRun(), closing(first, 'Invented: first')));
    const seen: string[] = [];
    const after = given.run(
      commit(before, given.newRun(), (register, snapshot) => {
        seen.push(register.rows.sitting.get(first)?.stoodDown?.why ?? '');
        return closing(second, 'Invented: second')(register, snapshot);
      }),
    );
    expect(seen).toEqual(['', 'Invented: first']);
    const { sitting } = after.register.rows;
    expect([first, second].map((key) => sitting.get(key)?.stoodDown?.why)).toEqual([
      'Invented: first',
      'Invented: second',
    ]);
    expect(given.read().register.rows).toEqual(after.register.rows);
  });

  it('counts as done when only the answer was lost, and is not done twice', () => {
    const given = givenWorkbook();
    const before = given.read();
    let lost = false;
    const losing = (request: WorkspaceRequest): unknown => {
      const reply = given.send(request);
      if (request.method !== 'sheets.spreadsheets.batchUpdate' || lost) return reply;
      lost = true;
      throw new WorkspaceError(503, 'The service is currently unavailable.');
    };
    const logBefore = cellsOf(given, 'log').length;
    const after = given.run(
      commit(before, given.newRun(), closing(first, 'Invented: once')),
      losing,
    );
    expect(lost).toBe(true);
    expect(after.generation).toBe(before.generation + 1);
    expect(cellsOf(given, 'log')).toHaveLength(logBefore + 1);
  });

  it('lets a refusal through that planning again cannot cure', () => {
    const given = givenWorkbook();
    const before = given.read();
    const refusing = (request: WorkspaceRequest): unknown => {
      if (request.method !== 'sheets.spreadsheets.batchUpdate') return given.send(request);
      throw new WorkspaceError(400, 'Invalid requests[3]');
    };
    expect(() =>
      given.run(commit(before, given.newRun(), closing(first, 'Invented')), refusing),
    ).toThrow('Invalid requests[3]');
  });
});
