/**
 * Copies of the layers' projects and configuration for the sandbox: its stacks have another key for their secrets than
 * the real ones, and tracked files are never written. A copy a layer also lets layers run side by side.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import type { LayerName } from "../stacks/contracts";
import { SECRETS_SETTINGS } from "./server/kms";

/** What a secret of the real environment reads as here: the sandbox cannot decrypt it. */
const SECRET_PLACEHOLDER = "sandbox";

interface Project {
    main?: string;
    stackConfigDir?: string;
    runtime?: { name?: string; options?: Record<string, unknown> } | string;
}
/** The folder of a layer's own `Pulumi.yaml`; the last layer's is the root's. */
function sourceOf(root: string, layer: LayerName): string {
    const folder = path.join(root, "stacks", layer);
    return fs.existsSync(path.join(folder, "Pulumi.yaml")) ? folder : root;
}

/** Where the copy of a layer's project is. */
export function copyOf(directory: string, layer: LayerName): string {
    return path.join(directory, "project", layer);
}

/** Writes the copies of the layers' projects, each with every environment's configuration, afresh. */
export function copyProjects(root: string, directory: string, layers: readonly LayerName[]): void {
    const configurations = readConfigurations(root);
    for (const layer of layers) {
        copyProject(root, directory, layer);
        for (const [name, text] of configurations) {
            const target = path.join(copyOf(directory, layer), name);
            write(target, secretsOf(target) + text);
        }
    }
}

function copyProject(root: string, directory: string, layer: LayerName): void {
    const source = sourceOf(root, layer);
    const target = copyOf(directory, layer);
    fs.mkdirSync(target, { recursive: true });

    const project = parse(fs.readFileSync(path.join(source, "Pulumi.yaml"), "utf8")) as Project;
    delete project.stackConfigDir;
    const program = path.resolve(source, project.main ?? ".");
    project.main = path.relative(target, program);
    if (typeof project.runtime === "object" && typeof project.runtime.options?.["tsconfig"] === "string") {
        // The language host looks for it from the program's folder.
        project.runtime.options["tsconfig"] = path.resolve(program, project.runtime.options["tsconfig"]);
    }
    write(path.join(target, "Pulumi.yaml"), stringify(project));
}

/** File name → configuration, without what only the real environment's keys could decrypt. */
function readConfigurations(root: string): Map<string, string> {
    const configurations = new Map<string, string>();
    for (const name of fs.readdirSync(root).filter((file) => /^Pulumi\.[^.]+\.yaml$/.test(file))) {
        const text = fs.readFileSync(path.join(root, name), "utf8");
        configurations.set(name, isReadable(text) ? text : readableText(text));
    }
    return configurations;
}

/**
 * Configuration alone, nothing of it encrypted: as most files are, so that no command has to take them apart. Nor is there a
 * byte order mark, which some editors of Windows write: we put keys before the text, and it may only stand at the beginning.
 */
function isReadable(text: string): boolean {
    return !/^(?!config:\s|#)[\S\uFEFF]/m.test(text) && !/\bsecure["']?\s*:/.test(text);
}

function readableText(text: string): string {
    const tracked = parse(text, { merge: true }) as { config?: Record<string, unknown> } | null;
    // The engine's YAML is the older one: without quotes, a text such as "2024-06-20" would be a date to it.
    return stringify({ config: readable(tracked?.config ?? {}) }, { version: "1.1" });
}

/** A stack that was made with a passphrase keeps it: its state could not be read with the key. */
function secretsOf(copy: string): string {
    const text = fs.existsSync(copy) ? fs.readFileSync(copy, "utf8") : "";
    return /^encryptionsalt: .+\n/m.exec(text)?.[0] ?? stringify(SECRETS_SETTINGS);
}

/** Encrypted values (`secure: …`) of the real environment become a placeholder. */
function readable(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(readable);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const entries = Object.entries(value);
    if (entries.length === 1 && entries[0]![0] === "secure") {
        return SECRET_PLACEHOLDER;
    }
    return Object.fromEntries(entries.map(([key, v]) => [key, readable(v)]));
}

/** Leaves a file alone that is as it should be, so that nobody who reads it meets half of it. */
function write(file: string, text: string): void {
    if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text) {
        fs.writeFileSync(`${file}.new`, text);
        fs.renameSync(`${file}.new`, file);
    }
}
