import type { WorkbookState } from '../../core/register/register.ts';
import { documentTemplateFaults } from '../../documents/document/document-template-faults.ts';
import type { DocumentTemplate } from '../../documents/document/document-facts.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import { setUpProperty } from '../set-up-workbook.ts';
import { right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

const templates: Readonly<Record<string, { readonly name: DocumentTemplate; of: string }>> = {
  paper: { name: 'request-paper', of: 'request papers' },
  agenda: { name: 'agenda', of: 'agendas' },
  minutes: { name: 'minutes', of: 'minutes' },
  record: { name: 'record', of: 'records' },
};

/** Each template Doc opens, is not in the bin, and can be filled. */
export function* templateFindings(workbook: WorkbookState): Program<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [kind, { name, of }] of Object.entries(templates)) {
    const documentId = workbook.templates[kind] ?? '';
    try {
      findings.push(yield* templateFinding(`The template of ${of}`, kind, name, documentId));
    } catch (failure) {
      if (!(failure instanceof WorkspaceError)) throw failure;
      findings.push(
        wrong(
          `The template of ${of}`,
          `It cannot be opened. Google answered ${failure.status}: ${failure.message}`,
          setUpMakesAnother,
        ),
      );
    }
  }
  return findings;
}

const setUpMakesAnother =
  'Look for it in the bin of Drive and restore it. If it is gone for good, choose Panel, Set up: it makes another.';

function* templateFinding(
  checked: string,
  kind: string,
  name: DocumentTemplate,
  documentId: string,
): Program<Finding> {
  const document = yield* request('docs.documents.get', { documentId });
  if (yield* isInBin(kind, documentId)) {
    return wrong(checked, 'It lies in the bin of Drive.', setUpMakesAnother);
  }
  const faults = documentTemplateFaults(name, document);
  if (faults.length === 0) return right(checked, 'It opens, and it can be filled.');
  return wrong(
    checked,
    faults.map(({ sentence }) => sentence).join(' '),
    `Open "${document.title ?? checked}" in the folder Templates and mend it. Or put it in the bin and choose Panel, Set up: it makes another.`,
  );
}

/** A Doc in the bin still opens, and copies of it are made: Drive alone tells. */
function* isInBin(kind: string, documentId: string): Program<boolean> {
  const { files } = yield* request('drive.files.list', {
    q: `properties has { key='${setUpProperty}' and value='template-${kind}' } and trashed = true`,
    fields: 'files(id)',
    pageSize: 1000,
  });
  return (files ?? []).some(({ id }) => id === documentId);
}
