/** Every refusal says what repairs it, or has an entry in docs/troubleshooting.md that does (R-PROG-7). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(__dirname, "../../..");
/** The emulated cloud (`sandbox/cloud`, `sandbox/server`) answers in AWS's own words. */
const FOLDERS = ["cli", "stacks", "components", "sandbox/engine"];

/** What makes an error, by its name. */
const MAKERS = ["UsageError", "Error", "RunError", "refusal", "RangeError"];

/** A message that holds one of these says what is allowed or what to do. */
const REPAIR =
    /must|[Aa]llowed|at least|There (are|is)|one of:|of the form|e\.g\.|[Rr]epair|npm run |pulumi |\b([Cc]heck|Say|Give|Name|Make|Put|Set|Take|Lower|Add|Correct|Deploy|Install|Wait|Remove|Choose|Use|Raise|Move|Leave|Keep|Shorten|[Ww]rite|run|needs?|needed|hours are|Fargate has|the block that holds it|is two)\b|https:/;

/** Of a program's own invariants and of tests: nobody who uses it can meet them. */
const NOT_FOR_PEOPLE = [
    /waits for nothing and is never skipped/,
    /^Layers wait for each other/,
    /^InternalError: injected fault/,
    // One of the reasons that the bootstrap's own message lists.
    /^… could not be started: …$/,
    // `explainFailure` says by what.
    /^stopped$/,
    // The canary's own two findings: an alarm with a runbook tells of them.
    /^… (answered …, not 200|gave no answer: …)/,
];

function sources(folder: string): string[] {
    return fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(ts|js)$/.test(file) && !file.includes("node_modules"))
        .map((file) => path.join(folder, file));
}

/** Text of a literal, of a template or of their sum, `…` for what differs; undefined where another function says it. */
function textOf(node: ts.Expression): string | undefined {
    if (ts.isStringLiteralLike(node)) {
        return node.text;
    }
    if (ts.isTemplateExpression(node)) {
        return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
    }
    if (ts.isBinaryExpression(node)) {
        const sides = [textOf(node.left) ?? "…", textOf(node.right) ?? "…"];
        return sides.join("");
    }
    return undefined;
}

function messagesOf(file: string): string[] {
    const source = ts.createSourceFile(file, fs.readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.arguments?.[0] !== undefined) {
            const name = ts.isPropertyAccessExpression(node.expression)
                ? node.expression.name.text
                : ts.isIdentifier(node.expression)
                  ? node.expression.text
                  : "";
            const text = MAKERS.includes(name) ? textOf(node.arguments[0]) : undefined;
            if (text !== undefined && /\w{3}/.test(text)) {
                found.push(text);
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
}

describe("messages of refusal", () => {
    const headings = [
        ...fs.readFileSync(path.join(ROOT, "docs/troubleshooting.md"), "utf8").matchAll(/^### .*?`([^`]+)`/gm),
    ].map(([, text]) => text!.split("…").map((part) => part.trim()));
    const all = FOLDERS.flatMap(sources).flatMap((file) => messagesOf(file).map((text) => ({ file, text })));
    const isExplained = (text: string): boolean =>
        headings.some((parts) => parts.every((part) => part === "" || text.includes(part)));

    it("say what repairs them, or are explained in docs/troubleshooting.md", () => {
        assert.ok(all.length > 60, String(all.length));
        const mute = all
            .filter(({ text }) => !REPAIR.test(text) && !isExplained(text))
            .filter(({ text }) => !NOT_FOR_PEOPLE.some((pattern) => pattern.test(text)));
        assert.deepEqual(mute, []);
    });
});
