import type { docs_v1 } from '@googleapis/docs';
import type { Method, Exchange, WorkspaceRequest } from '../../../src/workspace/request.ts';
import { createWorkspace } from '../../../src/shells/local/workspace/create-workspace.ts';

/** A Doc in a workspace of its own, for tests that make, change and read one. */
export type DocDesk = {
  readonly update: (requests: readonly docs_v1.Schema$Request[]) => void;
  readonly get: () => docs_v1.Schema$Document;
  /** The Doc as lines a person can compare: `# heading`, `- item`, `| cell | cell |`, `⟨link⟩`. */
  readonly lines: () => readonly string[];
};

export function docDesk(): DocDesk {
  const email = 'panel@council.example';
  const workspace = createWorkspace({ roleAccount: email, now: () => '2026-11-24T11:30:00Z' });
  const ask = <M extends Method>(method: M, asked: Exchange[M]['ask']): Exchange[M]['reply'] =>
    workspace.handle({ method, ask: asked } as WorkspaceRequest, { email }) as Exchange[M]['reply'];
  const mimeType = 'application/vnd.google-apps.document';
  const file = ask('drive.files.create', { requestBody: { name: 'Test', mimeType }, fields: 'id' });
  const documentId = file.id ?? '';
  const get = (): docs_v1.Schema$Document => ask('docs.documents.get', { documentId });
  return {
    update: (requests) => {
      const requestBody = { requests: [...requests] };
      ask('docs.documents.batchUpdate', { documentId, requestBody });
    },
    get,
    lines: () => linesOf(get().body?.content ?? []),
  };
}

export function linesOf(content: readonly docs_v1.Schema$StructuralElement[]): readonly string[] {
  return content.flatMap((element) => {
    if (element.paragraph) return [paragraphLine(element.paragraph)];
    return (element.table?.tableRows ?? []).map((row) => {
      const cells = (row.tableCells ?? []).map((cell) => linesOf(cell.content ?? []).join('¶'));
      return `${row.tableRowStyle?.tableHeader ? '‖' : '|'} ${cells.join(' | ')} |`;
    });
  });
}

function paragraphLine({ elements, paragraphStyle, bullet }: docs_v1.Schema$Paragraph): string {
  const level = /^HEADING_(\d)$/.exec(paragraphStyle?.namedStyleType ?? '')?.[1];
  const head = level ? `${'#'.repeat(Number(level))} ` : bullet ? '- ' : '';
  return head + (elements ?? []).map(runLine).join('');
}

function runLine({ textRun }: docs_v1.Schema$ParagraphElement): string {
  const content = (textRun?.content ?? '\ufffc').replace(/\n$/, '');
  const { link, italic, bold } = textRun?.textStyle ?? {};
  if (link?.url) return `⟨${content}→${link.url}⟩`;
  if (content === '') return '';
  if (italic) return `_${content}_`;
  return bold ? `*${content}*` : content;
}
