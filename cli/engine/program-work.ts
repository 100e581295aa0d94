/**
 * What of a program is not through yet: its calls to the engine, and the functions that it gave to `apply`.
 *
 * The SDK counts the calls alone. A function that waits for something else (a promise of the program's own) may make
 * resources after that: a process of its own ends no sooner, and the engine deletes what has not come by the end.
 */
import * as pulumi from "@pulumi/pulumi";

/** What makes the engine work for a program, and may take as long as a database does. */
const CALLS = ["registerResource", "registerResourceOutputs", "readResource", "invoke", "call"] as const;

type Call = (...args: unknown[]) => unknown;

interface Apply {
    (this: object, ...args: unknown[]): { readonly isKnown: Promise<unknown> };
}

/** The SDK's own, which its types leave out. */
export interface Settings {
    waitForRPCs(): Promise<void>;
    getMonitor(): Record<(typeof CALLS)[number], Call> | undefined;
}

/** By the asynchronous store of the program. */
const works = new WeakMap<object, ProgramWork>();

export class ProgramWork {
    calls = 0;
    applies = 0;
    /** How often one of them began or ended. */
    moves = 0;

    /** Of the program that runs; to be called before its first line. */
    static begin(settings: Settings): ProgramWork {
        const work = new ProgramWork();
        const store = globalThis.asyncLocalStorage.getStore() as object | undefined;
        if (store !== undefined) {
            works.set(store, work);
        }
        const monitor = settings.getMonitor();
        CALLS.forEach((name) => monitor !== undefined && work.countCall(monitor, name));
        countApplies();
        return work;
    }

    count(kind: "calls" | "applies", by: 1 | -1): void {
        this[kind] += by;
        this.moves++;
    }

    private countCall(monitor: Record<string, Call>, name: string): void {
        const call = monitor[name]!.bind(monitor);
        monitor[name] = (...args) => {
            const answer = args.pop() as Call;
            this.count("calls", 1);
            const answered: Call = (...said) => {
                this.count("calls", -1);
                return answer(...said);
            };
            return call(...args, answered);
        };
    }
}

let counting = false;

function countApplies(): void {
    if (counting) {
        return;
    }
    counting = true;
    const outputs = (pulumi.Output as unknown as { prototype: { apply: Apply } }).prototype;
    const { apply } = outputs;
    outputs.apply = function (...args) {
        const result = apply.apply(this, args);
        const work = works.get((globalThis.asyncLocalStorage.getStore() as object | undefined) ?? works);
        if (work !== undefined) {
            const ended = () => work.count("applies", -1);
            work.count("applies", 1);
            // An error is still told: it comes out of the output's other promises, too.
            result.isKnown.then(ended, ended);
        }
        return result;
    };
}
