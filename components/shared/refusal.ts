/**
 * Errors that a person reads as they were written.
 *
 * Where a value fails inside an `apply`, the SDK puts `error serializing property "…":` before the message once for
 * every resource that waits for the value (serializeFilteredProperties, @pulumi/pulumi runtime/rpc), dozens of times.
 * The message of a refusal cannot be written to; and being a RunError, it is shown without a stack trace (R-PROG-7).
 *
 * The error has no stack at all: the SDK's runner formats every stack for a trace that nobody reads, and Node.js 20.20
 * does not finish that for a path such as node_modules/@scope/… (util.inspect with colours) until memory runs out: 20 s
 * and 3.5 GB for a refused `pulumi preview`.
 */
import * as pulumi from "@pulumi/pulumi";

/** An error that says what was wrong, what was found, what is allowed and the fix, and nothing before or after it. */
export function refusal(message: string): pulumi.RunError {
    const error = new pulumi.RunError(message);
    delete error.stack;
    return Object.defineProperty(error, "message", { get: () => message, set: () => undefined });
}

/** @param problem undefined where there is none */
export function refuse(problem: string | undefined): void {
    if (problem !== undefined) {
        throw refusal(problem);
    }
}

/** Returns what `check` returns; its error becomes a refusal, since pure functions know nothing of Pulumi. */
export function orRefuse<T>(check: () => T): T {
    try {
        return check();
    } catch (error) {
        throw refusal(error instanceof Error ? error.message : String(error));
    }
}
