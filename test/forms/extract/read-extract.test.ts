import { legalStatusWords, placementWords } from '../../../src/core/panel/child-words.ts';
import { comparedWith } from '../../../src/core/register/extract.ts';
import { extractText, readExtract } from '../../../src/forms/extract/read-extract.ts';
import type { ReadExtract } from '../../../src/forms/extract/read-extract.ts';
import { child } from '../../core/cohort/given-children.ts';
import { day } from '../../core/given/day.ts';

const today = day('2026-11-23');

function read(...lines: readonly string[]): ReadExtract {
  const found = readExtract(lines.join('\n'), today);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const oddOf = ({ odd }: ReadExtract): readonly string[] =>
  odd.map(({ line, sentence, leftOut }) => `${line}${leftOut ? ' out' : ''}: ${sentence}`);

describe('readExtract [NS-3.3]', () => {
  it('takes what the register keeps of each child, and turns the name to initials', () => {
    const { extract, odd, ignored } = read(
      'Child ID,Forename,Surname,DOB,Sex,Legal Status,Placement type,Placement provider,Placement start,Date became looked after,Team,Social worker,IRO,Siblings',
      '1000001,Invented,Alpha,31/08/2010,F,C2,U4,PR1,2026-02-28 00:00,1 June 2020,CWD,Worker.One@council.example,,"1000002, 1000003"',
    );
    expect(odd).toEqual([]);
    expect(ignored).toEqual(['Sex']);
    expect(extract.rows).toEqual([
      {
        key: '1000001',
        facts: {
          initials: 'I.A.',
          dateOfBirth: '2010-08-31',
          legalStatus: 'care-order',
          placement: 'in-house-foster',
          placedSince: '2026-02-28',
          inCareSince: '2020-06-01',
          team: 'CWD',
          worker: 'worker.one@council.example',
          reviewingOfficer: '',
          siblings: ['1000002', '1000003'],
        },
      },
    ]);
    expect(JSON.stringify(extract)).not.toContain('Alpha');
  });

  it('understands each placement and legal status by the words that the register shows', () => {
    const rows = [
      ...Object.values(placementWords).map((words) => ['Care order', words]),
      ...Object.values(legalStatusWords).map((words) => [words, 'Kinship care']),
    ].map(([status, placement], at) => `${1000001 + at},A.B.,31/08/2010,${status},${placement}`);
    const found = read('LCS number,Initials,Date of birth,Legal status,Placement', ...rows);
    expect(oddOf(found)).toEqual([]);
    expect(new Set(found.extract.rows.map(({ facts }) => facts.placement)).size).toBe(10);
  });

  it.each([
    ['Alpha, Invented', 'I.A.'],
    ['Invented Alpha', 'I.A.'],
  ])('makes initials of "%s"', (name, initials) => {
    const { extract } = read('LCS number;Name;Date of birth', `1000001;${name};31/08/2010`);
    expect(extract.rows[0]?.facts.initials).toBe(initials);
  });

  it('reports every odd row by its line, drops none silently, and repeats no cell', () => {
    const found = read(
      'LCS number,Name,Date of birth,Legal status,Placement,Worker: address',
      '1000001,Invented Alpha,,care order,kinship,worker.one@council.example',
      ',Invented Bravo,31/08/2010,care order,kinship,',
      'Invented Charlie,1000003,31/08/2010,care order,kinship,',
      '1000004,Invented Delta,31/02/2010,care order,kinship,',
      '1000005,Invented Echo,31/08/2030,care order,kinship,',
      '1000006,Invented Foxtrot,31/08/1999,care order,kinship,',
      '1000001,Invented Alpha,31/08/2010,care order,kinship,',
      '1000007,Invented Golf,31/08/2010,wardship,tent,Worker One',
      '1000008,,31/08/2010,care order,foster care,',
    );
    expect(oddOf(found)).toEqual([
      '2: There is no date of birth. The child is taken without one, and belongs to no age.',
      '3 out: It has no LCS number.',
      '4 out: Its LCS number is not 6 to 8 digits.',
      '5: The date of birth is not a date. The child is taken without one, and belongs to no age.',
      '6: The date of birth is in the future. The child is taken without one, and belongs to no age.',
      '7: The date of birth is 26 years ago or more. The child is taken without one, and belongs to no age.',
      '8 out: This child stands on line 2 already; that line is taken.',
      '9: Legal status: nobody can tell what is meant. It is left empty. These are known: Accommodated under section 20; Interim care order; Care order; Placement order; Care leaver.',
      expect.stringContaining('These are known: In-house foster care; Agency foster care; Kinship'),
      '9: Worker: address: nobody can tell what is meant. It is left empty.',
      '10: There is neither a name nor initials. It is shown as “?”.',
      '10: Placement: whether it is the council’s own does not stand there. It is left empty. Bring the column Placement provider too, or write “In-house” or “Agency” before it.',
    ]);
    expect(found.extract.rows.map(({ key }) => key)).toEqual([
      '1000001',
      '1000004',
      '1000005',
      '1000006',
      '1000007',
      '1000008',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Invented|wardship|tent/);
  });

  it.each([
    ['', 'There is nothing in it. Paste the extract with its line of headings.'],
    [
      'LCS number,Team\n1000001,CWD',
      'No column is headed “Date of birth”, “Initials”. The first line must hold the headings.',
    ],
    [
      'LCS number,Initials,DOB\nnone,A.B.,31/08/2010',
      'No row has an LCS number of 6 to 8 digits. Nothing can be taken.',
    ],
  ])('refuses %j in words', (text, words) => {
    const found = readExtract(text, today);
    expect(found.ok ? '' : found.error).toBe(words);
  });

  it.each([
    ['C1: Interim care order', 'interim-care-order'],
    ['ICO', 'interim-care-order'],
    ['Full Care Order', 'care-order'],
    ['Section 20', 'section-20'],
    ['V2', 'section-20'],
    ['E1', 'placement-order'],
    ['Care leaver', 'care-leaver'],
  ])('knows the legal status "%s"', (typed, status) => {
    const { extract } = read('LCS number,Initials,DOB,LS', `1000001,A.B.,31/08/2010,${typed}`);
    expect(extract.rows[0]?.facts.legalStatus).toBe(status);
  });

  it.each([
    ['P1', '', 'with-parents'],
    ['Placed with parents', '', 'with-parents'],
    ['U1', 'PR1', 'kinship'],
    ['U6', 'PR4', 'agency-foster'],
    ['Foster care', 'Own provision', 'in-house-foster'],
    ['K2', 'PR1', 'in-house-residential'],
    ['K2', 'PR4', 'agency-residential'],
    ['H5', 'PR4', 'semi-independent'],
    ['A5', '', 'with-adopters'],
    ['Supported lodgings', '', 'supported-lodgings'],
    ['Regulation 24/25', '', 'regulation-24-25'],
    ['in-house-foster', '', 'in-house-foster'],
  ])('knows the placement "%s" of "%s"', (typed, provider, placement) => {
    const { extract } = read(
      'LCS number,Initials,DOB,PLACE,PLACE_PROVIDER',
      `1000001,A.B.,31/08/2010,${typed},${provider}`,
    );
    expect(extract.rows[0]?.facts.placement).toBe(placement);
  });

  it('is the same when it is written down and read again', () => {
    const { extract } = read(
      'CHILD,Initials,DOB,LS,PLACE,PL,In care since,Team,Manager,IRO,Siblings,2nd review,Date of order',
      '1000001,A.B.,31/08/2010,C2,P1,x,2020-06-01,"A ""team"", one",m@council.example,,1000002,5 Jan 2027,3/7/2026',
      '1000002,C.D.,,V2,,x,,,,,,,',
    );
    expect(read(extractText(extract)).extract).toEqual(extract);
  });
});

describe('comparedWith [NS-3.3]', () => {
  const known = (...children: ReturnType<typeof child>[]) =>
    new Map(children.map((one) => [one.key, one]));
  const heads = 'LCS number,Initials,DOB,Legal status';

  it('tells new, changed, gone, come back and the same apart', () => {
    const { extract } = read(
      heads,
      '1000001,A.B.,31/08/2010,Care order',
      '1000002,A.B.,31/08/2010,Interim care order',
      '1000003,A.B.,31/08/2010,Care order',
      '1000004,A.B.,31/08/2010,Care order',
    );
    const found = comparedWith(
      known(
        child('1000001', '2010-08-31'),
        child('1000002', '2010-08-31'),
        child('1000003', '2010-08-31', { goneOn: day('2026-10-01') }),
        child('1000005', '2010-08-31'),
        child('1000006', '2010-08-31', { goneOn: day('2026-10-01') }),
        child('1000007', '2010-08-31', { neverListed: true }),
      ),
      extract,
      today,
    );
    expect(found.added.map(({ key, knownSince }) => [key, knownSince])).toEqual([
      ['1000004', today],
    ]);
    expect(found.changed.map(({ child: { key }, facts }) => [key, facts])).toEqual([
      ['1000002', ['legalStatus']],
    ]);
    expect(found.back.map(({ key, goneOn }) => [key, goneOn])).toEqual([['1000003', undefined]]);
    expect(found.gone.map(({ key }) => key)).toEqual(['1000005']);
    expect(found.same).toBe(1);
  });

  it('keeps what the extract has no column for, and empties what it tells as empty', () => {
    const { extract } = read(heads, '1000001,A.B.,31/08/2010,');
    const before = child('1000001', '2010-08-31', { assessedOn: day('2026-01-01') });
    const [{ child: after } = { child: before }] = comparedWith(
      known(before),
      extract,
      today,
    ).changed;
    const { legalStatus: _, ...rest } = before;
    expect(after).toEqual(rest);
  });
});

describe('the days of a plan in an extract [NS-3.3]', () => {
  const heads = 'LCS number,Initials,Date of birth';
  const one = '1000001,A.B.,31/08/2010';
  const readFor = (...lines: readonly string[]) => {
    const found = readExtract(lines.join('\n'), today, ['planSince', 'planEndsOn']);
    if (!found.ok) throw new Error(found.error);
    return found.value;
  };
  const facts = ({ extract }: ReadExtract) => {
    const { planSince, planEndsOn } = extract.rows[0]?.facts ?? {};
    return [planSince, planEndsOn];
  };

  it.each([
    ['Plan since,Plan ends', '30/11/2025,06/01/2027'],
    ['CP plan start date,Order end date', '2025-11-30,6 January 2027'],
    ['Child protection plan since,Placement agreement ends', '30 November 2025,2027-01-06 00:00'],
  ])('stand under %s, and are the same when what is kept is read again', (columns, days) => {
    const found = readFor(`${heads},${columns}`, `${one},${days}`);
    expect(oddOf(found)).toEqual([]);
    expect(facts(found)).toEqual(['2025-11-30', '2027-01-06']);
    expect(found.extract.told).toEqual(['initials', 'dateOfBirth', 'planSince', 'planEndsOn']);
    expect(facts(readFor(extractText(found.extract)))).toEqual(['2025-11-30', '2027-01-06']);
  });

  it('are reported where they are missing, once for a column, if a panel here counts from them', () => {
    const missing = readFor(`${heads},Plan since,Plan ends`, `${one},,`);
    expect(oddOf(missing)).toEqual([
      '2: There is no day since when the plan runs. The child belongs to no cohort that counts by it.',
      '2: There is no day on which the plan ends. The child belongs to no cohort that counts by it.',
    ]);
    expect(missing.extract.rows).toHaveLength(1);
    expect(
      oddOf(readFor(`${heads},Plan ends`, `${one},06/01/2027`, `1000002,A.C.,31/08/2010,`)),
    ).toEqual([
      '1: No column is headed “Plan since”: whoever has no such day belongs to no cohort that counts by it.',
      '3: There is no day on which the plan ends. The child belongs to no cohort that counts by it.',
    ]);
    expect(oddOf(read(`${heads},Plan since,Plan ends`, `${one},,`))).toEqual([]);
  });

  it('are left empty where nobody can tell what is meant, or one contradicts the other', () => {
    const odd = readFor(`${heads},Plan since,Plan ends`, `${one},30/02/2026,in January`);
    expect(oddOf(odd)).toEqual([
      '2: Plan since: nobody can tell what is meant. It is left empty.',
      '2: Plan ends: nobody can tell what is meant. It is left empty.',
    ]);
    const turned = readFor(`${heads},Plan since,Plan ends`, `${one},02/09/2026,01/09/2026`);
    expect(oddOf(turned)).toEqual([
      '2: Plan ends: it is before the plan begins. Both days are left empty.',
    ]);
    expect([facts(odd), facts(turned)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const same = readFor(`${heads},Plan since,Plan ends`, `${one},02/09/2026,02/09/2026`);
    expect(facts(same)).toEqual(['2026-09-02', '2026-09-02']);
  });

  it('are shown as what changed, by their headings, and stay where a later extract has no column for them', () => {
    const known = child('1000001', '2010-08-31', {
      planSince: day('2025-11-30'),
      planEndsOn: day('2026-12-01'),
    });
    const by = (...lines: readonly string[]) =>
      comparedWith(new Map([[known.key, known]]), readFor(...lines).extract, today).changed;
    expect(by(`${heads},Plan ends`, `${one},06/01/2027`)).toMatchObject([
      { facts: ['planEndsOn'], child: { planSince: '2025-11-30', planEndsOn: '2027-01-06' } },
    ]);
    expect(by(heads, one)).toEqual([]);
    expect(by(`${heads},Plan ends`, `${one},`)[0]?.child).not.toHaveProperty('planEndsOn');
  });
});
