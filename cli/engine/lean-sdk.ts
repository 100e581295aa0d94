/**
 * What the SDK does for each resource, and each of its properties, for nobody to read. With `infra --debug`, only the
 * messages are left out: the engine shows them with its own --debug alone (docs/decisions/0078).
 */
import type * as pulumi from "@pulumi/pulumi";

interface Store {
    /** Promises that are open; the SDK fails a program that ends with some. */
    readonly leakCandidates: Set<Promise<unknown>>;
}

/** The SDK's own, which its types leave out. */
interface Debuggable {
    debuggablePromise<T>(promise: Promise<T>): Promise<T>;
}

/** For every program that runs in this process from now on. */
export function makeLean(debug: boolean): void {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const sdk = require("@pulumi/pulumi") as { Resource: unknown };
    const log = require("@pulumi/pulumi/log") as { debug: typeof pulumi.log.debug };
    const debuggable = require("@pulumi/pulumi/runtime/debuggable") as Debuggable;
    const { getStore } = require("@pulumi/pulumi/runtime/state") as { getStore: () => Store };
    /* eslint-enable @typescript-eslint/no-require-imports */
    // Five for each resource, and each a call of its own: 15 % of a preview's processor time.
    log.debug = () => Promise.resolve();
    if (debug) {
        return;
    }
    // The stack at each resource, all of it whatever the limit, and with the paths of the machine that runs: the engine keeps
    // it, a sixth of a state, and shows it in `pulumi preview --json` alone.
    (sdk.Resource as { stackTrace: () => readonly never[] }).stackTrace = () => [];
    // Puts a stack on every promise, three for each property, for PULUMI_DEBUG_PROMISE_LEAKS alone to print.
    debuggable.debuggablePromise = (promise) => {
        const { leakCandidates } = getStore();
        leakCandidates.add(promise);
        // Its own is returned: Node.js tells of the one that fails and that nobody handles.
        return promise.then(
            (value) => {
                leakCandidates.delete(promise);
                return value;
            },
            (error: unknown) => {
                leakCandidates.delete(promise);
                throw error;
            },
        );
    };
}
