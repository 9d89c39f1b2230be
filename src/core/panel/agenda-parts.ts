import type { Panel } from './panel.ts';

/** A part of an agenda, as a panel's file gives it. */
export type AgendaPart = NonNullable<NonNullable<Panel['agendaPaper']>['parts']>[number];

/** The parts of an agenda by their place: what is done before the children are heard, and what after. */
export type PartsInPlace = {
  readonly before: readonly AgendaPart[];
  readonly children: AgendaPart;
  readonly after: readonly AgendaPart[];
};

/** Nothing where the panel's file gives no parts: then the children are the agenda. */
export function partsInPlace({ agendaPaper }: Panel): PartsInPlace | undefined {
  const parts = agendaPaper?.parts ?? [];
  const at = parts.findIndex((part) => part.children !== undefined);
  const children = parts[at];
  return children && { before: parts.slice(0, at), children, after: parts.slice(at + 1) };
}

/** What the parts beside the children take of a session, in minutes: of its beginning, and of its end. */
export function minutesBeside(panel: Panel): { readonly before: number; readonly after: number } {
  const { before = [], after = [] } = partsInPlace(panel) ?? {};
  return { before: minutesOfAll(before), after: minutesOfAll(after) };
}

const minutesOfAll = (parts: readonly AgendaPart[]): number =>
  parts.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
