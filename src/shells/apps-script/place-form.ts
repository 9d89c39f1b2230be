/** Where a Form lies, and who may answer it. */
export type FormPlace = {
  readonly folderId: string;
  /** Everybody signed in to one of these domains may answer it, and nobody else. */
  readonly domains: readonly string[];
};

/**
 * Puts a new Form in its folder and lets the council's people answer it. Answering is a permission of its
 * own view: https://developers.google.com/workspace/forms/api/guides/publish-form
 */
export function placeForm(formId: string, { folderId, domains }: FormPlace): void {
  const { Files, Permissions } = drive();
  const parents = Files.get(formId, { fields: 'parents' }).parents ?? [];
  if (!parents.includes(folderId)) {
    const options = { addParents: folderId, removeParents: parents.join(','), fields: 'id' };
    Files.update({}, formId, null, options);
  }
  for (const domain of domains) {
    const reader = { type: 'domain', role: 'reader', domain, view: 'published' };
    Permissions.create(reader, formId, { fields: 'id' });
  }
}

/** The methods in use of the Advanced Service Drive, version 3. */
type DriveService = {
  readonly Files: {
    get(fileId: string, options: object): { readonly parents?: readonly string[] };
    update(body: object, fileId: string, media: null, options: object): unknown;
  };
  readonly Permissions: { create(body: object, fileId: string, options: object): unknown };
};

function drive(): DriveService {
  if (!Drive) throw new Error('The Drive service of this script is not switched on.');
  return Drive;
}
