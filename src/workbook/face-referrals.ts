import { printedRule } from '../core/panel/citations.ts';
import type { Mail, Referral, Register } from '../core/register/register.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import { documentUrl, pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import { mailWords, referralWords } from '../core/week/status-words.ts';
import type { FaceRow } from './face-row.ts';
import { answersBeside, date, moment, text } from './face-cells.ts';

export function referralFace(register: Register, row: Referral): FaceRow {
  const sitting = register.rows.sitting.get(row.sitting ?? '');
  const paper = documentUrl(register, `paper:${row.reference}:${row.version}`);
  return {
    key: row.reference,
    initials: row.facts.initials,
    caseNumber: row.facts.caseNumber,
    request: row.facts.requestType,
    status: referralWords(row),
    ...date('sitting', sitting && dayOfSitting(sitting)),
    ...moment('received', row.receivedAt),
    ...moment('completed', row.completedAt),
    ...text('late', row.permission ? 'Late' : ''),
    ...text(
      'missing',
      [row.missing.join('; '), ...(row.toCorrect ?? [])].filter(Boolean).join('. '),
    ),
    ...text('worker', row.facts.worker),
    ...text('manager', row.facts.manager),
    ...text('paper', paper ?? ''),
    ...text('panel', panelOf(register, row.panel).shortName),
    ...answersBeside(register, `referrals/${row.reference}`),
  };
}

export function mailFace(register: Register, row: Mail): FaceRow {
  return {
    key: row.key,
    type: row.type,
    to: row.to,
    status: mailWords(row),
    ...moment('goes', row.sendAt),
    ...moment('sent', row.sentAt),
    ...text('because', row.because ?? ''),
    preview: pageUrl(register, paths.mail(row.key)),
    ...text('clause', printedRule(register.panels, row.rule)),
    ...answersBeside(register, `outbox/${row.key}`),
  };
}
