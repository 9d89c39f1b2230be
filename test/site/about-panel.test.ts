import { tick } from '../../src/app/tick.ts';
import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { setFigure } from '../../src/core/order/set-figure.ts';
import { formDescription } from '../../src/forms/form-description.ts';
import { offered } from '../../src/panels/index.ts';
import { commit } from '../../src/workbook/commit.ts';
import { preset } from '../core/given/presets.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import { addressOf, givenSite } from './given/site.ts';

const panels = { ...offered, unlessChosen: ['resources', 'next-steps', 'best-care', 'permanence'] };
const link = 'https://docs.google.com/document/d/invented-guidance';

function givenPanels() {
  const workbook = givenWorkbook();
  const turn = (): void => {
    while (workbook.run(tick({ ...workbook.newRun(), panels })).more);
  };
  turn();
  workbook.run(
    seedPeople('local-workbook', [
      {
        email: addressOf('chair.ns'),
        name: 'Person Chairing',
        role: 'chair',
        title: '',
        panels: ['next-steps'],
      },
    ]),
  );
  return { workbook, turn, site: givenSite(workbook, { panels }) };
}

describe('what a panel is for [NS-1.1] [BC-1.1] [CPP-1.1]', () => {
  it('stands where a panel is chosen, over its form and on the page of its sittings', () => {
    const { site } = givenPanels();
    const choice = site.open('/refer', 'worker.one').page;
    expect(choice).toContain('“support, facilitate and scrutinise the progression');
    expect(choice).toContain('“consider transition arrangements for our looked after adolescents');
    expect(choice).toContain('robust care plan in place and drift and delay is reduced”');
    const form = site.open('/refer/best-care', 'worker.one').page;
    expect(form).toContain('“support, facilitate and scrutinise the progression');
    expect(form).toContain('Which plan the panel looks at');
    expect(form).toContain('Date of the latest plan');
    expect(site.open('/refer/resources', 'worker.one').page).not.toContain('What the panel is for');
    const sitting =
      [...site.register().rows.sitting.values()].find((one) => one.panel === 'next-steps')?.key ??
      '';
    expect(site.open(`/sittings/${encodeURIComponent(sitting)}`, 'chair.ns').page).toContain(
      '“consider transition arrangements',
    );
  });

  it('stands at the top of a Google Form, with the practice guidance where there is any [NS-5.8]', () => {
    const panel = preset('next-steps');
    const given = { ...panel, practiceGuidance: { ...panel.practiceGuidance!, link } };
    expect(formDescription(panel, undefined)).not.toContain('Practice guidance');
    expect(formDescription(given, undefined)).toMatch(
      /^Next Steps Panel\.\n\nThe terms of reference say what the panel is for: .*\n\nPractice guidance: https:/,
    );
  });
});

describe('the page of the case note [NS-3.6]', () => {
  it('is for chair and administrator, and says the words, the guidance and the day', () => {
    const { site, workbook } = givenPanels();
    const path = '/panels/next-steps/case-note';
    expect(site.open('/', 'chair.ns').page).toContain(`href="${path}"`);
    for (const person of ['admin', 'chair.ns']) {
      const { status, page } = site.open(path, person);
      expect(status).toBe(200);
      expect(page).toContain('Recent care planning meeting');
      expect(page).toContain('Not on the case system yet');
      expect(page).toContain('row next-steps/caseNote.doneOn');
      expect(page).not.toContain('Practice guidance');
    }
    expect(site.open(path, 'finance').status).toBe(403);
    expect(site.open('/panels/resources/case-note', 'admin').status).toBe(404);
    for (const [figure, typed] of [
      ['practiceGuidance.link', link],
      ['caseNote.doneOn', '2026-10-27'],
    ] as const) {
      const order = { kind: 'set-figure', panel: 'next-steps', path: figure, typed } as const;
      const given = { by: addressOf('admin'), now: workbook.newRun().now };
      workbook.run(
        commit(workbook.read(), { id: figure, now: given.now }, (register) => {
          const done = setFigure({ ...register, offered: panels }, order, given);
          return done.ok ? done.value.changes : [];
        }),
      );
    }
    const { page } = site.open(path, 'admin');
    expect(page).toContain(`Practice guidance: ${link}`);
    expect(page).toContain('On the case system since Tuesday 27 October 2026');
    expect(page).not.toContain('type the day');
  });
});
