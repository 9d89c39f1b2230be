import { partnersAt } from '../core/attendance/partners.ts';
import type { Partner } from '../core/attendance/partners.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { breachesOf } from '../core/week/breaches.ts';
import { panelOf } from '../core/week/sittings.ts';
import { comingViews } from './coming-views.ts';
import type { PartnerRow } from './partners-table.ts';
import type { SittingView } from './sitting-page.ts';
import type { Frame } from './view.ts';
import { administers, mayApprove } from './who-may.ts';

/**
 * Who comes, or came: those asked to each child's item; for chair and administrator how each partner is
 * represented, and what was kept as a breach.
 */
export function partnerViews(
  { visitor }: Pick<Frame, 'visitor'>,
  register: Register,
  sitting: Sitting,
): Pick<SittingView, 'coming' | 'partners' | 'breaches'> {
  const coming = comingViews({ visitor }, register, sitting);
  const { panel: code } = sitting;
  if (!administers(visitor, code) && !mayApprove(visitor, code)) {
    return { coming, partners: [], breaches: [] };
  }
  const panel = panelOf(register, code);
  const clause = printedRule([panel], panel.attendance.partners?.rule ?? '');
  return {
    coming,
    partners: partnersAt(register, sitting).map((partner): PartnerRow => ({
      title: partner.title,
      state: stateOf(sitting, partner),
      who: partner.by ?? partner.holders.join(', '),
      clause,
    })),
    breaches: breachesOf(register, sitting),
  };
}

function stateOf({ status }: Sitting, { is }: Partner): string {
  const held = status === 'held';
  switch (is) {
    case 'present':
      return held ? '✓ Present' : '✓ Coming';
    case 'deputy':
      return '✓ Deputy';
    case 'not-represented':
      return '▲ Not represented';
    case 'nobody-named':
      return '▲ Not represented: nobody on People has that title';
    case 'not-known':
      return held ? '◆ Not marked' : '○ No reply';
  }
}
