/** outputs, export and graph: the verbs that only look. */
import * as fs from "node:fs";
import * as path from "node:path";
import { type LayerName, layerNames, upstreamsOf } from "../../stacks/contracts";
import { selectLayers } from "../layers";
import { ExitCode, UsageError } from "../results";
import { order } from "../schedule";
import { openSession, type SessionOptions } from "../session";
import { type Deployment, readDeployment } from "../stacks";

export interface InspectOptions extends SessionOptions {
    readonly layers: readonly string[];
    readonly json: boolean;
}

const write = (text: string): void => void process.stdout.write(`${text}\n`);

async function deployments(
    options: InspectOptions,
    showSecrets: boolean,
): Promise<Map<LayerName, Deployment | undefined>> {
    const session = await openSession(options);
    try {
        const found = new Map<LayerName, Deployment | undefined>();
        for (const layer of selectLayers(options.layers)) {
            found.set(layer, await readDeployment(session, layer, showSecrets));
        }
        return found;
    } finally {
        await session.close();
    }
}

/** Prints what each layer published. */
export async function outputs(options: InspectOptions): Promise<ExitCode> {
    const all: Record<string, unknown> = {};
    for (const [layer, state] of await deployments(options, false)) {
        const stack = state?.deployment.resources?.find((r) => r.type === "pulumi:pulumi:Stack");
        all[layer] = state === undefined ? null : (stack?.outputs ?? {});
    }
    if (options.json) {
        write(JSON.stringify(all));
        return ExitCode.ok;
    }
    for (const [layer, values] of Object.entries(all)) {
        write(values === null ? `${layer}: not deployed` : `${layer}:`);
        for (const [name, value] of Object.entries(values ?? {})) {
            write(`  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
        }
    }
    return ExitCode.ok;
}

/** Writes each deployed layer's state as `<out>/<layer>.json`, in the form of `pulumi stack export`. */
export async function exportStates(options: InspectOptions & { readonly out: string }): Promise<ExitCode> {
    const found = await deployments(options, options.sandbox);
    const written: string[] = [];
    fs.mkdirSync(options.out, { recursive: true });
    for (const [layer, state] of found) {
        if (state !== undefined) {
            const file = path.join(options.out, `${layer}.json`);
            fs.writeFileSync(file, JSON.stringify(state, undefined, 2));
            written.push(file);
        }
    }
    if (written.length === 0) {
        throw new UsageError(
            `Nothing to export: no layer of ${options.environment} is deployed. Deploy first: ` +
                `npm run infra -- up ${options.environment}${options.sandbox ? " --sandbox" : ""}`,
        );
    }
    if (options.json) {
        write(JSON.stringify({ environment: options.environment, files: written }));
    } else {
        written.forEach(write);
    }
    const secrets = options.sandbox ? "shown (the sandbox's are made up)" : "encrypted, as in the state";
    process.stderr.write(`${written.length} layers exported; secrets are ${secrets}\n`);
    return ExitCode.ok;
}

/** Prints which layer reads which, as a Mermaid diagram or as JSON. */
export function graph(json: boolean): ExitCode {
    const sorted = order(layerNames, upstreamsOf);
    if (json) {
        write(JSON.stringify({ layers: sorted.map((layer) => ({ layer, reads: upstreamsOf(layer) })) }));
        return ExitCode.ok;
    }
    const arrows = sorted.flatMap((layer) => upstreamsOf(layer).map((upstream) => `    ${upstream} --> ${layer}`));
    write(["flowchart LR", ...sorted.map((layer) => `    ${layer}`), ...arrows].join("\n"));
    return ExitCode.ok;
}
