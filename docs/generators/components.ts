/** docs/components.md: what each component takes and gives, from the declarations and their comments. */
import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { markdownDocument, markdownTable } from "../markdown";

const COMPONENTS = path.resolve(__dirname, "../../components");

interface Member {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
    readonly text: string;
    readonly default: string | undefined;
}

/** Names and folders of the surface, `components/index.ts`. */
function surface(): { readonly name: string; readonly folder: string }[] {
    const text = fs.readFileSync(path.join(COMPONENTS, "index.ts"), "utf8");
    return [...text.matchAll(/export \{ (\w+)[^}]*\} from "\.\/([\w-]+)"/g)].map((m) => ({
        name: m[1]!,
        folder: m[2]!,
    }));
}

/** Only syntax is read: no types are resolved, so that it takes a second and not ten. */
function declarationsOf(folder: string): ts.Node[] {
    return fs
        .readdirSync(path.join(COMPONENTS, folder))
        .filter((file) => file.endsWith(".ts"))
        .flatMap((file) => {
            const text = fs.readFileSync(path.join(COMPONENTS, folder, file), "utf8");
            return [...ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true).statements];
        });
}

function find<T extends ts.InterfaceDeclaration | ts.ClassDeclaration>(
    nodes: readonly ts.Node[],
    is: (node: ts.Node) => node is T,
    name: string,
): T | undefined {
    return nodes.filter(is).find((node) => node.name?.text === name);
}

function commentOf(node: ts.Node): string {
    const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
    return oneLine(ts.getTextOfJSDocComment(doc?.comment) ?? "");
}

/** A cell of a table, or a paragraph. */
function oneLine(text: string): string {
    const parts = text.replace(/\s+/g, " ").trim().split("`");
    // Inside of code Markdown leaves it as it is.
    return parts.map((part, i) => (i % 2 === 0 ? part.replaceAll("<", "&lt;") : part)).join("`");
}

function memberOf(node: ts.PropertySignature | ts.PropertyDeclaration): Member {
    const tag = ts.getJSDocTags(node).find((t) => t.tagName.text === "default");
    return {
        name: node.name.getText(),
        type: (node.type?.getText() ?? "").replace(/\/\*\*.*?\*\//gs, "").replace(/\s+/g, " "),
        optional: node.questionToken !== undefined,
        text: commentOf(node),
        default: tag === undefined ? undefined : oneLine(ts.getTextOfJSDocComment(tag.comment) ?? ""),
    };
}

/** Members of an interface, those of what it extends in the same folder first. */
function argumentsOf(nodes: readonly ts.Node[], name: string): Member[] {
    const found = find(nodes, ts.isInterfaceDeclaration, name);
    if (found === undefined) {
        return [];
    }
    const own = found.members.filter(ts.isPropertySignature).map(memberOf);
    const inherited = (found.heritageClauses ?? [])
        .flatMap((clause) => clause.types)
        .flatMap((base) => {
            const text = base.getText();
            const left = [...text.matchAll(/"(\w+)"/g)].map((m) => m[1]!);
            const from = /^(?:Omit|Pick)<(\w+)/.exec(text)?.[1] ?? text;
            return argumentsOf(nodes, from).filter((m) => left.includes(m.name) === text.startsWith("Pick<"));
        });
    return [...inherited, ...own];
}

function section(name: string, folder: string): string {
    const nodes = declarationsOf(folder);
    const found = find(nodes, ts.isClassDeclaration, name);
    if (found === undefined) {
        throw new Error(`components/index.ts exports ${name} from ./${folder}, and no class of that name is there.`);
    }
    if (commentOf(found) === "") {
        throw new Error(
            `${name} of components/${folder} has no comment, the first thing that docs/components.md says of it.`,
        );
    }
    const gives = found.members
        .filter(ts.isPropertyDeclaration)
        .filter((p) => !ts.getModifiers(p)?.some((m) => m.kind === ts.SyntaxKind.PrivateKeyword))
        .map(memberOf);
    const takes = argumentsOf(nodes, `${name}Args`);
    const code = (text: string): string => `\`${text}\``;
    return [
        `## ${name}`,
        commentOf(found),
        markdownTable(
            ["argument", "type", "meaning", "default"],
            takes.map((m) => [code(m.name), code(m.type), m.text, m.default ?? (m.optional ? "none" : "required")]),
        ),
        markdownTable(
            ["output", "type", "meaning"],
            gives.map((m) => [code(m.name), code(m.type), m.text]),
        ),
    ].join("\n\n");
}

export function files(): Record<string, string> {
    return {
        "docs/components.md": markdownDocument("components/*/args.ts and <component>.ts", [
            "# Components",
            "What `components/index.ts` exports. Each is a Pulumi ComponentResource. What it shares with others (keys, topics, subnets, security groups) is an argument. To use one without the platform: [examples](examples/README.md).",
            ...surface().map(({ name, folder }) => section(name, folder)),
        ]),
    };
}
