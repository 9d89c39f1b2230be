import { draftIn } from '../../../src/documents/draft/draft-document.ts';
import type { Draft } from '../../../src/documents/draft/draft-document.ts';
import type { StoredFile } from '../../../src/shells/local/workspace/world.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';
import { boxesOf, givenSite } from './site.ts';
import { unescaped } from '../../given/unescaped.ts';

export const begun = '2026-11-30T17:00:00Z';

/** A form as it is posted by "Save and come back later". */
export const saving = (changed: Readonly<Record<string, string>> = {}) => ({
  ...boxesOf(),
  begun,
  step: 'save',
  ...changed,
});

type Holding = Pick<GivenWorkbook, 'workspace'>;

/** The Docs of drafts that stand, oldest first. */
export const draftFiles = ({ workspace }: Holding): readonly StoredFile[] =>
  workspace.files().filter(({ properties }) => properties['panelDraft'] !== undefined);

/** What the Doc of a draft holds; nothing where it is empty. */
export function keptDraft(
  { workspace }: Holding,
  file = draftFiles({ workspace }).at(-1),
): Draft | undefined {
  const document = workspace.documents().find(({ documentId }) => documentId === file?.id);
  return document && draftIn(document);
}

/** A draft of worker one, and the id of its Doc. */
export function givenDraft(changed: Readonly<Record<string, string>> = {}) {
  const site = givenSite();
  const saved = site.post('/refer', saving(changed), 'worker.one');
  return { site, saved, id: draftFiles(site.workbook)[0]?.id ?? '' };
}

/** What stands in the boxes of a form, as a browser would read them. */
export function boxesIn(page: string): Readonly<Record<string, string>> {
  const areas = [...page.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g)];
  const inputs = [...page.matchAll(/<input\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const of = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const chosen = of('type') !== 'radio' || attributes.includes(' checked');
    return chosen ? [[of('name') ?? '', of('value') ?? ''] as const] : [];
  });
  return Object.fromEntries(
    [...areas.map(([, name = '', text = '']) => [name, text] as const), ...inputs].map(
      ([name, text]) => [name, unescaped(text)],
    ),
  );
}
