/** `Pulumi.<environment>.yaml` as a document. Loads no schema and no SDK: every verb asks for it first. */
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { UsageError } from "../run/results";

/** What Pulumi itself keeps there, as far as we read it. */
export interface EnvironmentFile {
    readonly config?: Readonly<Record<string, unknown>>;
    readonly secretsprovider?: string;
    readonly encryptionsalt?: string;
}

/** All that Pulumi keeps there. It passes over another key: a "confg:" would be an environment without configuration. */
const TOP = ["config", "environment", "secretsprovider", "encryptedkey", "encryptionsalt"];

/** @throws UsageError when the file is no YAML with a `config:` of keys such as `network:nat` */
export function readEnvironmentFile(root: string, environment: string): EnvironmentFile {
    const name = `Pulumi.${environment}.yaml`;
    let document: unknown;
    try {
        // The engine knows "<<" (a block that takes another one's keys), which YAML 1.2 has no longer.
        document = parse(fs.readFileSync(path.join(root, name), "utf8"), { merge: true });
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
