/**
 * How layers meet at run time: `publish` exports through the contract, `read` gives typed outputs from it.
 */
import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { refusal } from "../components/shared/refusal";
import { contracts, type LayerName, type OutputsOf, projectOf } from "./contracts";
import { previewedOutput } from "./previewed";
import { WORDS } from "./schema-words";

/** What a layer hands to `publish`: every output of its contract, and no other. */
export type Published<L extends LayerName> = { readonly [K in keyof OutputsOf<L>]: pulumi.Input<OutputsOf<L>[K]> };

/** What a reader gets from `read`. */
export type Upstream<L extends LayerName> = { readonly [K in keyof OutputsOf<L>]: pulumi.Output<OutputsOf<L>[K]> };

/**
 * Gives a layer's outputs the form its contract promises; the stack program returns the result.
 *
 * @throws RunError when an output has another form than the contract's, or carries a secret: only the ARN of a
 * secret may cross a stack boundary.
 */
export function publish<L extends LayerName>(layer: L, outputs: Published<L>): Record<string, pulumi.Output<unknown>> {
    const entries = Object.entries(outputs).map(([name, value]) => {
        const output: pulumi.Output<unknown> = pulumi.output<unknown>(value);
        const checked = pulumi.output(pulumi.isSecret(output)).apply((secret) => {
            if (secret) {
                throw refusal(
                    `Layer "${layer}", output "${name}": is a secret value; only ARNs of secrets may be published. ` +
                        `Put the value into Secrets Manager and publish the ARN.`,
                );
            }
            return output.apply((v) =>
                check(layer, name, v, `Correct what stacks/${layer}/ publishes, or stacks/contracts.ts.`),
            );
        });
        return [name, checked] as const;
    });
    return Object.fromEntries(entries);
}

/**
 * The outputs that another layer published, as typed `Output`s.
 *
 * At preview, a layer that is not deployed yet reads as unknown values and one warning, so that a whole environment
 * previews before its first deployment. In one `infra preview` of several layers, an output that the upstream's preview
 * changes reads as what it will become (`previewed.ts`). What was read is registered as a component of type
 * `integers:contract:Upstream`, where the policy pack finds it (architecture.md, "Policies").
 *
 * @throws RunError at update when the layer is not deployed; at any time when an output has the wrong form.
 */
export function read<L extends LayerName>(layer: L): Upstream<L> {
    return new UpstreamLayer(layer).outputs as Upstream<L>;
}

/**
 * Like `read`, but undefined where the layer is not deployed, at update too. Settled before the reader makes anything,
 * so that a layer that is not there can decide which resources exist.
 *
 * In the preview of a reader that was never deployed a layer counts as one that will be there: its outputs are unknown,
 * as with `read`, and an environment's first preview shows the whole of it.
 */
export async function readIfDeployed<L extends LayerName>(layer: L): Promise<Upstream<L> | undefined> {
    const reader = `${pulumi.getOrganization()}/${pulumi.getProject()}/${pulumi.getStack()}`;
    const there = (await isDeployed(stackOf(layer))) || (pulumi.runtime.isDryRun() && !(await isDeployed(reader)));
    return there ? read(layer) : undefined;
}

/**
 * What this layer itself published at its last deployment; undefined before the first, or where the output had another
 * form then. For the few inputs whose allowed change depends on what is deployed.
 */
export function previousOutput<L extends LayerName, K extends keyof OutputsOf<L> & string>(
    layer: L,
    name: K,
): pulumi.Output<OutputsOf<L>[K] | undefined> {
    const previous = stackOutputs(stackOf(layer)).then((outputs) => schemaOf(layer, name).safeParse(outputs?.[name]));
    return pulumi.output(previous).apply(({ data }) => data as OutputsOf<L>[K] | undefined);
}

/** What a layer published at its last deployment, this one or a later one; undefined before the first. */
export function publishedBefore(layer: LayerName): Promise<Record<string, unknown> | undefined> {
    return stackOutputs(stackOf(layer));
}

/** Registered with the engine so that stack policies see, resolved, what a layer read from another. */
class UpstreamLayer extends pulumi.ComponentResource {
    readonly outputs: Record<string, pulumi.Output<unknown>>;

