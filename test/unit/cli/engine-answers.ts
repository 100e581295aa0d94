/** What the engine answers in tests of verbs: what is deployed, what it tells of an operation. */
import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { Answer, Engine } from "./command-line";

export const urn = (layer: string, type: string, name: string) =>
    `urn:pulumi:staging::integers-${layer}::${type}::${name}`;
export const [STACK, BUCKET] = ["pulumi:pulumi:Stack", "aws:s3/bucket:Bucket"];
export const SECRET = {
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ciphertext: "v1:cipher",
};

export interface Deployed {
    readonly outputs?: object;
    readonly resources?: readonly object[];
    readonly pending?: readonly object[];
}

/** What `pulumi stack export` gives of a layer. */
export function exported(
    layer: string,
    { outputs = { arn: "arn:x" }, resources = [], pending }: Deployed = {},
): string {
    const stack = { urn: urn(layer, STACK, "s"), type: STACK, outputs };
    const operations = pending ? { pending_operations: pending } : {};
    return JSON.stringify({ version: 3, deployment: { resources: [stack, ...resources], ...operations } });
}

const MISSING: Answer = { fails: "no stack named 'staging' found" };

/** Layers that are deployed, and what an operation on one gives. */
export function engineOf(
    deployed: Readonly<Record<string, Deployed>>,
    operation: (command: string, layer: string) => Answer = () => ({}),
): Engine {
    return (command, layer) => {
        if (command === "stack export") {
            return deployed[layer] ? { stdout: exported(layer, deployed[layer]) } : MISSING;
        }
        return command === "stack history" ? { stdout: "[]" } : operation(command, layer);
    };
}

export const policyEvent = (enforcementLevel: "mandatory" | "warning"): Partial<EngineEvent> => ({
    policyEvent: {
        ...{ resourceUrn: urn("foundation", BUCKET, "logs"), message: "set a key", color: "never" },
        ...{ policyName: "bucket-encrypted", policyPackName: "integers", policyPackVersion: "1" },
        ...{ policyPackVersionTag: "1", enforcementLevel },
    },
});

/** A refresh preview that finds the bucket's tag changed by hand. */
export const driftEvent = (layer: string): Partial<EngineEvent> => {
    const of = { type: BUCKET, urn: urn(layer, BUCKET, "logs"), id: "b", parent: "", outputs: {}, provider: "" };
    const [old, found] = [{ tags: { Owner: "ada" } }, { tags: { Owner: "bob" } }].map((inputs) => ({ ...of, inputs }));
    const metadata = { op: "update" as const, urn: of.urn, type: BUCKET, provider: "", old: old!, new: found! };
    return { resOutputsEvent: { metadata, planning: true } };
};

export const ALL = { foundation: {}, network: {}, data: {}, edge: {} };
/** What the engine was asked to do, without what only reads. */
export const done = (asked: readonly string[]): string[] =>
    asked.filter((what) => !/stack (export|history)$/.test(what));
