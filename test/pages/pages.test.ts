import fc from 'fast-check';
import { resourcesPanel } from '../core/given/resources-panel.ts';
import { checkAnswers } from '../../src/forms/check-answers.ts';
import type { Answers } from '../../src/forms/field.ts';
import { permissionPage, withdrawPage } from '../../src/pages/answer-pages.ts';
import { minutesPage } from '../../src/pages/minutes-page.ts';
import { cellForm } from '../../src/pages/cell-form.ts';
import { cellsOf, typedValue } from '../../src/pages/cells.ts';
import { errorPage } from '../../src/pages/error-page.ts';
import { homePage } from '../../src/pages/home-page.ts';
import { homeView } from '../../src/pages/home-view.ts';
import { asText } from '../../src/pages/html.ts';
import { mailPage, mailSides, outboxPage } from '../../src/pages/outbox-pages.ts';
import { mailView, outboxView } from '../../src/pages/outbox-views.ts';
import { permissionView } from '../../src/pages/permission-view.ts';
import { checkAnswersPage, referralFormPage } from '../../src/pages/referral-pages.ts';
import { hearingNow, statusView } from '../../src/pages/referral-views.ts';
import { registerPage } from '../../src/pages/register-page.ts';
import { registerView } from '../../src/pages/register-view.ts';
import { requestsPage } from '../../src/pages/requests-page.ts';
import { sittingPage } from '../../src/pages/sitting-page.ts';
import { minutesView } from '../../src/pages/minutes-view.ts';
import { sittingView } from '../../src/pages/sitting-views.ts';
import {
  deleteDraftPage,
  draftKeptPage,
  draftOpened,
  draftsOffered,
  draftSentPage,
  whyNotSaved,
} from '../../src/pages/draft-pages.ts';
import { statusPage } from '../../src/pages/status-page.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { day, moment } from '../core/given/day.ts';
import { fields, givenAnswers } from '../forms/given/referral-form.ts';
import {
  frameOf,
  givenMail,
  givenReferral,
  givenRegister,
  givenSitting,
  givenSnapshot,
  now,
} from './given/register.ts';

const late = givenReferral({
  status: 'parked',
  permission: { askedAt: now, sitting: 'resources:2026-11-25' },
});
const admin = frameOf('admin.one');

/** Every page, with this text wherever a person's text may stand. */
function everyPage(typed: string): Readonly<Record<string, string>> {
  const facts = { ...late.facts, initials: typed, lateReason: typed, worker: typed };
  const referral = { ...late, facts, missing: [typed], toCorrect: [typed] };
  const register = givenRegister(
    { table: 'referral', row: referral },
    { table: 'mail', row: givenMail({ because: typed, to: typed }) },
  );
  const snapshot = givenSnapshot(register, { outbox: [['receipt:RP-26-0142:1', typed, typed]] });
  const frame = { ...admin, said: typed };
  const answers: Answers = givenAnswers(Object.fromEntries(fields.map(({ id }) => [id, typed])));
  const faults = checkAnswers(fields, answers, day('2026-11-23')).impossible;
  const form = { frame, fields, typed: answers, faults, begun: typed };
  const retry = { why: typed, fault: typed };
  const draft = { draft: typed, day: typed, until: typed };
  const preview = { subject: typed, text: typed, html: typed, invitation: typed };
  const mail = givenMail({ to: typed });
  const lateness = permissionView(frame, register, referral, now);
  const minutes = minutesView(frame, snapshot, givenSitting(), now, [typed]);
  return {
    home: homePage({ ...homeView(frame, register, now), drafts: [draft] }),
    form: referralFormPage({ ...form, draft: typed, aboutDrafts: draftsOffered([draft]) }),
    draft: referralFormPage({ ...form, aboutDrafts: draftOpened(draft) }),
    draftUnsaved: referralFormPage({ ...form, faults: [], aboutDrafts: whyNotSaved.sent(typed) }),
    draftKept: draftKeptPage({ frame, draft, address: typed, document: typed }),
    draftSent: draftSentPage({ frame, draft, sentAt: typed, reference: typed }),
    deleteDraft: deleteDraftPage({ frame, draft }),
    check: checkAnswersPage({ ...form, missing: [typed] }),
    status: statusPage(statusView(frame, snapshot, referral, now, true)),
    permission: lateness ? permissionPage({ ...lateness, mayAnswer: true, retry }) : '',
    minutes: minutesPage({ ...minutes, asks: true, retry }),
    withdraw: withdrawPage({ frame, reference: typed, until: typed, retry }),
    sitting: sittingPage(sittingView(frame, snapshot, givenSitting(), now)),
    outbox: outboxPage(outboxView(frame, register, now)),
    ...Object.fromEntries(
      mailSides.map((side) => [
        `mail: ${side}`,
        mailPage(mailView(frame, snapshot, mail, preview, side, now)),
      ]),
    ),
    register: registerPage(registerView(frame, snapshot, 'outbox') ?? fail()),
    requests: requestsPage({
      frame,
      total: 1,
      asked: [{ method: typed, words: typed, body: typed, answer: typed }],
    }),
    error: errorPage({ frame, title: typed, because: typed, mend: typed }),
  };
}

