import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type DocumentTree, type Paragraph, type Segment } from './document-tree.ts';
import { paragraphsWithin, type Place } from './layout.ts';
import { stretchOf } from './location.ts';
import { shiftForDeletion } from './named-ranges.ts';
import { normalisedRuns, splitRuns, textOf } from './runs.ts';

/** Makes list items of every paragraph the range touches; leading tabs become levels and go. */
export function createParagraphBullets(
  tree: DocumentTree,
  ask: docs_v1.Schema$CreateParagraphBulletsRequest,
): object {
  const preset = ask.bulletPreset ?? '';
  if (!/^(?:BULLET|NUMBERED)_/.test(preset)) invalid('A bullet preset must be specified.');
  const { segment, start, end } = stretchOf(tree, ask.range);
  const places = [...paragraphsWithin(segment, start, end)];
  const listId = listBefore(tree, places[0], preset) ?? newList(tree, preset);
  for (const place of [...places].reverse()) {
    const level = /^\t*/.exec(textOf(place.block))?.[0].length ?? 0;
    if (level > 0) dropTabs(tree, segment, place, level);
    place.block.bullet = frozen({
      listId,
      ...(level > 0 ? { nestingLevel: level } : {}),
      textStyle: {},
    });
    place.block.style = frozen({
      ...place.block.style,
      indentFirstLine: { magnitude: 18 + 36 * level, unit: 'PT' },
      indentStart: { magnitude: 36 * (level + 1), unit: 'PT' },
    });
  }
  return {};
}

function newList(tree: DocumentTree, preset: string): string {
  const id = nextId(tree, 'kix.list');
  const numbered = preset.startsWith('NUMBERED');
  const checkbox = preset === 'BULLET_CHECKBOX';
  const nestingLevels = Array.from({ length: 9 }, (_, level) => ({
    bulletAlignment: 'START',
    ...(numbered
      ? { glyphType: ['DECIMAL', 'ALPHA', 'ROMAN'][level % 3] ?? 'DECIMAL', startNumber: 1 }
      : checkbox
        ? { glyphType: 'GLYPH_TYPE_UNSPECIFIED' }
        : { glyphSymbol: ['●', '○', '■'][level % 3] ?? '●' }),
    glyphFormat: `%${String(level)}${numbered ? '.' : ''}`,
    indentFirstLine: { magnitude: 18 + 36 * level, unit: 'PT' },
    indentStart: { magnitude: 36 * (level + 1), unit: 'PT' },
    textStyle: {},
  }));
  tree.lists[id] = frozen({ listProperties: { nestingLevels } });
  tree.listPresets[id] = preset;
  return id;
}

/** The list of the paragraph just before, when it was made with the same preset. */
function listBefore(
  tree: DocumentTree,
  first: Place<Paragraph> | undefined,
  preset: string,
): string | undefined {
  const before = first?.content.blocks[first.at - 1];
  const listId = before?.kind === 'paragraph' ? before.bullet?.listId : undefined;
  return listId && tree.listPresets[listId] === preset ? listId : undefined;
}

function dropTabs(
  tree: DocumentTree,
  segment: Segment,
  place: Place<Paragraph>,
  count: number,
): void {
  place.block.runs = normalisedRuns(splitRuns(place.block.runs, count)[1]);
  shiftForDeletion(tree, segment.id, place.start, place.start + count);
}

export function deleteParagraphBullets(
  tree: DocumentTree,
  ask: docs_v1.Schema$DeleteParagraphBulletsRequest,
): object {
  const { segment, start, end } = stretchOf(tree, ask.range);
  for (const { block } of paragraphsWithin(segment, start, end)) block.bullet = undefined;
  return {};
}
