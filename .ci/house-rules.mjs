/** The lint rules of this house that no tool brings, as a plugin of oxlint. */
import { fileName } from './lint-file-name.mjs';

const rule = (create) => ({ meta: { type: 'problem', schema: [] }, create });

/** A rule that refuses a kind of node wherever it stands. */
const without = (message, ...kinds) =>
  rule((context) =>
    Object.fromEntries(kinds.map((kind) => [kind, (node) => context.report({ node, message })])),
  );

const noDefaultExport = without(
  'Export it by the name of its file: an import then says what it is.',
  'ExportDefaultDeclaration',
);

const noClass = without(
  'Core is values and functions: declare a readonly type and functions over it.',
  'ClassDeclaration',
  'ClassExpression',
);

const noClockInWords = rule((context) => ({
  CallExpression(node) {
    if (!/^toLocale(Date|Time)?String$/.test(node.callee.property?.name ?? '')) return;
    context.report({
      node,
      message: 'Its text differs between hosts. Use the dates in full of the register.',
    });
  },
}));

const noWaiting = rule((context) => {
  const refuse = (node) => {
    if (!node.async) return;
    context.report({ node, message: 'A program never waits: yield a request instead.' });
  };
  return {
    FunctionDeclaration: refuse,
    FunctionExpression: refuse,
    ArrowFunctionExpression: refuse,
  };
});

export default {
  meta: { name: 'house' },
  rules: {
    'file-name': fileName,
    'no-class': noClass,
    'no-clock-in-words': noClockInWords,
    'no-default-export': noDefaultExport,
    'no-waiting': noWaiting,
  },
};
