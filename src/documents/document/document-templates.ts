import agenda from '../../../templates/documents/agenda.md';
import minutes from '../../../templates/documents/minutes.md';
import record from '../../../templates/documents/record.md';
import requestPaper from '../../../templates/documents/request-paper.md';
import type { DocumentTemplate } from './document-facts.ts';

/** The words from which set-up makes each template Doc. */
export const documentTemplates: Readonly<Record<DocumentTemplate, string>> = {
  'request-paper': requestPaper,
  agenda,
  minutes,
  record,
};
