import type { Mail, Person, Referral } from '../core/register/register.ts';
import type { MailCheck, MailPreview } from './outbox-pages.ts';

/**
 * What a person would look for in a mail before it goes: whom it reaches, and that nothing in its
 * subject or invitation tells of a child.
 *
 * @param referral - the child the mail is about, if it is about one.
 */
export function mailChecks(
  mail: Mail,
  preview: MailPreview,
  people: readonly Person[],
  referral: Referral | undefined,
): readonly MailCheck[] {
  const known = people.find((person) => person.email === mail.to);
  const secrets = [referral?.facts.initials, referral?.facts.caseNumber].filter(
    (secret) => secret !== undefined && secret !== '' && secret !== '?',
  );
  const tells = (text: string): boolean => secrets.some((secret) => text.includes(secret ?? ''));
  return [
    {
      words: known
        ? `The address is on People, as ${known.title || known.role}`
        : 'The address is not on People',
      passed: known !== undefined || mail.to === referral?.facts.referrer,
    },
    { words: 'The subject names no child', passed: !tells(preview.subject) },
    {
      words: 'The invitation names no child',
      passed: !tells(mail.invite?.summary ?? ''),
    },
    {
      words: 'It says the same as plain text and as it looks',
      passed: preview.text !== '' && preview.html !== '',
    },
  ];
}
