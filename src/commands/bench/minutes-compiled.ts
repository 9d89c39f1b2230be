import type { docs_v1 } from '@googleapis/docs';
import { printedItem } from '../../core/minutes/printed-rows.ts';
import { documentRequests } from '../../documents/document/document-requests.ts';
import { documentTemplates } from '../../documents/document/document-templates.ts';
import { fillDocumentInParts } from '../../documents/document/fill-document.ts';
import { createWorkspace } from '../../shells/local/workspace/create-workspace.ts';
import { panels } from '../../panels/index.ts';
import type { WorkspaceRequest } from '../../workspace/request.ts';

/** What the filling of minutes costs: our own work, and what Google is sent in its one batch. */
export type Compiled = {
  readonly cases: number;
  readonly milliseconds: number;
  readonly requests: number;
  readonly bytes: number;
};

const repeats = 5;
const by = { email: 'panel.register@council.example' };

/** The minutes of so many cases compiled from the template Doc; the middle of a few times counts. */
export function minutesCompiled(sizes: readonly number[]): readonly Compiled[] {
  const template = templateDoc();
  return sizes.map((cases) => {
    const facts = factsOf(cases);
    const times: number[] = [];
    let requests: readonly docs_v1.Schema$Request[] = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const began = performance.now();
      const filled = fillDocumentInParts(template, facts, 'bench');
      times.push(performance.now() - began);
      if (!filled.ok) throw new Error(filled.error.map(({ sentence }) => sentence).join(' '));
      requests = filled.value;
    }
    const milliseconds = times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? 0;
    const bytes = JSON.stringify(requests).length;
    return { cases, milliseconds, requests: requests.length, bytes };
  });
}

function templateDoc(): docs_v1.Schema$Document {
  const workspace = createWorkspace({
    roleAccount: by.email,
    now: () => '2026-11-25T13:00:00Z',
    strict: false,
  });
  const ask = (request: WorkspaceRequest): unknown => workspace.handle(request, by);
  const mimeType = 'application/vnd.google-apps.document';
  const file = { requestBody: { name: 'Template: minutes', mimeType }, fields: 'id' };
  const { id: documentId = '' } = ask({ method: 'drive.files.create', ask: file }) as {
    id?: string;
  };
  const requests = [...documentRequests(documentTemplates.minutes)];
  ask({ method: 'docs.documents.batchUpdate', ask: { documentId, requestBody: { requests } } });
  return ask({ method: 'docs.documents.get', ask: { documentId } }) as docs_v1.Schema$Document;
}

/** What the Resources Panel's minutes print for each child. */
const [resources] = panels;
const printed = resources ? printedItem(resources, {}) : {};

const factsOf = (cases: number) => ({
  panel: 'Resources Panel',
  day: 'Wednesday 25 November 2026',
  guidance: '',
  members: [{ title: 'Chair', person: 'Person Chair', mark: 'Expected' }],
  items: Array.from({ length: cases }, (_, index) => ({
    number: String(index + 1),
    reference: `RP-26-${String(index + 1).padStart(4, '0')}`,
    initials: 'A.B.',
    time: '9:30am',
    requestType: 'New placement',
    worker: 'worker.one@council.example',
    manager: '',
    madeBefore: false,
    prompts: [],
    ...printed,
  })),
});
