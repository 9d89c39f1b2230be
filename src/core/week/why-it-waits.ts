import type { Mail, Register } from '../register/register.ts';
import { documentUrl } from './links.ts';
import { carriesPdfs } from './pdfs-of.ts';

/** Nobody can look at an agenda that is made only when its issue goes. */
const agendaToCome =
  'It carries PDFs for somebody without a Google account, and the agenda is not made yet. Look at them once it is, then send.';

/** Why a mail waits for a person, as it stands now: "The address is not in People. Check it, then send." */
export function whyItWaits(
  register: Register,
  { because = '', status, links = {} }: Pick<Mail, 'because' | 'status' | 'links'>,
): string {
  const agenda = links['agendaUrl'];
  const isToCome = agenda !== undefined && documentUrl(register, agenda) === undefined;
  return status === 'held' && because === carriesPdfs && isToCome ? agendaToCome : because;
}