const fail = (): never => {
  throw new Error('There is no such tab.');
};

const count = (page: string, pattern: RegExp): number => page.match(pattern)?.length ?? 0;
const valuesOf = (page: string, pattern: RegExp): readonly string[] =>
  [...page.matchAll(pattern)].map(([, value]) => value ?? '');

const pages = Object.entries(everyPage('plain words'));

describe.each(pages)('the %s page [WCAG 2.2]', (_, page) => {
  it('is in English, has one main heading, a title and a way past the repeated parts', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
    expect(count(page, /<h1[ >]/g)).toBe(1);
    expect(count(page, /<main[ >]/g)).toBe(1);
    expect(page).toMatch(/<title>\S.* · Panel register<\/title>/);
    expect(page).toMatch(/<a class="skip" href="#main" target="_self">/);
  });

  it('gives every box a label of its own, and no id twice', () => {
    const ids = valuesOf(page, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const labelled = new Set(valuesOf(page, /<label\s+for="([^"]*)"/g));
    for (const [box] of page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
      if (/type="hidden"| hidden\b| aria-label="/.test(box)) continue;
      expect(labelled).toContain(/ id="([^"]*)"/.exec(box.replace(/\s+/g, ' '))?.[1]);
    }
  });

  it('describes and links by ids that are there', () => {
    const ids = new Set(valuesOf(page, / id="([^"]*)"/g));
    const named = valuesOf(page, /aria-(?:describedby|labelledby)="([^"]*)"/g);
    for (const id of named.flatMap((list) => list.split(' '))) expect(ids).toContain(id);
    for (const id of valuesOf(page, /href="#([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('sends the token with every form that changes something', () => {
    expect(count(page, /<form method="post"/g)).toBe(count(page, /name="token"/g));
  });

  it('says in the trial that everything is invented', () => {
    expect(page).toContain('Everything here is invented');
  });

  it('says "Resources Panel", never its letters, and runs no script', () => {
    expect(page).not.toMatch(/\bCPR\b/);
    expect(page).not.toMatch(/<script|\son\w+="/);
  });
});

describe('every page', () => {
  it('never lets what somebody typed become markup', () => {
    const tags = (page: string): readonly string[] => page.match(/<\/?[a-z][^\s>]*/g) ?? [];
    const hostile = '"><img src=x onerror=alert(1)>\'<script>x</script>{{decision}}$&';
    const marked = Object.entries(everyPage(hostile));
    for (const [name, page] of marked) {
      expect([name, page.includes('<img')]).toEqual([name, false]);
      expect([name, page.includes('<script')]).toEqual([name, false]);
      expect(tags(page)).not.toContain('<img');
    }
  });

  it('keeps odd text as it was typed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (typed) => {
        const page = errorPage({ frame: admin, title: 'x', because: `[${typed}]`, mend: '' });
        const shown = /<p>\[([^]*)\]<\/p>/.exec(page)?.[1] ?? '';
        expect(shown).not.toMatch(/[<>"']/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('referralFormPage', () => {
  const begun = '2026-11-23T16:40:00Z';
  const formOf = (changed: Answers) => {
    const typed = givenAnswers(changed);
    const faults = checkAnswers(fields, typed, day('2026-11-23')).impossible;
    return referralFormPage({ frame: admin, fields, typed, faults, begun });
  };

  it('shows all faults at once, each linked to its box, and keeps what was typed', () => {
    const page = formOf({
      caseNumber: 'CH-0001',
      dateOfBirth: '2014-02-31',
      penPicture: '\n x\ny ',
    });
    expect(page).toContain('<title>Error: Refer a child');
    expect(page).toMatch(
      /<a href="#caseNumber" target="_self">LCS number must be 6 to 8 digits\. Give the number/,
    );
    expect(page).toMatch(/<a href="#dateOfBirth" target="_self">Date of birth is not a real day\./);
    expect(page).toMatch(/id="caseNumber"[^>]*aria-invalid="true"[^>]*value="CH-0001"/s);
    expect(page).toMatch(/name="dateOfBirth-day"\s+value="31"/);
    expect(page).toContain('>\n\n x\ny </textarea>');
  });

  it('puts a question that follows from a choice under that choice', () => {
    const [, under = ''] = formOf({}).split('value="emergency"');
    expect(under.indexOf('name="placedOn-day"')).toBeLessThan(under.indexOf('value="planned"'));
  });

  it('tells the next sitting, its cut-off, the time left and the clause [CPR-4.3]', () => {
    const hearing = hearingNow(givenRegister(), resourcesPanel, now);
    const page = referralFormPage({
      frame: admin,
      fields,
      typed: {},
      faults: [],
      begun,
      ...(hearing ? { hearing } : {}),
    });
    expect(page).toContain('Next sitting: Resources Panel, Wednesday 25 November 2026');
    expect(page).toContain('Monday 23 November 2026, 5pm');
    expect(page).toContain('20 minutes left');
    expect(page).toContain('Resources Panel, Panel Requests 3.6: “no later than 5:00pm on Monday');
    expect(page).not.toContain('past the cut-off');
  });

  it('asks for the reason first of all where it is late, right below the notice', () => {
    const page = referralFormPage({ frame: admin, fields, typed: {}, faults: [], begun });
    expect(page.indexOf('id="lateReason"')).toBeLessThan(page.indexOf('name="requestType"'));
    expect(page).toContain('The chair will read this to decide.');
  });

  it('says past the cut-off that the chair will be asked [CPR-4.4]', () => {
    const hearing = hearingNow(givenRegister(), resourcesPanel, moment('2026-11-23 17:00:01'));
    expect(hearing?.late).toContain('Panel Requests 3.7');
    expect(hearing?.day).toBe('Wednesday 25 November 2026');
    expect(
      hearingNow(givenRegister(), resourcesPanel, moment('2026-11-23 17:00'))?.late,
    ).toBeUndefined();
  });
});

describe('permissionPage [CPR-4.4]', () => {
  const pageOf = (referral = late) => {
    const view = permissionView(frameOf('chair.one'), givenRegister(), referral, now);
    return view ? permissionPage({ ...view, mayAnswer: true }) : '';
  };

  it('shows silence as silence', () => {
    expect(pageOf()).toContain('Not answered');
    expect(pageOf()).toContain('No reason was given');
  });

  it('shows by whom and when it was answered, and asks no more', () => {
    const answered = { by: 'chair.one@council.example', why: 'Invented.', at: now };
    const page = pageOf({
      ...late,
      permission: { askedAt: now, sitting: 'resources:2026-11-25', answer: 'yes', answered },
    });
    expect(page).toContain('chair.one@council.example, Monday 23 November 2026, 4:40pm');
    expect(page).not.toContain('name="answer"');
  });
});

describe('homeView', () => {
  it('shows a worker their own requests only, and no outbox', () => {
    const own = homeView(frameOf('worker.one'), givenRegister(), now);
    expect(own.referrals.map(({ reference }) => reference)).toEqual(['RP-26-0142']);
    expect(own.outbox).toBeUndefined();
    expect(homeView(frameOf('worker.two'), givenRegister(), now).referrals).toEqual([]);
  });

  it('shows the steps of the week with their standing', () => {
    const [sitting] = homeView(admin, givenRegister(), now).sittings;
    expect(sitting?.steps.map(({ name, words }) => [name, words])).toEqual([
      ['Requests', '20 minutes left'],
      ['Listed', '1'],
      ['Waiting', '0'],
      ['Agenda', '19 hours 20 minutes left'],
      ['Minutes', '3 days 20 hours left'],
      ['Chair', '6 days 20 hours left'],
      ['Filed', '7 days 20 hours left'],
    ]);
  });
});

describe('cells people own', () => {
  const cells = (inputs = new Map()) =>
    cellsOf(givenSnapshot(givenRegister(), {}, inputs), 'outbox', 'm1', {
      ...admin,
      only: ['stop', 'sendNow'],
    }).map((cell) => asText(cellForm(admin, cell)));

  it('begin a cell for a name with the visitor’s own, and say it is not saved', () => {
    const [stop = '', sendNow = ''] = cells();
    expect(sendNow).toContain('value="admin.one@council.example"');
    expect(sendNow).toContain('Not saved yet');
    expect(stop).toMatch(/name="value" value="yes"[^]*Tick: Stop/);
  });

  it('show what stands there, to be unticked or typed over', () => {
    const [stop = '', sendNow = ''] = cells(
      new Map([['outbox/m1', { stop: 'yes', sendNow: 'admin.two@council.example' }]]),
    );
    expect(sendNow).toContain('value="admin.two@council.example"');
    expect(sendNow).not.toContain('Not saved yet');
    expect(stop).toMatch(/name="value" value="yes"[^]*Stop, once more/);
    expect(stop).toMatch(/name="value" value=""[^]*Untick: Stop/);
  });

  it('show a date as it can be typed again, whatever Sheets keeps', () => {
    const column = tabOf('sittings').columns.find(({ id }) => id === 'finished');
    if (!column) throw new Error('There is no such column.');
    expect(typedValue(column, '46351.5625')).toBe('2026-11-25 13:30');
    expect(typedValue(column, '46351')).toBe('2026-11-25');
    expect(typedValue(column, 'soon')).toBe('soon');
  });
});
