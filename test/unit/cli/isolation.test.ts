import * as assert from "node:assert";
import { isolatePrograms, outlivePrograms } from "../../../cli/engine/isolation";

/** Runs as an inline program of the Automation API does: with a store of its own. */
const asProgram = <T>(run: () => T): T => globalThis.asyncLocalStorage.run({} as never, run);

describe("programs that run side by side", () => {
    // Once used it follows every promise of the process, which would slow all later tests.
    after(() => globalThis.asyncLocalStorage.disable());

    it("hear their own errors, and not each other's", () => {
        const heard: string[] = [];
        const stores = { a: {}, b: {} };
        const before = process.listeners("uncaughtException");
        const { undo } = isolatePrograms();
        const raw = process.rawListeners("uncaughtException");
        const inside = (name: keyof typeof stores, run: () => void): void =>
            globalThis.asyncLocalStorage.run(stores[name] as never, run);
        const own = { a: () => void heard.push("a"), b: () => void heard.push("b") };
        inside("a", () => void process.on("uncaughtException", own.a));
        inside("b", () => void process.on("uncaughtException", own.b));
        // As node does when an error comes out of program b: every listener is called, in b's context.
        const added = process.rawListeners("uncaughtException").filter((l) => !raw.includes(l));
        inside("b", () => added.forEach((listener) => void (listener as () => void)()));
        process.off("uncaughtException", own.a).off("uncaughtException", own.b);
        undo();
        assert.strictEqual(added.length, 2);
        assert.deepStrictEqual(heard, ["b"]);
        assert.deepStrictEqual(process.listeners("uncaughtException"), before);
    });

    it("all hear of an error that comes out of none of them", () => {
        let heard = 0;
        const listener = (): void => void heard++;
        const { undo } = isolatePrograms();
        const before = process.rawListeners("unhandledRejection");
        asProgram(() => process.on("unhandledRejection", listener));
        const added = process.rawListeners("unhandledRejection").filter((l) => !before.includes(l)) as (() => void)[];
        added.forEach((listen) => listen());
        asProgram(() => added.forEach((listen) => listen()));
        process.off("unhandledRejection", listener);
        undo();
        assert.strictEqual(heard, 1);
    });

    it("take their listeners away again", () => {
        const before = process.listenerCount("unhandledRejection");
        const { undo } = isolatePrograms();
        asProgram(() => {
            const listener = () => undefined;
            const others = process.listenerCount("unhandledRejection");
            process.on("unhandledRejection", listener);
            assert.strictEqual(process.listenerCount("unhandledRejection"), others + 1);
            process.off("unhandledRejection", listener);
            assert.strictEqual(process.listenerCount("unhandledRejection"), others);
        });
        undo();
        assert.strictEqual(process.listenerCount("unhandledRejection"), before);
    });

    it("leave other events alone", () => {
        const { undo } = isolatePrograms();
        let heard = 0;
        const listener = () => void heard++;
        asProgram(() => process.on("SIGUSR2", listener));
        asProgram(() => process.emit("SIGUSR2", "SIGUSR2"));
        process.off("SIGUSR2", listener);
        const outside = process.listenerCount("uncaughtException");
        process.on("uncaughtException", listener);
        const added = process.rawListeners("uncaughtException").slice(outside);
        asProgram(() => added.forEach((listen) => void (listen as () => void)()));
        process.off("uncaughtException", listener);
        undo();
        assert.strictEqual(heard, 2, "nor listeners that no program registered");
    });

    it("are outlived: what fails after the run ends nothing, but for an error of our own", () => {
        const events = ["uncaughtException", "unhandledRejection"] as const;
        const others = events.map((event) => process.rawListeners(event) as (() => void)[]);
        events.forEach((event) => process.removeAllListeners(event));
        try {
            outlivePrograms();
            outlivePrograms();
            for (const event of events) {
                const fail = () => process.emit(event as "uncaughtException", new Error("late"));
                assert.ok(asProgram(fail), "somebody hears it");
                assert.throws(fail, /late/);
                const { undo } = isolatePrograms();
                asProgram(() => process.once(event, () => undefined));
                assert.ok(fail(), "one of our own that a program hears");
                undo();
            }
        } finally {
            events.forEach((event, i) => {
                process.removeAllListeners(event);
                others[i]!.forEach((listener) => void process.on(event, listener));
            });
        }
    });
});
