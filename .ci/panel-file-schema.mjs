import { build } from 'esbuild';

const entry = `
  export { toJsonSchema } from '@valibot/to-json-schema';
  export { panelSchema } from './src/core/panel/panel-schema.ts';
`;

/**
 * What a panel's file may say, as a JSON Schema made from the validator that reads it. What such a schema cannot say
 * (that there is such a day, that two figures go together) it leaves out: `panel check` holds a file to that.
 */
export async function panelFileSchema(root) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { toJsonSchema, panelSchema } = await import(`data:text/javascript;base64,${code}`);
  return toJsonSchema(panelSchema, { errorMode: 'ignore' });
}
