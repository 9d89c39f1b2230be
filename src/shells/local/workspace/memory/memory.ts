import type { Exchange, Memory } from '../../../../workspace/request.ts';
import { forbidden } from '../refuse.ts';
import type { Asked, Outcome, World } from '../world.ts';

export function recall(world: World, asked: Asked): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  const { generation, spreadsheetId } = world.memory;
  return { reply: { generation, spreadsheetId } satisfies Memory };
}

/** Keeps the highest generation of the workbook, and the hash of a mail's key for good. */
export function remember(
  world: World,
  ask: Exchange['memory.remember']['ask'],
  asked: Asked,
): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  const { memory } = world;
  const known = ask.mailKey !== undefined && memory.mailKeys.has(ask.mailKey);
  const mailKeys =
    ask.mailKey === undefined || known
      ? memory.mailKeys
      : new Set(memory.mailKeys).add(ask.mailKey);
  const latest = ask.anew && ask.generation ? ask.generation : latestOf(memory, ask.generation);
  const reply = { known };
  if (mailKeys === memory.mailKeys && latest === memory) return { reply };
  const { generation, spreadsheetId } = latest;
  return {
    world: { ...world, memory: { generation, spreadsheetId, mailKeys } },
    reply,
    touched: { kind: 'memory' },
  };
}

/** Another workbook's generation replaces this one's; within one workbook only a higher one does. */
function latestOf(before: Memory, now: Memory | undefined): Memory {
  if (!now) return before;
  if (now.spreadsheetId === before.spreadsheetId && now.generation <= before.generation)
    return before;
  return now;
}
