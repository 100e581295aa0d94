/**
 * Runs a layer's program to its real end.
 *
 * The SDK tells the engine that an inline program has ended as soon as its function has returned and its calls are through,
 * and looks after that whether an output failed meanwhile (`automation/server.js`). By then the engine has deleted what the
 * program did not come to register: everything that waited for that output. A program that throws has not ended.
 */
import { setImmediate as turn } from "node:timers/promises";
import { log } from "@pulumi/pulumi";

const EVENTS = ["uncaughtException", "unhandledRejection"] as const;

/** @throws the first error of the program's outputs, too */
export async function wholeProgram<T>(program: () => Promise<T>): Promise<T> {
    const errors: unknown[] = [];
    const note = (error: unknown) => void errors.push(error);
    EVENTS.forEach((event) => process.on(event, note));
    try {
        const outputs = await program();
        await waitForCalls();
        // Node.js tells of a rejection that nobody handles at the end of a turn.
        await turn();
        if (errors.length > 0) {
            throw errors[0];
        }
        if (log.hasErrors()) {
            throw new Error("The program told of errors. Correct them, then run the same command.");
        }
        return outputs;
    } finally {
        EVENTS.forEach((event) => process.off(event, note));
    }
}

/** Until no call to the engine is open or to be made: the SDK's own, which its types leave out. */
function waitForCalls(): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const settings = require("@pulumi/pulumi/runtime/settings") as { waitForRPCs: () => Promise<void> };
    return settings.waitForRPCs();
}
