import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { comingTo } from '../core/week/attendees-to-settle.ts';
import type { Coming } from '../core/week/attendees-to-settle.ts';
import { inWords } from '../core/week/quorum-to-settle.ts';
import { panelOf } from '../core/week/sittings.ts';
import { maySeeItem } from './asked-rows.ts';
import type { ComingRow } from './coming-table.ts';
import type { Frame } from './view.ts';

/**
 * Who is asked to each item of a sitting, with how it stands. Where the panel's file has no list of its own, only
 * once it was held: until then the agenda and the replies say it.
 */
export const comingViews = (
  { visitor }: Pick<Frame, 'visitor'>,
  register: Register,
  sitting: Sitting,
): readonly ComingRow[] => [
  ...(isShown(register, sitting) ? comingTo(register, sitting) : [])
    .filter(({ item }) => maySeeItem(visitor, register, sitting, item))
    .filter(({ asked }) => asked.person !== undefined || asked.presence !== 'optional')
    .map((coming) => ({
      reference: coming.item.reference,
      role: `${inWords(coming.asked.who)}, ${coming.asked.presence}`,
      person: coming.asked.person ?? '',
      state: stateOf(sitting, coming),
      clause: printedRule([panelOf(register, sitting.panel)], coming.asked.rule),
    })),
  ...notInvited(panelOf(register, sitting.panel)),
];

/** Whom the panel's file says not to invite, whichever child is heard. */
const notInvited = (panel: Panel): readonly ComingRow[] =>
  (panel.attendees ?? [])
    .filter(({ presence }) => presence === 'forbidden')
    .map(({ who, rule }) => ({
      reference: 'Each child',
      role: inWords(who),
      person: '',
      state: '– Not to be invited',
      clause: printedRule([panel], rule),
    }));

const isShown = (register: Register, { panel, status }: Sitting): boolean =>
  status === 'held' || panelOf(register, panel).attendees !== undefined;

function stateOf({ status }: Sitting, { asked, represented }: Coming): string {
  const held = status === 'held';
  const sign = asked.presence === 'required' ? '▲' : '–';
  switch (represented.is) {
    case 'there':
      return held ? '✓ Present' : '✓ Coming';
    case 'cover':
      return represented.allowed
        ? `✓ Represented by ${represented.by}`
        : `▲ ${represented.by} may not stand in`;
    case 'away':
      return held ? `${sign} Neither there nor represented` : `${sign} Not coming`;
    case 'nobody-named':
      return '○ Nobody is named';
    case 'not-known':
      return held ? '◆ Not marked' : '○ No reply';
  }
}
