import { formFindings } from '../../../src/app/installation/form-findings.ts';
import type { FormSeen } from '../../../src/app/installation/form-findings.ts';
import { preset } from '../../core/given/presets.ts';

const panels = [preset('resources'), preset('permanence')];
const said = (forms: readonly FormSeen[] | undefined) =>
  formFindings(panels, forms).map(({ state, checked, seen }) => `${state}: ${checked}: ${seen}`);
const whole = { published: true, questionsGone: 0 };

describe('formFindings', () => {
  it.each<readonly [string, readonly FormSeen[] | undefined, string]>([
    [
      'is right where it can be answered',
      [{ panel: 'resources', open: whole }],
      'right: The request form of the Resources Panel: It is published, with all its questions.',
    ],
    [
      'is wrong where there is none',
      [],
      'wrong: The request form of the Resources Panel: There is none.',
    ],
    [
      'is wrong where it is another panel’s',
      [{ panel: 'best-care', open: whole }],
      'wrong: The request form of the Resources Panel: There is none.',
    ],
    [
      'is wrong where it cannot be opened',
      [{ panel: 'resources' }],
      'wrong: The request form of the Resources Panel: It cannot be opened.',
    ],
    [
      'is wrong where nobody can answer it',
      [{ panel: 'resources', open: { ...whole, published: false } }],
      'wrong: The request form of the Resources Panel: It is not published.',
    ],
    [
      'is wrong where a question is gone',
      [{ panel: 'resources', open: { ...whole, questionsGone: 1 } }],
      'wrong: The request form of the Resources Panel: 1 of its questions is gone.',
    ],
    [
      'is not tried where there are no forms',
      undefined,
      'not tried: The request form of the Resources Panel: Requests come in by the page alone here.',
    ],
  ])('%s; a panel that nobody refers to needs none', (_, forms, words) =>
    expect(said(forms)).toEqual([words]),
  );
});
