/** The import graph of TypeScript modules, as the compiler reads it. No file system: texts by path. */
import * as path from "node:path";
import * as ts from "typescript";

export type Texts = ReadonlyMap<string, string>;

/** The modules of the tree that one imports, by path; packages are left out. */
function importsOf(module: string, texts: Texts): string[] {
    // `preProcessFile` finds import, export from, import = require and import(); the second `true` also plain require.
    const { importedFiles } = ts.preProcessFile(texts.get(module) ?? "", true, true);
    return importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .flatMap(({ fileName }) => {
            const target = path.posix.join(path.posix.dirname(module), fileName);
            return [target, `${target}.ts`, `${target}/index.ts`].find((name) => texts.has(name)) ?? [];
        });
}

/**
 * Everything that a module imports, at any distance, with itself.
 *
 * @param follow whether an import counts; by default all do
 */
export function reach(
    entry: string,
    texts: Texts,
    follow: (from: string, to: string) => boolean = () => true,
): Set<string> {
    const found = new Set<string>();
    const visit = (module: string): void => {
        if (found.has(module) || !texts.has(module)) {
            return;
        }
        found.add(module);
        importsOf(module, texts)
            .filter((to) => follow(module, to))
            .forEach(visit);
    };
    visit(entry);
    return found;
}

/** A module with one table, `export const <variable> = { row: …, … }`, taken apart. */
export interface Table {
    /** The text of each row. */
    readonly rows: ReadonlyMap<string, string>;
    /** Everything else but imports and the comments before statements. */
    readonly rest: string;
}

export function tableOf(text: string, variable: string): Table {
    const source = ts.createSourceFile("table.ts", text, ts.ScriptTarget.Latest, true);
    const rows = new Map<string, string>();
    const rest: string[] = [];
    for (const statement of source.statements.filter((s) => !ts.isImportDeclaration(s))) {
        const declared = ts.isVariableStatement(statement)
            ? statement.declarationList.declarations.find((d) => d.name.getText() === variable)
            : undefined;
        const literal = objectOf(declared?.initializer);
        if (literal === undefined) {
            rest.push(statement.getText());
            continue;
        }
        literal.properties.forEach((p) => rows.set(p.name?.getText() ?? p.getText(), p.getText()));
    }
    return { rows, rest: rest.join("\n") };
}

/** Through `as const satisfies …`. */
function objectOf(node: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
    if (node !== undefined && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node))) {
        return objectOf(node.expression);
    }
    return node !== undefined && ts.isObjectLiteralExpression(node) ? node : undefined;
}
