import type { Register } from '../core/register/register.ts';
import { panelBehind } from '../core/week/panel-behind.ts';

/** What a row of the workbook belongs to, by its tab and key. */
const belongings: Readonly<
  Record<string, (register: Register, key: string) => Parameters<typeof panelBehind>[1]>
> = {
  referrals: (_, reference) => ({ reference }),
  sittings: (_, sitting) => ({ sitting }),
  decisions: ({ rows }, key) => rows.item.get(key) ?? {},
  actions: ({ rows }, key) => rows.item.get(rows.action.get(key)?.item ?? '') ?? {},
  reviews: ({ rows }, key) => rows.review.get(key) ?? {},
  oversight: ({ rows }, key) => rows.oversight.get(key) ?? {},
  records: ({ rows }, key) => rows.record.get(key) ?? {},
  attendance: ({ rows }, key) => rows.attendance.get(key) ?? {},
  outbox: ({ rows }, key) => rows.mail.get(key) ?? {},
};

/** Code of the panel that a row of the workbook is of; undefined where it is of the workbook itself. */
export const panelOfRow = (register: Register, tab: string, key: string): string | undefined =>
  panelBehind(register, belongings[tab]?.(register, key) ?? {});
