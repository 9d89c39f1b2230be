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
  const pattern = format?.pattern ?? usual;
  const name = `${String(value)} ${pattern}`;
  const before = formatted.get(name);
  if (before !== undefined) return before;
  const seconds = Math.round(value * 86_400);
  const day = DateTime.utc(1899, 12, 30).plus({ seconds });
  const text = day.setLocale('en-GB').toFormat(luxonPattern(pattern));
  if (formatted.size > 1000) formatted.clear();
  formatted.set(name, text);
  return text;
}

/** The same few dates are written again and again. */
const formatted = new Map<string, string>();

function plain(value: number, pattern: string): string {
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length;
  if (/^0+$/.test(pattern)) return String(Math.round(value)).padStart(pattern.length, '0');
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** Sheets writes months and minutes alike as `m`: minutes follow hours or stand before seconds. */
function luxonPattern(pattern: string): string {
  const tokens = pattern.match(/y+|m+|d+|h+|s+|am\/pm|"[^"]*"|./gi) ?? [];
  const twelve = tokens.some(isHalfDay);
  const letters = tokens.map((token) =>
    /^[a-z]/i.test(token) ? token.charAt(0).toLowerCase() : '',
  );
  return tokens
    .map((token, index) => {
      const before = letters
        .slice(0, index)
        .reverse()
        .find((letter) => letter !== '');
      const after = letters.slice(index + 1).find((letter) => letter !== '');
      const minutes = token.length <= 2 && (before === 'h' || after === 's');
      return luxonToken(token, { twelve, minutes });
    })
    .join('');
}

const isHalfDay = (token: string): boolean => /^am\/pm$/i.test(token);

function luxonToken(
  token: string,
  { twelve, minutes }: { readonly twelve: boolean; readonly minutes: boolean },
): string {
  if (isHalfDay(token)) return 'a';
  switch (token.charAt(0).toLowerCase()) {
    case 'h':
      return twelve ? token.toLowerCase() : token.toUpperCase();
    case 's':
      return token.toLowerCase();
    case 'm':
      return minutes ? token.toLowerCase() : 'L'.repeat(token.length);
    case 'd':
      return ['d', 'dd', 'ccc'][token.length - 1] ?? 'cccc';
    case 'y':
      return token.length > 2 ? 'yyyy' : 'yy';
    case '"':
      return `'${token.slice(1, -1)}'`;
    default:
      return token;
  }
}
