import type { docs_v1 } from '@googleapis/docs';
import { childrenOf, othersThan } from '../../core/leak/child-marks.ts';
import type { Leak, PlacedText } from '../../core/leak/leak.ts';
import { leaksIn } from '../../core/leak/leaks-in.ts';
import type { Others } from '../../core/leak/leaks-in.ts';
import type { Mail, Register } from '../../core/register/register.ts';
import type { Pdf } from '../../core/week/pdfs-of.ts';
import { childNameIn } from '../../documents/document/child-name.ts';
import { seenText } from '../../documents/minutes/seen-text.ts';
import type { Program } from '../../workspace/program.ts';
import type { TurnReads } from '../turn-reads.ts';
import { namesOf } from './read-names.ts';

/** A document that is to leave as PDF, as it was read. */
type Leaving = { readonly pdf: Pdf; readonly document: docs_v1.Schema$Document };

/**
 * What in the PDFs of a mail tells of a child it must not. Of a mail about one child: everything of the others
 * of its sitting, and every reference and LCS number. Of one about a sitting, what its members read anyway
 * may stand there; each paper is looked through for children that the sitting does not hear. No file is
 * called by a child.
 */
export function* leaksInPdfs(
  register: Register,
  mail: Mail,
  leaving: readonly Leaving[],
  reads: TurnReads,
): Program<readonly Leak[]> {
  for (const { pdf, document } of leaving) noteName(pdf, document, reads);
  const { rows } = register;
  const sitting =
    mail.sitting ?? sittingOf(leaving) ?? rows.referral.get(mail.reference ?? '')?.sitting;
  const beside = sitting === undefined ? [] : childrenOf(register, sitting);
  const isOfOne = mail.reference !== undefined;
  const children = isOfOne ? [...new Set([mail.reference, ...beside])] : beside;
  const names = yield* namesOf(register, children, reads);
  const ofAnybody = othersThan(register, undefined, sitting, names);
  const { own } = othersThan(register, mail.reference, undefined, names);
  const inNames = own ? { ...ofAnybody, beside: [...ofAnybody.beside, own] } : ofAnybody;
  return leaving.flatMap(({ pdf, document }): readonly Leak[] => [
    ...leaksIn([{ place: 'File name', text: pdf.name }], inNames).filter(
      ({ how, kind }) => how === 'certain' && kind !== 'reference',
    ),
    ...leaksIn(
      textsOf(pdf, document),
      isOfOne
        ? othersThan(register, mail.reference, sitting, names)
        : besideSitting(othersThan(register, pdf.reference, undefined, names), beside, register),
    ),
  ]);
}

/** The paper is at hand: its child's name need not be read again. */
function noteName({ kind, reference }: Pdf, document: docs_v1.Schema$Document, reads: TurnReads) {
  if (kind === 'paper' && reference !== undefined) {
    reads.names.set(reference, childNameIn(document));
  }
}

/** Of a mail about one child that names no sitting: the one its record is of. */
const sittingOf = (leaving: readonly Leaving[]): string | undefined =>
  leaving.flatMap(({ pdf }) => pdf.sitting ?? [])[0];

/** References and LCS numbers of those whom the sitting hears may stand in what its members read. */
function besideSitting(others: Others, here: readonly string[], { rows }: Register): Others {
  const numbers = new Set(here.map((child) => rows.referral.get(child)?.facts.caseNumber ?? ''));
  return {
    ...others,
    byCaseNumber: new Map([...others.byCaseNumber].filter(([number]) => !numbers.has(number))),
    isReference: (reference) => others.isReference(reference) && !here.includes(reference),
  };
}

/** What stands in the document of one child; agendas and minutes are of the whole sitting. */
function textsOf(
  pdf: Pdf,
  { body, headers, footers }: docs_v1.Schema$Document,
): readonly PlacedText[] {
  if (pdf.reference === undefined) return [];
  const parts = [body, ...Object.values(headers ?? {}), ...Object.values(footers ?? {})];
  return parts
    .map((part) => ({ place: pdf.name, text: seenText(part?.content ?? []).text }))
    .filter(({ text }) => text !== '');
}
