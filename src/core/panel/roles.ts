/** The seats this register acts on; other members keep the title the terms of reference give them. */
export const panelRoles = ['chair', 'vice-chair', 'administrator', 'member'] as const;
export type PanelRole = (typeof panelRoles)[number];

/** Those who come, or act, because of one child. */
export const caseRoles = [
  'social-worker',
  'personal-advisor',
  'supervising-social-worker',
  'lead-professional',
  'team-manager',
  'independent-reviewing-officer',
  'young-person',
  'carer',
  'case-support',
  'decision-maker',
  'guest',
] as const;
export type CaseRole = (typeof caseRoles)[number];

/** Whether a word of a panel's file is somebody's part in a case, and no title. */
export const isCaseRole = (word: string): boolean => caseRoles.some((role) => role === word);

/** Whether somebody in People can have this role. */
export const isPanelRole = (role: PanelRole | CaseRole): role is PanelRole =>
  panelRoles.some((known) => known === role);
