import type { Panel } from './panel.ts';

/** Whether children come to the panel by a form that somebody sends. Source: NS-3.2. Source: BC-6.1. */
export const takesRequests = ({ intake }: Panel): boolean =>
  intake?.some(({ mode }) => mode === 'referral' || mode === 'nomination') ?? true;

/** The panel that what names none is for: the first that takes requests. */
export const firstTaking = (panels: readonly Panel[]): Panel | undefined =>
  panels.find(takesRequests) ?? panels[0];
