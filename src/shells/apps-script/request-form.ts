import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { takesRequests } from '../../core/panel/takes-requests.ts';
import type { Register } from '../../core/register/register.ts';
import { workbookOf } from '../../core/register/rows.ts';
import { nextCutOff } from '../../forms/form-description.ts';
import { formPlan } from '../../forms/google-form.ts';
import type { FormPlan } from '../../forms/form-plan.ts';
import { buildForm } from './build-form.ts';
import type { BuiltForm } from './build-form.ts';
import { refreshDescription } from './kept-form.ts';

/** The Forms by which requests come in, one for each panel that takes them, as they should stand now. */
const plansOf = (register: Register, now: LocalDateTime): readonly FormPlan[] =>
  register.panels.filter(takesRequests).map((panel) => planOf(register, panel, now));

function planOf(register: Register, panel: Panel, now: LocalDateTime): FormPlan {
  const plan = formPlan(panel, nextCutOff(register, panel.code, now));
  if (!plan.ok) throw new Error(plan.error.join(' '));
  return plan.value;
}

/** Makes the Forms in the register's own folder, or brings them up to date. */
export function buildRequestForms(register: Register, now: LocalDateTime): readonly BuiltForm[] {
  const { rootFolderId, allowedDomains } = workbookOf(register);
  const store = PropertiesService.getScriptProperties();
  const place = { folderId: rootFolderId, domains: allowedDomains };
  return plansOf(register, now).map((plan) => buildForm(plan, store, place));
}

/** Writes the next cut-off at the top of each Form: once a day, so that it stays true. */
export function renewCutOffs(register: Register, now: LocalDateTime): void {
  for (const plan of plansOf(register, now)) refreshDescription(plan);
}
