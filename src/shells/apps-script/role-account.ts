const property = 'roleAccount';

/** The shared mailbox that set-up was given, and that alone acts; nothing before set-up. */
export const roleAccount = (): string | undefined =>
  PropertiesService.getScriptProperties().getProperty(property) ?? undefined;

export function recordRoleAccount(email: string): void {
  PropertiesService.getScriptProperties().setProperty(property, email);
}

/** Whoever this run has the rights of: of a menu, who clicked; of a trigger, who made it. */
export const runsAs = (): string => Session.getEffectiveUser().getEmail();

/**
 * @returns false while nothing is set up, when there is nothing to do.
 * @throws Error in words where the run has another account's rights: it could not write, and would mail
 *   from the wrong address.
 */
export function isRoleAccount(): boolean {
  const role = roleAccount();
  if (role === undefined) return false;
  const me = runsAs();
  if (me === role) return true;
  throw new Error(
    `This runs as ${me}, and only ${role} may do it. Delete the triggers that ${me} made: Extensions, Apps Script, Triggers.`,
  );
}
