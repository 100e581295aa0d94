/**
 * Keeps the errors of layers that run side by side apart, and those of a program that has ended already.
 *
 * The SDK listens for uncaught errors on the whole process while an inline program runs, so that an error in one layer
 * would fail every other one that is running. Each program has its own asynchronous store; a listener that was
 * registered inside of one hears only errors from inside of the same.
 */
import "@pulumi/pulumi";

const EVENTS: readonly (string | symbol)[] = ["uncaughtException", "unhandledRejection"];

type Listener = (...args: unknown[]) => void;

/** What we read of the SDK's store of a program. */
interface Program {
    readonly settings?: { readonly options: { readonly project?: string } };
}

const programNow = (): Program | undefined => globalThis.asyncLocalStorage.getStore();

declare global {
    /** The SDK's; undefined outside of a program. */
    var asyncLocalStorage: import("node:async_hooks").AsyncLocalStorage<never>;
}

/** An error of a program that listened no more: what it was to do after that was not done. */
export interface Stray {
    /** Of the program. */
    readonly project: string | undefined;
    readonly error: unknown;
}

export interface Isolation {
    readonly strays: readonly Stray[];
    readonly undo: () => void;
}

const programsThatListen = (event: string | symbol): unknown[] =>
    process.rawListeners(event).flatMap((listener) => (listener as { program?: unknown }).program ?? []);

/** What hears an error where no program listens any more. */
const LATE = EVENTS.map((event) => {
    const listener: Listener = (error) => {
        if (programNow() === undefined && programsThatListen(event).length === 0) {
            // An error of our own: as if nobody listened.
            throw error;
        }
    };
    return [event, listener] as const;
});

/**
 * From now on an error of a program whose run is over ends nothing: calls to an engine that was killed fail long after the layer
 * did. Node.js would end the process before the summary, and print the program's store, its configuration and secrets with it.
 */
export function outlivePrograms(): void {
    for (const [event, listener] of LATE) {
        if (!process.listeners(event as "uncaughtException").includes(listener)) {
            process.on(event, listener);
        }
    }
}

export function isolatePrograms(): Isolation {
    const on = process.on.bind(process) as (event: string | symbol, listener: Listener) => NodeJS.Process;
    const isolated = (event: string | symbol, listener: Listener): NodeJS.Process => {
        const program = programNow();
        if (program === undefined || !EVENTS.includes(event)) {
            return on(event, listener);
        }
        const own: Listener = (...args) => {
            const source = programNow();
            if (source === undefined || source === program) {
                listener(...args);
            }
        };
        // `process.off(event, listener)` finds it by this, as it finds a listener of `once`.
        return on(event, Object.assign(own, { listener, program }));
    };
    const strays: Stray[] = [];
    const hears =
        (event: string | symbol) =>
        (error: unknown): void => {
            const source = programNow();
            if (source !== undefined && !programsThatListen(event).includes(source)) {
                strays.push({ project: source.settings?.options.project, error });
            }
        };
    const own = EVENTS.map((event) => [event, hears(event)] as const);
    own.forEach(([event, listener]) => on(event, listener));
    process.on = isolated as typeof process.on;
    return {
        strays,
        undo: () => {
            own.forEach(([event, listener]) => process.off(event, listener));
            process.on = on as typeof process.on;
        },
    };
}
