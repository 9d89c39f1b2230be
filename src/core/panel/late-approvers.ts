import type { Panel, PanelRole } from './panel.ts';

/** Who may permit a late request; nobody where the terms of reference name none. Source: CPR-4.4. */
export const lateApprovers = ({ late }: Panel): readonly PanelRole[] => late?.approvers ?? [];
