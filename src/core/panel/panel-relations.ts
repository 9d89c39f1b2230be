import { choicesBroken } from './choices-broken.ts';
import { brokenCodes } from './code-relations.ts';
import { costsRelations } from './costs-relations.ts';
import { forbiddenRelations } from './forbidden-relations.ts';
import { handOffRelations } from './hand-off-relations.ts';
import { preparationRelations } from './preparation-relations.ts';
import { limitRelations } from './limit-relations.ts';
import { listRelations } from './list-relations.ts';
import { minutesRelations } from './minutes-relations.ts';
import { oversightRelations } from './oversight-relations.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import { partsRelations } from './parts-relations.ts';
import { questionRelations } from './question-relations.ts';
import { quorumRelations } from './quorum-relations.ts';
import { seatRelations } from './seat-relations.ts';
import { streamRelations } from './stream-relations.ts';
import { timesRelations } from './times-relations.ts';
import { turnedRound } from './turned-round.ts';
import { unfoundedCitations } from './unfounded-citations.ts';

/**
 * The relations between figures that do not hold, as far as the figures they read have their form.
 *
 * @param panel - with another value of the right type wherever the form is at fault.
 * @param input - the panel as given.
 * @param unsound - paths of which nothing can be said: those whose own form is at fault.
 */
export function brokenRelations(
  panel: Panel,
  input: unknown,
  unsound: readonly string[],
): readonly PanelFault[] {
  const sound = soundness(unsound);
  const broken = [
    ...timesRelations,
    ...limitRelations,
    ...costsRelations,
    ...listRelations,
    ...partsRelations,
    ...questionRelations,
    ...minutesRelations,
    ...handOffRelations,
    ...forbiddenRelations,
    ...preparationRelations,
    ...oversightRelations,
    ...seatRelations,
    ...quorumRelations,
    ...streamRelations,
  ].flatMap((relation) => (relation.reads.every(sound) ? relation.broken(panel) : []));
  const found = [
    ...broken,
    ...brokenCodes(input),
    ...turnedRound(input),
    ...unfoundedCitations(input),
  ];
  const faulty = [...unsound, ...found.map(({ at }) => at)];
  return [...found, ...choicesBroken(panel, faulty)]
    .filter(({ at, reads = [] }) => [at, ...reads].every(sound))
    .map(({ at, expected, actual, example = '' }) => ({ path: at, expected, actual, example }));
}

/** Whether nothing is at fault at a path, within it or around it. `[]` in it stands for each of a list. */
function soundness(unsound: readonly string[]): (path: string) => boolean {
  if (unsound.length === 0) return () => true;
  const anyOf = unsound.map((path) => path.replace(/\[\d+\]/g, '[]'));
  return (path) =>
    (path.includes('[]') ? anyOf : unsound).every(
      (fault) => fault !== '' && fault !== path && !isWithin(path, fault) && !isWithin(fault, path),
    );
}

const isWithin = (path: string, above: string): boolean =>
  path.startsWith(above) && /^[.[]/.test(path.slice(above.length));
