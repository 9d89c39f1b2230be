import path from 'node:path';
import ts from 'typescript';

const folder = path.resolve('src/shells/apps-script');

/** The shell as the compiler sees it. That all of it compiles is a check of its own, `npm run lint`. */
function program(): ts.Program {
  const file = path.join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const googles = ts.sys.readDirectory('node_modules/@types/google-apps-script', ['.d.ts']);
  // What the shell takes from elsewhere is nothing of Google’s: the rest of the product is left unread.
  return ts.createProgram([...fileNames, ...googles], { ...options, noResolve: true });
}

/** `SpreadsheetApp.getActive`, `Trigger.getUniqueId` … → where it is declared. */
function touched(all: ts.Program): ReadonlyMap<string, string> {
  const checker = all.getTypeChecker();
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const [declared] = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
      const from = declared?.getSourceFile().fileName ?? '';
      const isGoogles = from.includes('@types/google-apps-script') || from.endsWith('.d.ts');
      if (declared && isGoogles && from.includes('apps-script')) {
        const holder = declared.parent as { readonly name?: ts.Identifier };
        found.set(`${holder.name?.text ?? ''}.${node.name.text}`, from);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of all.getSourceFiles()) {
    if (file.fileName.startsWith(folder) && !file.isDeclarationFile) visit(file);
  }
  return found;
}

/** The Advanced Services stand in types of ours: each method is looked for in Google’s own. */
function undeclaredServices(all: ts.Program): {
  readonly named: readonly string[];
  readonly unknown: readonly string[];
} {
  const checker = all.getTypeChecker();
  const file = all.getSourceFile(path.join(folder, 'advanced.ts'))!;
  const named: string[] = [];
  const unknown: string[] = [];
  const compare = (ours: ts.Type, googles: ts.Type | undefined, at: string): void => {
    for (const member of ours.getProperties()) {
      const name = `${at}${member.name}`;
      const type = checker.getTypeOfSymbol(member);
      const twin = googles && checker.getPropertyOfType(googles, member.name);
      if (!twin) unknown.push(name);
      const own = twin && checker.getNonNullableType(checker.getTypeOfSymbol(twin));
      if (type.getCallSignatures().length > 0) named.push(name);
      else compare(type, own, `${name}.`);
    }
  };
  const services = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .find(({ name }) => name === 'Services')!;
  for (const service of checker.getDeclaredTypeOfSymbol(services).getProperties()) {
    const global = checker.resolveName(service.name, file, ts.SymbolFlags.Value, false)!;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(global));
    compare(checker.getTypeOfSymbol(service), type, `${service.name}.`);
  }
  return { named, unknown };
}

describe('What the script asks of Apps Script', () => {
  it('is declared by Google’s own types, or by our own few with their page', () => {
    const all = program();
    const methods = touched(all);
    const services = undeclaredServices(all);
    expect(services.unknown).toEqual([]);
    expect(services.named).toHaveLength(14);
    const ofOurs = [...methods].filter(([, from]) => !from.includes('@types/google-apps-script'));
    const list = [...methods.keys(), ...services.named].sort();
    process.stdout.write(
      `Apps Script, ${String(list.length)} members in use:\n  ${list.join('\n  ')}\nDeclared by us: ${ofOurs.map(([name]) => name).join(', ') || 'none'}\n`,
    );
    expect(list).toContain('ScriptApp.newTrigger');
    expect(list.length).toBeGreaterThan(40);
  });
});
