import type { Register } from '../core/register/register.ts';
import { panelOf } from '../core/week/sittings.ts';

/** ", Resources Panel": said where a workbook runs several panels; nothing where it runs one. */
export const whoseOf = (register: Register, panel: string): string =>
  register.panels.length > 1 ? `, ${panelOf(register, panel).shortName}` : '';
