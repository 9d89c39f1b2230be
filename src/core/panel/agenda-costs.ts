/**
 * What an order of a sitting is judged by, in the order that holds where a panel's file gives no other, the
 * most important first: nothing is worth any of what stands before it. That somebody is left out always
 * stands first.
 */
export const agendaCosts = [
  'left-out',
  'told-moved',
  'siblings-apart',
  'disliked-times',
  'manager-visits',
  'urgent-later',
  'received-later',
] as const;

export type AgendaCost = (typeof agendaCosts)[number];
