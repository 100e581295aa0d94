/** Every Markdown file: its relative links lead somewhere, anchors too; messages that are quoted exist in the code. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const NOT_OURS = ["node_modules", ".git", ".sandbox", "dist"];

function filesBelow(folder: string, ending: RegExp): string[] {
    return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
        const name = path.join(folder, entry.name);
        if (NOT_OURS.includes(entry.name)) {
            return [];
        }
        return entry.isDirectory() ? filesBelow(name, ending) : ending.test(entry.name) ? [name] : [];
    });
}

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), "utf8");

/** Without code: a link in an example is none. */
function prose(text: string): string {
    return text.replace(/^(`{3,}).*?^\1/gms, "").replace(/`[^`\n]*`/g, "");
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
    const headings = text.replace(/^(`{3,}).*?^\1/gms, "").matchAll(/^#+ (.+)$/gm);
    return new Set(
        [...headings].map((match) =>
            match[1]!
                .toLowerCase()
                .replace(/[^\p{L}\p{N} _-]/gu, "")
                .replaceAll(" ", "-"),
        ),
    );
}

function problemsOf(file: string): string[] {
    const links = [...prose(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    return links
        .filter((link) => !/^[a-z]+:/.test(link))
        .flatMap((link) => {
            const [target = "", anchor] = link.split("#");
            const found = target === "" ? file : path.join(path.dirname(file), decodeURIComponent(target));
            if (!fs.existsSync(path.join(ROOT, found))) {
                return [`${file}: ${link} leads nowhere`];
            }
            return anchor !== undefined && found.endsWith(".md") && !anchorsOf(read(found)).has(anchor)
                ? [`${file}: ${link}: no such heading`]
                : [];
        });
}

describe("documents", () => {
    const documents = filesBelow(".", /\.md$/);

    it("link to files and headings that exist", () => {
        assert.ok(documents.length > 50);
        assert.deepEqual(documents.flatMap(problemsOf), []);
    });

    it("and the code name only files that exist", () => {
        const folders = ["components", "stacks", "cli", "sandbox", "policies", "docs"];
        const named = new RegExp(`\\b(?:${folders.join("|")})/[A-Za-z0-9_/-]+\\.(?:ts|js)\\b`, "g");
        const files = [
            ...folders.flatMap((folder) => filesBelow(folder, /\.(ts|js|md)$/)),
            "README.md",
            "CHANGELOG.md",
        ];
        const missing = files.flatMap((file) =>
            [...read(file).matchAll(named)]
                .filter(([name]) => !fs.existsSync(path.join(ROOT, name)))
                .map(([name]) => `${file}: ${name}`),
        );
        assert.deepEqual(missing, []);
    });

    it("are all reached from docs/README.md, but for runbooks and decisions, which are folders there", () => {
        const index = read("docs/README.md");
        const top = fs.readdirSync(path.join(ROOT, "docs")).filter((f) => f.endsWith(".md") && f !== "README.md");
        assert.deepEqual(
            top.filter((file) => !index.includes(`](${file})`)),
            [],
        );
    });
});

describe("troubleshooting", () => {
    it("has the prefix of each log group that an AWS service makes when it finds none", () => {
        const rows = [...read("docs/troubleshooting.md").matchAll(/^\|[^|]+\| *(`\/aws\/[^|]+)\|$/gm)];
        const prefixes = rows.flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, prefix]) => prefix!));
        const made = fs.readdirSync(path.join(ROOT, "test/golden/prod")).flatMap((file) => {
            const plan = JSON.parse(read(`test/golden/prod/${file}`)) as Record<
                string,
                { inputs?: { name?: unknown } }
            >;
            return Object.values(plan)
                .map(({ inputs }) => String(inputs?.name))
                .filter((name) => /^\/aws\/(ecs|eks|lambda|rds)\//.test(name))
                .map((name) => name.replace("integers-test-", `integers-${path.parse(file).name}-`));
        });
        assert.ok(made.length > 10);
        assert.deepEqual(
            made.filter((name) => !prefixes.some((p) => name.startsWith(p.replace("<environment>", "prod")))),
            [],
        );
    });

    /** Said by Pulumi, a provider, Helm, ECS or the policy kernel, or no message. */
    const FOREIGN = [
        "[mandatory] <rule> (<resource>)",
        "CertificateValidation",
        "ResourceInitializationError",
        "ResourceAlreadyExistsException",
        "LimitExceededException",
        "failed to read resource state due to unreachable cluster",
        "another operation (install/upgrade/rollback) is in progress",
        "AccessDenied",
        "timeout while waiting for state to become …",
        "Not authorized to perform sts:AssumeRoleWithWebIdentity",
    ];

    it("quotes messages that the code has", () => {
        const code = ["cli", "stacks", "components", "sandbox"]
            .flatMap((folder) => filesBelow(folder, /\.(ts|js)$/))
            .map(read)
            .join("\n")
            // A message over several lines, and what a template fills in.
            .replace(/["`'] \+\s*["`']/g, "")
            .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…");
        const quoted = [...read("docs/troubleshooting.md").matchAll(/^### .*?`([^`]+)`/gm)].map((match) => match[1]!);
        assert.ok(quoted.length >= 15);
        const unknown = quoted
            .filter((text) => !FOREIGN.includes(text))
            .filter((text) =>
                text
                    .split("…")
                    .map((part) => part.trim())
                    .filter((part) => part !== "")
                    .some((part) => !code.includes(part)),
            );
        assert.deepEqual(unknown, []);
    });
});
