import type { Facts } from '../../core/register/register.ts';
import { fillHead, fillTemplate } from '../template/fill-template.ts';
import { useFaults } from '../template/template-fault.ts';
import { usesOfTemplate } from '../template/template.ts';
import type { MailType } from './mail-facts.ts';
import { mailHtml } from './mail-html.ts';
import { mailTemplate } from './mail-templates.ts';
import { mailText } from './mail-text.ts';

export type RenderedMail = {
  /** One line: what a value brings of line breaks or control characters is a space here. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/**
 * A mail in its final words. Text and HTML come from the same filled template, so they say the same
 * facts in the same order.
 *
 * @param facts - as `mailFacts` lists them for this type.
 * @throws RangeError if a fact the template says is not given, naming every such fact at once: the
 *   planner's types have already ruled that out.
 */
export function renderMail(type: MailType, facts: Facts): RenderedMail {
  const template = mailTemplate(type);
  const faults = useFaults(usesOfTemplate(template), facts);
  if (faults.length > 0) {
    throw new RangeError(`${type}: ${faults.map((fault) => fault.sentence).join(' ')}`);
  }
  const subject = oneLine(fillHead(template, 'subject', facts));
  const blocks = fillTemplate(template, facts);
  return { subject, text: mailText(blocks), html: mailHtml(subject, blocks) };
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
