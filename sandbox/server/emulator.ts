/** What an emulated package does; the server (provider.ts) translates Pulumi's provider protocol to it. */
import type * as rpc from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "./values";

export interface CheckFailure {
    readonly property: string;
    readonly reason: string;
}

/** How a property differs; the engine shows it as `+`, `~` or `-`. */
export interface PropertyChange {
    readonly kind: "add" | "update" | "delete";
    readonly replace: boolean;
}

export interface Difference {
    /** Top-level names of the properties that differ. */
    readonly changed: readonly string[];
    /** Those of them that cannot be changed in place. */
    readonly replaces: readonly string[];
    readonly deleteBeforeReplace: boolean;
    /** Path of each difference, e.g. `tags.Owner`. */
    readonly details: ReadonlyMap<string, PropertyChange>;
}

/** One provider instance of one stack: the default one, one for a second region, … */
export interface Session {
    /** URN of the provider. */
    readonly urn: string;
    readonly config: Properties;
}

/** Which resource, and with which configuration its provider runs. */
export interface Target {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly config: Properties;
}

export interface ReadResult {
    readonly properties: Properties;
    readonly inputs: Properties;
}

/**
 * What a provider answers that is made of a Terraform provider, when AWS has refused an update: the engine keeps what was asked for as
 * what is there, and that it failed (pulumi/pulumi, issue 21458).
 */
export class Unfinished extends Error {
    constructor(
        message: string,
        readonly id: string,
        readonly outputs: Properties,
    ) {
        super(message);
    }
}

/**
 * What an update is asked with.
 * `olds`: what the state has of it; the provider sends what differs from it, nothing else.
 * `oldInputs`: what the program said before.
 */
export type UpdateCall = readonly [
    target: Target,
    id: string,
    olds: Properties,
    news: Properties,
    preview: boolean,
    oldInputs: Properties,
];

/** What an emulated package does; the server translates. */
export interface Emulator {
    readonly version: string;
    check(target: Target, olds: Properties, news: Properties, seed: Uint8Array): [Properties, CheckFailure[]];
    /** @param olds what was told of it last, which may be more than the program said */
    diff(target: Target, oldInputs: Properties, news: Properties, olds: Properties): Difference;
    create(
        target: Target,
        inputs: Properties,
        preview: boolean,
    ): { id: string; outputs: Properties } | Promise<{ id: string; outputs: Properties }>;
    update(...call: UpdateCall): Properties | Promise<Properties>;
    /** Undefined where the resource is gone. */
    read(target: Target, id: string, properties: Properties, inputs: Properties): ReadResult | undefined;
    delete(target: Target, id: string, properties: Properties): void | Promise<void>;
    invoke(token: string, args: Properties, session: Session): Properties;
    construct?(request: rpc.ConstructRequest): Promise<rpc.ConstructResponse>;
}
