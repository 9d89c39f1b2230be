import type { Register } from '../../core/register/register.ts';
import { firstTaking } from '../../core/panel/takes-requests.ts';
import { workbookOf } from '../../core/register/rows.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { nextCutOff } from '../../forms/form-description.ts';
import { formPlan } from '../../forms/google-form.ts';
import type { FormPlan } from '../../forms/form-plan.ts';
import { buildForm } from './build-form.ts';
import type { BuiltForm } from './build-form.ts';
import { refreshDescription } from './kept-form.ts';

/** The Form by which requests of the first panel that takes any come in, as it should stand now. */
function planOf(register: Register, now: LocalDateTime): FormPlan {
  const panel = firstTaking(register.panels);
  if (!panel) throw new Error('There is no panel to build a form for.');
  const plan = formPlan(panel, nextCutOff(register, panel.code, now));
  if (!plan.ok) throw new Error(plan.error.join(' '));
  return plan.value;
}

/** Makes the Form in the register's own folder, or brings it up to date. */
export function buildRequestForm(register: Register, now: LocalDateTime): BuiltForm {
  const { rootFolderId, allowedDomains } = workbookOf(register);
  return buildForm(planOf(register, now), PropertiesService.getScriptProperties(), {
    folderId: rootFolderId,
    domains: allowedDomains,
  });
}

/** Writes the next cut-off at the top of the Form: once a day, so that it stays true. */
export function renewCutOff(register: Register, now: LocalDateTime): void {
  refreshDescription(planOf(register, now));
}
