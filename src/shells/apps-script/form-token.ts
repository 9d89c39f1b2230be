import type { LocalDate } from '../../core/calendar/local-date.ts';

const property = 'formSecret';

/**
 * The token of one person's forms on one day: a keyed hash, whose key is made once and never leaves the
 * script's own properties.
 */
export function formToken(email: string, day: LocalDate): string {
  const words = `${day} ${email}`;
  const hash = Utilities.computeHmacSha256Signature(words, secret(), Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(hash);
}

function secret(): string {
  const store = PropertiesService.getScriptProperties();
  const kept = store.getProperty(property);
  if (kept !== null) return kept;
  const made = `${Utilities.getUuid()}${Utilities.getUuid()}`;
  store.setProperty(property, made);
  return made;
}
