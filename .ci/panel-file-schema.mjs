import { fromSource } from './from-source.mjs';

const entry = `
  export { toJsonSchema } from '@valibot/to-json-schema';
  export { panelSchema } from './src/core/panel/panel-schema.ts';
`;

/**
 * What a panel's file may say, as a JSON Schema made from the validator that reads it. What such a schema cannot say
 * (that there is such a day, that two figures go together) it leaves out: `panel check` holds a file to that.
 */
export async function panelFileSchema(root) {
  const { toJsonSchema, panelSchema } = await fromSource(root, entry);
  return toJsonSchema(panelSchema, { errorMode: 'ignore' });
}
