import type { sheets_v4 } from '@googleapis/sheets';
import { DateTime } from 'luxon';

const datePatterns: Readonly<Record<string, string>> = {
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
};

/** How Sheets shows a number in a British workbook: plain, or as the date its serial number means. */
export function formattedNumber(
  value: number,
  format: sheets_v4.Schema$NumberFormat | null | undefined,
): string {
  const usual = datePatterns[format?.type ?? ''];
  if (!usual) return plain(value, format?.pattern ?? '');
  const seconds = Math.round(value * 86_400);
  const day = DateTime.utc(1899, 12, 30).plus({ seconds });
  return day.setLocale('en-GB').toFormat(luxonPattern(format?.pattern ?? usual));
}

function plain(value: number, pattern: string): string {
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length;
  if (/^0+$/.test(pattern)) return String(Math.round(value)).padStart(pattern.length, '0');
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** Sheets writes months and minutes alike as `m`: minutes follow hours or stand before seconds. */
function luxonPattern(pattern: string): string {
  const tokens = pattern.match(/y+|m+|d+|h+|s+|am\/pm|"[^"]*"|./gi) ?? [];
  const twelve = tokens.some((token) => /^am\/pm$/i.test(token));
  let clock = false;
  return tokens
    .map((token, index) => {
      const kind = token.charAt(0).toLowerCase();
      if (/^am\/pm$/i.test(token)) return 'a';
      if (kind === 'h') {
        clock = true;
        return twelve ? token.toLowerCase() : token.toUpperCase();
      }
      if (kind === 's') return token.toLowerCase();
      if (kind === 'm') {
        const minutes =
          clock || tokens.slice(index + 1).find((next) => /[a-z]/i.test(next)) === 'ss';
        clock = false;
        return minutes && token.length <= 2 ? token.toLowerCase() : 'L'.repeat(token.length);
      }
      if (kind === 'd') return ['d', 'dd', 'ccc', 'cccc'][token.length - 1] ?? 'd';
      if (kind === 'y') return token.length > 2 ? 'yyyy' : 'yy';
      return token.startsWith('"') ? `'${token.slice(1, -1)}'` : token;
    })
    .join('');
}
