import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isHeardOut } from '../cohort/phase-heard.ts';
import { nextPhase, phaseInForce } from '../order/begin-phase.ts';
import type { Panel } from '../panel/panel.ts';
import type { Phase } from '../panel/sitting-plan.ts';
import type { Register } from '../register/register.ts';
import { knownChildren } from './known-children.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/** The phase that is proposed, because everybody on whom the one in force ends has been heard. Source: NS-8.7. */
function proposedPhase(register: Register, panel: Panel, now: LocalDateTime): Phase | undefined {
  const phase = phaseInForce(panel, register);
  if (!phase || register.rows.child.size === 0) return undefined;
  const heard = isHeardOut(panel, phase, knownChildren(register, panel), dateOf(now));
  return heard ? nextPhase(panel, register) : undefined;
}

/** Phases that a person may end: nothing changes until somebody says from when. Source: NS-8.7. */
export const phasesToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  register.panels.flatMap((panel): readonly OpenMatter[] => {
    const phase = phaseInForce(panel, register);
    const next = proposedPhase(register, panel, now);
    if (!phase?.ends || !next) return [];
    return [
      {
        words: '◆ Your answer',
        what: `Everybody on whom this phase ends has been heard: ${phase.label}. Say on the page from when the next begins: ${next.label}. Nothing changes until then.`,
        who: phase.ends.confirmedBy === 'administrator' ? administrator : 'Chair',
        about: panel.code,
        path: paths.panelSittings(panel.code),
        panel: panel.code,
        rule: phase.ends.rule,
      },
    ];
  });
