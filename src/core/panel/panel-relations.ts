import { brokenCodes } from './code-relations.ts';
import { costsRelations } from './costs-relations.ts';
import { forbiddenRelations } from './forbidden-relations.ts';
import { handOffRelations } from './hand-off-relations.ts';
import { preparationRelations } from './preparation-relations.ts';
import { listRelations } from './list-relations.ts';
import { minutesRelations } from './minutes-relations.ts';
import { oversightRelations } from './oversight-relations.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import { questionRelations } from './question-relations.ts';
import { seatRelations } from './seat-relations.ts';
import { timesRelations } from './times-relations.ts';
import { turnedRound } from './turned-round.ts';
import { unfoundedCitations } from './unfounded-citations.ts';

/**
 * The relations between figures that do not hold.
 *
 * @param input - the panel as given. Only read where its form is sound.
 * @param unsound - paths whose own form is at fault.
 */
export function brokenRelations(
  input: unknown,
  unsound: ReadonlySet<string>,
): readonly PanelFault[] {
  const sound = (path: string): boolean =>
    [...unsound].every(
      (fault) =>
        fault !== '' && fault !== path && !path.startsWith(`${fault}.`) && !startsAt(fault, path),
    );
  const panel = input as Panel;
  const broken = [
    ...timesRelations,
    ...costsRelations,
    ...listRelations,
    ...questionRelations,
    ...minutesRelations,
    ...handOffRelations,
    ...forbiddenRelations,
    ...preparationRelations,
    ...oversightRelations,
    ...seatRelations,
  ].flatMap((relation) => (relation.reads.every(sound) ? relation.broken(panel) : []));
  const anywhere = [
    ...brokenCodes(input),
    ...turnedRound(input),
    ...unfoundedCitations(input),
  ].filter(({ at }) => sound(at));
  return [...broken, ...anywhere].map(({ at, ...fault }) => ({ path: at, example: '', ...fault }));
}

const startsAt = (path: string, above: string): boolean =>
  path.startsWith(above) && /^[.[]/.test(path.slice(above.length));
