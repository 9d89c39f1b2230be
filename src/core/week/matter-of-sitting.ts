import type { Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/** Whose a matter of a sitting is, and where it is answered: the administrator’s, on the page of the sitting. */
export const aboutSitting = (
  sitting: Sitting,
  rule: string,
): Pick<OpenMatter, 'who' | 'about' | 'path' | 'panel' | 'rule'> => ({
  who: administrator,
  about: sitting.key,
  path: paths.sitting(sitting.key),
  panel: sitting.panel,
  rule,
});
