import { factsHeld, isNotAsked } from '../panel/facts-held.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';
import { oncePer } from '../register/once-per.ts';
import { decisionRows } from './decision-rows.ts';
import { plainRow, sectionRow } from './minutes-row.ts';
import type { MinutesRow } from './minutes-row.ts';

type Gate = NonNullable<Panel['gates']>[number];

const presented: MinutesRow = { ...plainRow, label: 'Presented by', reads: 'presented' };

/** Something that has to stand before minutes are final, asked where they are written. */
function gateRow({ label, answers, effect, when, override, rule }: Gate): MinutesRow {
  const hint = [...(answers ?? ['Yes']), ...(override ? ['Set aside: by whom and why'] : [])];
  return {
    label,
    hint: hint.join('; '),
    reads: 'choice',
    required: effect === 'blocks',
    noneIsAnswer: false,
    expected: `one of: ${hint.join('; ')}`,
    rule,
    answers: answers ?? ['Yes'],
    ...(when ? { when } : {}),
    ...(override ? { yields: true } : {}),
  };
}

/** When the child was heard, of a panel whose file asks for it. Source: LCLH-3.4. */
export const timeRows = (panel: Panel): readonly MinutesRow[] =>
  (['heard-from', 'heard-until'] as const).flatMap((reads) =>
    (panel.minutes?.sections ?? [])
      .filter((section) => section.reads === reads)
      .map((section) => sectionRow(section, reads)),
  );

/** Every label that a panel's minutes may have, in order, without the questions that some depend on. */
const allRows = oncePer((panel: Panel): readonly MinutesRow[] => [
  presented,
  ...timeRows(panel),
  ...(panel.minutes?.sections ?? [])
    .filter(({ reads = 'words' }) => reads === 'words')
    .map((section) => sectionRow(section)),
  ...(panel.gates ?? []).filter(({ before }) => before === 'final-minutes').map(gateRow),
  ...decisionRows(panel),
]);

/**
 * The labels of one child's part of a panel's minutes, in order. A row whose condition the facts refute is
 * left out; where the facts do not say, it stands there and may be left blank; where a question decides, the
 * question stands before it.
 *
 * Source: BC-1.3. Source: LCLH-4.6.
 */
export const rowsFor = (panel: Panel, child: ChildKnown): readonly MinutesRow[] =>
  withQuestions(allRows(panel).flatMap((row) => standing(row, child)));

/** Every label that may stand in a panel's minutes, for whichever child. */
export const rowsOf = oncePer((panel: Panel): readonly MinutesRow[] =>
  withQuestions(
    allRows(panel).map((row) =>
      row.when?.asked === undefined ? row : { ...row, asked: row.when.asked },
    ),
  ),
);

function standing(row: MinutesRow, child: ChildKnown): readonly MinutesRow[] {
  const { when } = row;
  const held = when === undefined ? 'yes' : factsHeld(when, child);
  if (when === undefined || held === 'yes') return [row];
  if (when.asked !== undefined && !isNotAsked(when, child)) return [{ ...row, asked: when.asked }];
  if (held === 'no') return [];
  if (held === 'nothing-named') return when.asked === undefined ? [row] : [];
  const hint = row.hint === '' ? 'if it applies' : `${row.hint}; if it applies`;
  return [{ ...row, required: false, hint }];
}

/** Each question once, before the first row that depends on it. */
function withQuestions(rows: readonly MinutesRow[]): readonly MinutesRow[] {
  const put = new Set<string>();
  return rows.flatMap((row): readonly MinutesRow[] => {
    const { asked } = row;
    if (asked === undefined || put.has(asked)) return [row];
    put.add(asked);
    const deciding = rows.filter((one) => one.asked === asked);
    const { rule } = deciding.find(({ required }) => required) ?? row;
    const required = deciding.some((one) => one.required);
    return [{ ...plainRow, label: asked, ...yesOrNo, required, rule, when: {} }, row];
  });
}

const yesOrNo = { hint: 'Yes or No', reads: 'question', expected: 'Yes or No' } as const;
