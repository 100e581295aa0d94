/** `Pulumi.<environment>.yaml` as a document. Loads no schema and no SDK: every verb asks for it first. */
import * as fs from "node:fs";
import * as path from "node:path";
import { parse, type ScalarTag } from "yaml";
import { UsageError } from "../run/results";

/** What Pulumi itself keeps there, as far as we read it. */
export interface EnvironmentFile {
    readonly config?: Readonly<Record<string, unknown>>;
    readonly secretsprovider?: string;
    readonly encryptionsalt?: string;
}

/** All that Pulumi keeps there. It passes over another key: a "confg:" would be an environment without configuration. */
const TOP = ["config", "environment", "secretsprovider", "encryptedkey", "encryptionsalt"];

/**
 * What the engine, whose YAML is older, takes for another value than is written, if it stands without quotes: the date of an
 * interface's version becomes "2024-06-20 00:00:00 +0000 UTC", and 010 the number 8.
 */
const ofAnotherDialect: ScalarTag = {
    tag: "tag:pulumi,2026:other",
    default: true,
    test: new RegExp(
        [
            /^\d{4}-\d\d?-\d\d?([Tt ].+)?$/,
            /^[-+]?0([bB][01_]+|[oO][0-7_]+|[xX][\da-fA-F_]+|[0-7_]+)$/,
            /^[-+]?\d[\d.]*_[\d._]*$/,
        ]
            .map(({ source }) => source)
            .join("|"),
    ),
    resolve: (text, onError) => {
        onError(
            `Pulumi takes ${text} for another value (a date, a number in octal): put it in quotes, or write the number in decimal`,
        );
        return text;
    },
};

/** @throws UsageError when the file is no YAML with a `config:` of keys such as `network:nat` */
export function readEnvironmentFile(root: string, environment: string): EnvironmentFile {
    const name = `Pulumi.${environment}.yaml`;
    let document: unknown;
    try {
        document = parse(fs.readFileSync(path.join(root, name), "utf8"), {
            // The engine knows "<<" (a block that takes another one's keys), which YAML 1.2 has no longer.
            merge: true,
            customTags: (tags) => [ofAnotherDialect, ...tags],
        });
    } catch (error) {
        const said = error instanceof Error ? error.message.trim() : String(error);
        throw new UsageError(
            `${name} cannot be read: ${said}\nCorrect it, then: npm run infra -- config check ${environment}`,
        );
    }
    if (document === null) {
        return {};
    }
    if (!isMap(document)) {
        throw new UsageError(`${name}: found ${JSON.stringify(document)}; it must be a map with "config" in it.`);
    }
    const strangers = Object.keys(document).filter((key) => !TOP.includes(key));
    if (strangers.length > 0) {
        throw new UsageError(
            `${name}: no such key at its top: ${strangers.join(", ")}. Allowed are ${TOP.join(", ")}. ` +
                `Correct it, then: npm run infra -- config check ${environment}`,
        );
    }
    const config = document["config"] ?? {};
    if (!isMap(config)) {
        throw new UsageError(`${name}: found ${JSON.stringify(config)} under "config"; it must be keys and values.`);
    }
    return { ...document, config };
}

function isMap(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
