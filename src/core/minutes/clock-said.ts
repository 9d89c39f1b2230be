import { trimmed } from './reading.ts';

const noon = /^(?:at )?(?:12 )?noon$/;
const of24 = /^(?:at )?([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const of12 = /^(?:at )?(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))? ?(a|p)\.?m\.?$/;

/**
 * A time of day as people write it: `12:40`, `12.40pm`, `1pm`, `12 noon`. By twelve hours only where it
 * says which half; an hour alone is no time.
 *
 * @returns `HH:mm`; undefined where it is no time.
 */
export function clockSaid(words: string): string | undefined {
  const text = trimmed(words).toLowerCase();
  if (noon.test(text)) return '12:00';
  const [, hour, minutes] = of24.exec(text) ?? [];
  if (hour !== undefined) return `${hour.padStart(2, '0')}:${minutes}`;
  const [, short, past = '00', half] = of12.exec(text) ?? [];
  if (short === undefined) return undefined;
  return `${String((Number(short) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${past}`;
}
