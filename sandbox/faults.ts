/** Faults on demand, for tests of what happens when a resource fails, hangs or the whole process dies. */

export type Operation = "create" | "update" | "delete";

export interface Fault {
    /** Type token, e.g. `aws:ec2/subnet:Subnet`. */
    readonly type: string;
    /** The how-manieth operation of that kind on that type, counted from 1. @default 1 */
    readonly nth?: number;
    /** @default "create" */
    readonly on?: Operation;
    /**
     * `fail` and `hang` before anything happens; `kill` ends this process (as the system's out-of-memory killer would)
     * when AWS has done its part and the engine has not heard of it.
     */
    readonly action: "fail" | "hang" | "kill";
    /** What AWS says; for `fail`. @default "InternalError: injected fault" */
    readonly message?: string;
}

/** Faults from the environment variable `INTEGERS_FAULTS`, a JSON list. */
export function faultsFromEnvironment(text: string | undefined): readonly Fault[] {
    if (text === undefined || text === "") {
        return [];
    }
    try {
        const parsed: unknown = JSON.parse(text);
        if (Array.isArray(parsed) && parsed.every(isFault)) {
            return parsed;
        }
    } catch {
        // Reported below.
    }
    throw new Error(
        `INTEGERS_FAULTS: found ${text}; it must be a JSON list such as ` +
            `[{"type":"aws:ec2/subnet:Subnet","nth":2,"action":"fail"}].`,
    );
}

function isFault(value: unknown): value is Fault {
    const { type, on = "create", action } = (value ?? {}) as Partial<Fault>;
    return (
        typeof type === "string" &&
        ["create", "update", "delete"].includes(on) &&
        ["fail", "hang", "kill"].includes(action ?? "")
    );
}

export class Faults {
    private readonly counts = new Map<string, number>();
    private readonly hanging = new Set<(error: Error) => void>();
    private abandoned = false;

    constructor(private readonly faults: readonly Fault[]) {}

    /**
     * Counts one operation, and fails or hangs where a fault says so.
     *
     * @returns what to call when the operation is done
     */
    async strike(type: string, on: Operation): Promise<() => void> {
        const key = `${on} ${type}`;
        const count = (this.counts.get(key) ?? 0) + 1;
        this.counts.set(key, count);
        const fault = this.faults.find((f) => f.type === type && (f.on ?? "create") === on && (f.nth ?? 1) === count);
        switch (fault?.action) {
            case undefined:
                return nothing;
            case "fail":
                throw new Error(fault?.message ?? "InternalError: injected fault");
            case "hang":
                if (this.abandoned) {
                    throw cancelled();
                }
                return new Promise((_, reject) => this.hanging.add(reject));
            case "kill":
                return () => process.kill(process.pid, "SIGKILL");
        }
    }

    /**
     * Lets go of what hangs: the engine cancels the run, or has come to its end. What was on its way when a run was cancelled
     * hangs no more, for the engine waits for it too; at the end of a run nothing hangs, and the next phase may.
     */
    abandon(): void {
        this.abandoned ||= this.hanging.size > 0;
        this.hanging.forEach((reject) => reject(cancelled()));
        this.hanging.clear();
    }
}

const cancelled = (): Error => new Error("RequestCanceled: the run was cancelled");

function nothing(): void {
    // No fault: nothing to do afterwards.
}
