import { tryFact } from '../../../src/app/installation/assumed-fact.ts';
import type { AssumedFact, Scratch } from '../../../src/app/installation/assumed-fact.ts';
import { assumedFacts } from '../../../src/app/installation/assumed-facts.ts';
import type { Finding } from '../../../src/app/installation/finding.ts';
import { onScratch, scratchName } from '../../../src/app/installation/scratch.ts';
import { workbookOf } from '../../../src/core/register/rows.ts';
import type { Program } from '../../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import { givenWorkbook, roleAccount } from '../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';

type Send = (request: WorkspaceRequest) => unknown;

/** The facts tried on scratch files of this workbook. */
function tried(
  given: GivenWorkbook,
  send: Send = given.send,
  facts: readonly AssumedFact[] = assumedFacts,
): readonly Finding[] {
  const { rootFolderId, spreadsheetId } = workbookOf(given.read().register);
  function* all(scratch: Scratch): Program<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const fact of facts) findings.push(yield* tryFact(fact, scratch));
    return findings;
  }
  return given.run(onScratch({ spreadsheetId, rootFolderId, mailbox: roleAccount }, all), send);
}

/** Whatever is left of scratch: files out of the bin, tabs, names. */
function left(given: GivenWorkbook): readonly string[] {
  const { tabs, namedRanges } = given.workspace.snapshot().spreadsheet;
  return [
    ...given.workspace
      .files()
      .filter(({ name, trashed }) => name === scratchName && !trashed)
      .map(({ id }) => id),
    ...[...tabs.map(({ properties }) => properties.title), ...namedRanges.map(({ name }) => name)]
      .map((name) => name ?? '')
      .filter((name) => /^scratch/i.test(name)),
  ];
}

/** How many requests a whole trial makes. */
const requests = (): number => {
  const given = givenWorkbook();
  tried(given);
  return given.asked().length;
};

/** A send of which one request fails: after it took effect, or instead. */
function failingAt(given: GivenWorkbook, place: number, landed: boolean): Send {
  let count = 0;
  return (request) => {
    count += 1;
    if (count !== place) return given.send(request);
    if (landed) given.send(request);
    throw new WorkspaceError(landed ? 0 : 503, 'invented');
  };
}

describe('onScratch', () => {
  it('finds every assumed fact right, and leaves nothing behind', () => {
    const given = givenWorkbook();
    const findings = tried(given);
    expect(findings.map(({ state }) => state)).toEqual(assumedFacts.map(() => 'right'));
    expect(left(given)).toEqual([]);
  });

  it.each([
    ['is refused', false],
    ['takes effect and is not answered', true],
  ])('leaves nothing behind by the next trial, whichever request %s', (_, landed) => {
    const most = requests();
    for (let place = 1; place <= most; place += 1) {
      const given = givenWorkbook();
      const findings = tried(given, failingAt(given, place, landed));
      const untidy = left(given).length > 0;
      const told = findings.some(
        ({ checked, state }) => checked === 'Scratch files' && state === 'wrong',
      );
      expect({ place, untidy: untidy && !told }).toEqual({ place, untidy: false });
      tried(given);
      expect({ place, left: left(given) }).toEqual({ place, left: [] });
    }
  });

  it('clears away what a run left behind that died in the middle', () => {
    const given = givenWorkbook();
    const { rootFolderId, spreadsheetId } = workbookOf(given.read().register);
    const place = { spreadsheetId, rootFolderId, mailbox: roleAccount };
    function* dying(): Program<readonly Finding[]> {
      yield { method: 'memory.recall', ask: {} };
      return [];
    }
    const program = onScratch(place, dying);
    let step = program.next();
    while (!step.done && step.value.method !== 'memory.recall') {
      step = program.next(given.send(step.value));
    }
    expect(left(given)).not.toEqual([]);
    expect(tried(given).map(({ state }) => state)).toEqual(assumedFacts.map(() => 'right'));
    expect(left(given)).toEqual([]);
  });

  it('puts away what it made though the search of Drive does not find it yet', () => {
    const given = givenWorkbook();
    tried(given, (request) =>
      request.method === 'drive.files.list' ? { files: [] } : given.send(request),
    );
    const files = given.workspace.files();
    const folders = new Map(files.map((file) => [file.id, file]));
    const reachable = files.filter(
      ({ name, trashed, parents }) =>
        name === scratchName && !trashed && !parents.some((id) => folders.get(id)?.trashed),
    );
    expect(reachable).toEqual([]);
  });

  it('puts its files away when the register itself is mistaken, and lets the mistake through', () => {
    const given = givenWorkbook();
    const mistaken: AssumedFact = {
      name: 'a mistake of ours',
      *look() {
        throw new RangeError('mistaken');
      },
    };
    expect(() => tried(given, given.send, [mistaken])).toThrow('mistaken');
    expect(left(given)).toEqual([]);
  });
});

describe('tryFact', () => {
  const lenient: AssumedFact = {
    name: 'an invented refusal',
    refuses: { status: 400, message: '' },
    *attempt() {
      return undefined;
    },
  };

  it('asks a person to tell of a fact that Google does not keep, and holds nothing up by it', () => {
    const [finding] = tried(givenWorkbook(), undefined, [lenient]);
    expect(finding).toMatchObject({ state: 'to confirm', seen: 'Google did it.' });
  });

  it('calls it wrong where the register leans on the fact', () => {
    const [finding] = tried(givenWorkbook(), undefined, [{ ...lenient, leansOnIt: 'It must.' }]);
    expect(finding).toMatchObject({ state: 'wrong' });
    expect(finding?.fix).toContain('It must.');
  });

  it('takes the same refusal in other words for the same, and shows the words', () => {
    const refused: AssumedFact = {
      name: 'an invented refusal',
      refuses: { status: 400, message: 'ours' },
      *attempt() {
        throw new WorkspaceError(400, 'theirs');
      },
    };
    const [finding] = tried(givenWorkbook(), undefined, [refused]);
    expect(finding).toMatchObject({ state: 'right', seen: 'Google answered 400: theirs' });
  });

  it('takes a fault of Google’s for no answer, and asks to check again', () => {
    const silent: AssumedFact = {
      name: 'an invented silence',
      *look() {
        throw new WorkspaceError(503, 'invented');
      },
    };
    const [finding] = tried(givenWorkbook(), undefined, [silent]);
    expect(finding).toMatchObject({ state: 'wrong' });
    expect(finding?.fix).toContain('check again');
  });
});