    constructor(layer: LayerName) {
        super("integers:contract:Upstream", layer, {});
        const values = this.readOutputs(layer, stackOf(layer));
        this.outputs = Object.fromEntries(
            Object.keys(contracts[layer].outputs).map((name) => [name, valueOf(layer, name, values)]),
        );
        this.registerOutputs({ layer, ...this.outputs });
    }

    /** The upstream's outputs, or undefined where it is not deployed and this is a preview. */
    private async readOutputs(
        layer: LayerName,
        stack: string,
    ): Promise<pulumi.Output<Record<string, unknown>> | undefined> {
        if (await isDeployed(stack)) {
            // A StackReference to a stack that does not exist fails the whole program, hence only after the question.
            return new pulumi.StackReference(layer, { name: stack }, { parent: this }).outputs;
        }
        const fix = `Deploy it first: npm run infra -- up ${pulumi.getStack()} --layer ${layer}`;
        if (!pulumi.runtime.isDryRun()) {
            throw refusal(`Layer "${layer}" (stack ${stack}) is not deployed, and this layer reads it. ${fix}`);
        }
        // Of the stack, not of this component: the SDK writes the logs of all programs of a process one after the other, and
        // one that waits for a resource that its engine never registers would stop every other layer for good.
        await pulumi.log.warn(`Layer "${layer}" is not deployed yet: its outputs are unknown in this preview. ${fix}`);
        return undefined;
    }
}

/** The stack of a layer in the environment that runs. */
function stackOf(layer: LayerName): string {
    return `${pulumi.getOrganization()}/${projectOf(layer)}/${pulumi.getStack()}`;
}

/** Whether a stack exists and has published anything. */
async function isDeployed(stack: string): Promise<boolean> {
    return (await stackOutputs(stack)) !== undefined;
}

/** What a stack published; undefined where there is no such stack or it never published anything. */
async function stackOutputs(stack: string): Promise<Record<string, unknown> | undefined> {
    try {
        const answer: unknown = await pulumi.runtime.invoke("pulumi:pulumi:readStackOutputs", { name: stack });
        const { outputs } = answer as { outputs?: Record<string, unknown> };
        return Object.keys(outputs ?? {}).length > 0 ? outputs : undefined;
    } catch (error) {
        // The engine's words for it alone: a key or a bucket that is "not found" must not pass for a layer that is not there.
        if (/unknown stack /.test(String(error))) {
            return undefined;
        }
        throw error;
    }
}

function valueOf(
    layer: LayerName,
    name: string,
    values: Promise<pulumi.Output<Record<string, unknown>> | undefined>,
): pulumi.Output<unknown> {
    const fix = `Deploy the layer again: npm run infra -- up ${pulumi.getStack()} --layer ${layer}`;
    const ahead = pulumi.runtime.isDryRun() ? previewedOutput(layer, name) : undefined;
    if (ahead) {
        return pulumi.output(ahead.known ? check(layer, name, ahead.value, fix) : pulumi.unknown);
    }
    return pulumi.output(
        values.then((outputs) => outputs?.apply((all) => check(layer, name, all[name], fix)) ?? pulumi.unknown),
    );
}

function check(layer: LayerName, name: string, value: unknown, fix: string): unknown {
    const parsed = schemaOf(layer, name).safeParse(value, WORDS);
    if (parsed.success) {
        return parsed.data;
    }
    const found = value === undefined ? "nothing" : JSON.stringify(value);
    throw refusal(
        `Layer "${layer}", output "${name}": found ${found}; ${parsed.error.issues.map((i) => i.message).join("; ")}. ${fix}`,
    );
}

/**
 * The contract's entry for one output, without the literal types that only the compiler needs.
 *
 * @throws RunError for an output that the contract does not have: the compiler says so first, a cast hides it.
 */
function schemaOf(layer: LayerName, name: string): z.ZodType {
    const outputs = contracts[layer].outputs as Record<string, z.ZodType>;
    const schema = outputs[name];
    if (schema === undefined) {
        const known = Object.keys(outputs).join(", ");
        throw refusal(
            `Layer "${layer}" has no output "${name}" in stacks/contracts.ts. Add it there. It has: ${known}.`,
        );
    }
    return schema;
}
