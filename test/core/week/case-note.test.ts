import { caseNoteWords } from '../../../src/core/week/case-note.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, givenRegister } from '../../given/register.ts';
import { ordered, refusal } from '../../given/week.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-20 09:00';
const panel = preset('next-steps');
const runs = () =>
  ordered(givenRegister(), { kind: 'run-panel', panel: panel.code, runs: true }, now);
const typing = (path: string, typed: string) =>
  ({ kind: 'set-figure', panel: panel.code, path, typed }) as const;

describe('the case note that tells workers of the panel [NS-3.6]', () => {
  it('says what the panel is for and what is asked, and names no child', () => {
    const words = caseNoteWords(panel).split('\n\n');
    expect(words[0]).toBe(
      'The Next Steps Panel hears young people of this service. The terms of reference say what the panel is for: “consider transition arrangements for our looked after adolescents at an earlier stage” (Aim/Purpose of Next Steps Panel).',
    );
    expect(words[3]?.split('\n')).toContain('- Recent visit to the young person (social worker)');
    expect(words).toHaveLength(4);
  });

  it('asks for nothing where the file has nothing to prepare, and says no more than the file does', () => {
    const { preparation: _, practiceGuidance: __, ...bare } = panel;
    const silent = { ...bare, clauses: [] };
    const told =
      'Nobody refers to it: the panel administrator tells you when a young person of yours is put down, and for which day. Please come and present.';
    const hears = 'The Next Steps Panel hears young people of this service.';
    expect(caseNoteWords(silent)).toBe(`${hears}\n\n${told}`);
    const one = panel.preparation!.slice(0, 1);
    expect(caseNoteWords({ ...silent, preparation: one })).toBe(
      `${hears}\n\n${told}\n\nBefore the sitting the panel asks for:\n\n- Pathway Plan in place, and from when (social worker)`,
    );
  });

  it('leads to the practice guidance once its address is typed on Panels, and to nothing else [NS-5.8]', () => {
    const typed = ordered(
      runs(),
      typing('practiceGuidance.link', 'https://docs.google.com/document/d/invented'),
      now,
    );
    const inForce = typed.panels.find(({ code }) => code === panel.code);
    expect(inForce && caseNoteWords(inForce)).toMatch(
      /\n\nPractice guidance: https:\/\/docs\.google\.com\/document\/d\/invented$/,
    );
    expect(refusal(runs(), typing('practiceGuidance.link', 'in the folder'), now)).toContain(
      'begins with https://',
    );
  });

  it('is asked for, of chair and administrator, until somebody types the day on which it was put there', () => {
    const asked = (register: ReturnType<typeof runs>) =>
      toDo(register, at(now)).filter(({ words }) => words === '◆ Case note');
    expect(asked(runs())).toMatchObject([
      {
        who: 'chair, Administrator',
        path: '/panels/next-steps/case-note',
        what: expect.stringContaining('row next-steps/caseNote.doneOn') as string,
        clause: expect.stringContaining('casenote on liquid logic') as string,
      },
    ]);
    expect(asked(ordered(runs(), typing('caseNote.doneOn', '46322'), now))).toEqual([]);
  });

  it('has no words where a panel’s file asks for none', () =>
    expect(caseNoteWords(preset('resources'))).toBe(''));
});
