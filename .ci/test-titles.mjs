/** The titles of tests as they are read, and the ids of rules they name. */
import ts from 'typescript';

const runners = new Set(['describe', 'it', 'test']);

/** An id wherever it stands, so that one of no rule is seen too. */
const anyId = /\b(?:NS|CPR|LCLH|BC|CPP)-(?:\d+(?:\.\d+[a-z]?)?|[AG]\d+)\b|\bAT-\d+\b/g;

/** What a title claims to prove stands in brackets: `[CPR-4.3]`, `[CPR-5.2a, CPR-5.3a]`. */
const claims = /\[((?:[A-Z]+-[\w.]+(?:,\s*)?)+)\]/g;

/** A row of a table may say what is no rule on purpose; the words of the title themselves may not. */
const ownIds = (title) => title.match(anyId) ?? [];

/** `describe` of `describe.each(table)`. */
function runnerOf(node) {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    return runnerOf(node.expression);
  }
  return undefined;
}

const bare = (node) =>
  node && (ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
    ? bare(node.expression)
    : node;

/** The words of a literal; what is only known when it runs is `…`. */
function wordsOf(given) {
  const node = bare(given);
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  }
  return ts.isBinaryExpression(node) ? wordsOf(node.left) + wordsOf(node.right) : '…';
}

/** A title for each row of the table it is filled from, where the rows stand there as literals. */
function filled(title, callee) {
  if (!ts.isCallExpression(callee) || !title.includes('%')) return [title];
  const table = bare(callee.arguments[0]);
  if (!table || !ts.isArrayLiteralExpression(table)) return [title];
  return table.elements.map((element) => {
    const row = bare(element);
    const cells = ts.isArrayLiteralExpression(row) ? [...row.elements] : [row];
    return title.replace(/%[sdijp]/g, () => wordsOf(cells.shift()));
  });
}

/**
 * Every title of a file of tests, with what it claims to prove and every id it names.
 *
 * @param file - its path from the root.
 */
export function titlesIn(file, text) {
  const found = [];
  const visit = (node) => {
    const runner = ts.isCallExpression(node) && runnerOf(node.expression);
    const [first, ...others] = ts.isCallExpression(node) ? node.arguments : [];
    if (runners.has(runner) && first && others.length > 0) {
      const asked = wordsOf(first);
      for (const title of filled(asked, node.expression)) {
        const proves = [...title.matchAll(claims)].flatMap(([, ids]) => ids.split(/,\s*/));
        found.push({ file, title, proves, names: [...new Set([...proves, ...ownIds(asked)])] });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}
