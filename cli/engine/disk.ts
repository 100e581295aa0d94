/** Stops a run in the sandbox before its disk is full: after that the engine could not even write what it did. */
import { freeMiB, type Gauge, LEAST } from "../../sandbox/disk";
import { say } from "../terminal/say";

const EVERY_MS = 500;

/** What the engine gets to write what is under way; where it cannot, it would try for minutes. */
const GRACE_MS = 20_000;

/** What is stopped: gently with a reason, at once when asked again. */
export interface Stoppable {
    readonly cancelled: boolean;
    cancel(because?: string): void;
}

/** @returns what ends the watch */
export function stopBeforeFull(
    { sandbox, engine }: { readonly sandbox: { readonly directory: string } | undefined; readonly engine: Stoppable },
    gauge: Gauge = freeMiB,
    everyMs = EVERY_MS,
    graceMs = GRACE_MS,
): () => void {
    if (sandbox === undefined) {
        return () => undefined;
    }
    let harder: NodeJS.Timeout | undefined;
    const watch = setInterval(() => {
        const free = gauge(sandbox.directory);
        if (free >= LEAST || engine.cancelled) {
            return;
        }
        say(
            `\nThe disk of ${sandbox.directory} is filling up, ${free.toFixed(1)} MiB are free: stopping. ` +
                "Free some space, then run the same command.",
        );
        engine.cancel("before its disk is full");
        harder = setTimeout(() => engine.cancel(), graceMs);
    }, everyMs);
    return () => {
        clearInterval(watch);
        clearTimeout(harder);
    };
}
