import type { docs_v1 } from '@googleapis/docs';
import type { TemplateFault } from '../template/template-fault.ts';
import { sampleFacts } from '../template/sample-facts.ts';
import { documentFacts } from './document-facts.ts';
import type { DocumentTemplate } from './document-facts.ts';
import { fillDocument } from './fill-document.ts';

/**
 * Everything that would keep a council’s own template Doc from being filled, each with its place and its
 * mend: names that mean nothing, sections left open, pictures in a repeated block.
 *
 * @param document - the template, as `documents.get` returns it.
 */
export function documentTemplateFaults(
  name: DocumentTemplate,
  document: docs_v1.Schema$Document,
): readonly TemplateFault[] {
  const faultsWith = (full: boolean): readonly TemplateFault[] => {
    const filled = fillDocument(document, sampleFacts(documentFacts[name], full), 'check');
    return filled.ok ? [] : filled.error;
  };
  const faults = faultsWith(true);
  const all = faults.length > 0 ? faults : faultsWith(false);
  return all.filter(
    ({ sentence }, index) => all.findIndex((other) => other.sentence === sentence) === index,
  );
}
