/** docs/configuration.md: every key from the schemas, with the values of both environments. */
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { type Explained, explain, layersWithKeys } from "../../cli/configuration/config-explain";
import { markdownDocument, markdownTable } from "../markdown";

const ROOT = path.resolve(__dirname, "../..");
const ENVIRONMENTS = ["staging", "prod"] as const;

/** Code in a cell; a cell holds no line break. */
const code = (text: string): string =>
    text
        .split("\n")
        .map((line) => `\`${line.trim()}\``)
        .join("<br>");

function valuesOf(environment: string): Readonly<Record<string, unknown>> {
    const text = fs.readFileSync(path.join(ROOT, `Pulumi.${environment}.yaml`), "utf8");
    return (parse(text) as { config: Record<string, unknown> }).config;
}

function valueText(value: unknown): string {
    return value === undefined ? "" : code(typeof value === "string" ? value : JSON.stringify(value));
}

export function files(): Record<string, string> {
    const values = ENVIRONMENTS.map(valuesOf);
    const row = (key: Explained): string[] => [
        `\`${key.key}\``,
        key.meaning.replaceAll("\n", " ").replaceAll("<", "&lt;"),
        code(key.type),
        key.required ? "none, must be set" : valueText(key.default),
        ...values.map((v) => valueText(v[key.key])),
    ];
    const sections = layersWithKeys().map((layer) => {
        const keys = explain(layer);
        const head = ["key", "meaning", "type", "default", ...ENVIRONMENTS];
        return `## ${layer}\n\n${markdownTable(head, keys.map(row))}`;
    });
    return {
        "docs/configuration.md": markdownDocument("stacks/schemas and Pulumi.<environment>.yaml", [
            "# Configuration",
            [
                "Each environment has one file, `Pulumi.<environment>.yaml`, shared by all layers. A key begins with the layer that reads it;",
                "`environment:*` is read by every layer, `aws:*` by the provider of each region. Where a cell is empty, the environment uses the default.",
                "To add an environment: [operator guide](operator-guide.md#another-environment).",
                "",
                "- Look up a key: `npm run infra -- config explain network:nat`. Find what is wrong: `npm run infra -- config check prod`.",
                "- Change a key: edit the file, or `pulumi config set --path network:nat single -s staging`. (The CLI puts every number and switch",
                "  of the file in quotes; the values stay the same.) `config check`, `preview` and `up` refuse a wrong value and say what is allowed.",
            ].join("\n"),
            ...sections,
        ]),
    };
}
