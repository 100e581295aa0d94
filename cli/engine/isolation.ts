/**
 * Keeps the errors of layers that run side by side apart.
 *
 * The SDK listens for uncaught errors on the whole process while an inline program runs, so that an error in one layer
 * would fail every other one that is running. Each program has its own asynchronous store; a listener that was
 * registered inside of one hears only errors from inside of the same.
 */
import "@pulumi/pulumi";

const EVENTS: readonly (string | symbol)[] = ["uncaughtException", "unhandledRejection"];

type Listener = (...args: unknown[]) => void;

declare global {
    /** The SDK's; undefined outside of a program. */
    var asyncLocalStorage: import("node:async_hooks").AsyncLocalStorage<never>;
}

/** @returns what undoes it */
export function isolatePrograms(): () => void {
    const on = process.on.bind(process) as (event: string | symbol, listener: Listener) => NodeJS.Process;
    const isolated = (event: string | symbol, listener: Listener): NodeJS.Process => {
        const program: unknown = globalThis.asyncLocalStorage.getStore();
        if (program === undefined || !EVENTS.includes(event)) {
            return on(event, listener);
        }
        const own: Listener = (...args) => {
            const source: unknown = globalThis.asyncLocalStorage.getStore();
            if (source === undefined || source === program) {
                listener(...args);
            }
        };
        // `process.off(event, listener)` finds it by this, as it finds a listener of `once`.
        return on(event, Object.assign(own, { listener }));
    };
    process.on = isolated as typeof process.on;
    return () => {
        process.on = on as typeof process.on;
    };
}
