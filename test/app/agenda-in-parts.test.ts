import { factsOfAgenda } from '../../src/app/document-facts.ts';
import { wordsOf } from '../../src/app/mail-words.ts';
import type { Facts, Register } from '../../src/core/register/register.ts';
import { documentRequests } from '../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../src/documents/document/document-templates.ts';
import { fillDocument } from '../../src/documents/document/fill-document.ts';
import { sittingPage } from '../../src/pages/sitting-page.ts';
import { sittingView } from '../../src/pages/sitting-views.ts';
import { visitorFrom } from '../../src/pages/who-may.ts';
import { docDesk } from '../documents/document/doc-desk.ts';
import { expectGolden } from '../golden/compare-golden.ts';
import { day } from '../core/given/day.ts';
import { northmoor } from '../given/northmoor.ts';
import { admin, people } from '../given/people.ts';
import { at, givenReferral, givenRegister } from '../given/register.ts';
import { issue, itemsAt, mail, refusal, settled } from '../given/week.ts';
import { givenSnapshot } from '../pages/given/register.ts';

const key = 'northmoor-care:2026-12-01';
const now = '2026-11-27 11:30';
const agendaMail = `agenda:${key}:1/${admin}`;

/** Three children of the Northmoor Care Panel, whose agenda goes. */
function going(): Register {
  const rows = [1, 2, 3].map((number) =>
    givenReferral(number, `2026-11-19 09:0${number}`, {
      reference: `NM-26-000${number}`,
      panel: northmoor.code,
      facts: {
        requestType: number === 3 ? 'review' : 'new',
        manager: `manager.${number}@council.example`,
      },
    }),
  );
  return settled({ ...givenRegister(rows), panels: [northmoor] }, now);
}

/** The lines of the agenda's document. */
function printed(facts: Facts): readonly string[] {
  const desk = docDesk();
  desk.update(documentRequests(documentTemplates.agenda));
  const filled = fillDocument(desk.get(), facts, 'mark');
  if (!filled.ok) throw new Error(filled.error.map(({ sentence }) => sentence).join('\n'));
  desk.update(filled.value);
  return desk.lines();
}

const register = going();
const sitting = register.rows.sitting.get(key);
if (!sitting) throw new Error('It does not sit.');

const headings = [
  '9:15am: Welcome, apologies and declarations of interest (10 minutes)',
  '9:25am: Minutes of the last sitting and matters arising (5 minutes)',
  '9:30am: The children',
  '10:30am: Any other business (10 minutes)',
  '10:40am: Date of the next sitting (5 minutes)',
];

describe('an agenda in parts, of a council that there is not', () => {
  it('hears the first child after the parts that stand before', () =>
    expect(itemsAt(register, key)).toEqual([
      '09:30 NM-26-0001 listed',
      '09:50 NM-26-0002 listed',
      '10:10 NM-26-0003 listed',
    ]));

  it('is a document with a heading for each part, in order, with its time', () => {
    const lines = printed(factsOfAgenda(register, issue(register, 1, key), sitting, new Map()));
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      ...headings.map((words) => `## ${words}`),
      '## For the panel only',
    ]);
    expectGolden('documents/agenda-in-parts.txt', `${lines.join('\n')}\n`);
  });

  it('is a mail that says the same times, as text and as HTML', () => {
    const { text, html } = wordsOf(register, mail(register, agendaMail), at(now));
    expect(text).toContain('9:15am to 10:45am');
    const places = headings.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    for (const words of headings) expect(html).toMatch(new RegExp(`<h2[^>]*>${bare(words)}</h2>`));
  });

  it('is sent without parts where its mail was written by a version that knew none', () => {
    const old = mail(register, agendaMail);
    const { parts: _, opening: __, children: ___, closing: ____, ...facts } = old.facts;
    const { text } = wordsOf(register, { ...old, facts }, at(now));
    expect(text).not.toContain('Your reply');
    expect(text).toContain('NM-26-0003');
  });

  it('asks each presenter for their own time, after the parts before it', () =>
    expect(
      mail(register, `agenda:${key}:1/NM-26-0001/manager.1@council.example`).facts,
    ).toMatchObject({ time: '9:30am', minutes: '20' }));

  it('has the same parts on the page of the sitting', () => {
    const visitor = visitorFrom(people, admin, day('2026-11-27'));
    const frame = { visitor, token: '', address: '' };
    const view = sittingView(frame, givenSnapshot(register, {}), sitting, at(now));
    const shown = sittingPage(view);
    const found = [...shown.matchAll(/<h3>(.*?)<\/h3>/g)].map((match) => match[1]);
    expect(found.slice(0, headings.length)).toEqual(headings);
  });

  it('gives no child a slot by hand within a part', () =>
    expect(
      refusal(register, { kind: 'slot-at', about: 'NM-26-0001', at: '09:20' }, '2026-11-25 09:00'),
    ).toBe(
      'A slot of that time does not lie within the session, or runs into a break or another part of the agenda.',
    ));
});

const bare = (words: string): string => words.replace(/[()]/g, '\\$&');
