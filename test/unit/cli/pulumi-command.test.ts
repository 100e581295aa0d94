import * as assert from "node:assert";
import { EventEmitter } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { CommandFailed, EngineCommand } from "../../../cli/engine/pulumi-command";
import { scratchFolder } from "../../scratch";

describe("the engine's process", () => {
    const folder = scratchFolder("command");

    /** An engine that is a shell script. */
    const engine = (script: string): EngineCommand => {
        const file = path.join(folder, `engine-${Math.random()}`);
        fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
        return new EngineCommand(file, "v3.259.0");
    };

    /** Starts it, and waits until it says that it runs. */
    const started = (command: EngineCommand) =>
        new Promise<{ ended: Promise<unknown> }>((resolve) => {
            const ended = command.run(["up"], folder, {}, () => resolve({ ended })).catch((error: unknown) => error);
        });

    it("answers the Automation API's questions itself, and ours by the engine", async () => {
        const command = engine(`echo "asked $1 $2"`);
        assert.strictEqual((await command.run(["stack", "history"], folder, {})).stdout, "[]");
        assert.strictEqual((await command.ask(["stack", "history"], folder, {})).stdout, "asked stack history\n");
    });

    it("is told, each command with its time and how it ended, to who asks for it (--debug)", async () => {
        const lines: string[] = [];
        const { command } = engine("exit 3");
        const told = new EngineCommand(command, "v3.259.0", (line) => lines.push(line));
        await assert.rejects(told.ask(["stack", "export"], folder, {}), CommandFailed);
        assert.match(lines.join("\n"), /^\d+ ms: pulumi stack export --non-interactive → 3$/);
    });

    it("is asked to stop by the first signal, and starts nothing more", async () => {
        const command = engine(`trap 'echo stopping; exit 1' INT; echo running; while :; do sleep 0.05; done`);
        const { ended } = await started(command);
        command.cancel();
        assert.match(String(((await ended) as CommandFailed).message), /stopping/);
        assert.deepStrictEqual([command.cancelled, command.killed], [true, false]);
        await assert.rejects(command.run(["preview"], folder, {}), /stopped/);
    });

    it("is killed some seconds after the second signal, when it does not stop by itself", async () => {
        const command = engine(`trap '' INT; echo running; while :; do sleep 0.05; done`);
        const { ended } = await started(command);
        command.cancel();
        command.cancel();
        assert.ok(command.killed);
        assert.ok((await ended) instanceof CommandFailed);
    });

    it("that the system ended says so, having printed nothing of it", async () => {
        const killed = engine("echo Updating; kill -KILL $$").run(["up"], folder, {});
        await assert.rejects(
            killed,
            /^Error: error: The engine was ended by SIGKILL, .*run the same command, which says what is pending\.$/,
        );
        await assert.rejects(engine("kill -HUP $$").run(["up"], folder, {}), /ended by SIGHUP\. What it was doing/);
        for (const looking of ["preview", "refresh --preview-only", "stack export", "stack history"]) {
            const asked = engine("kill -TERM $$").ask(looking.split(" "), folder, {});
            await assert.rejects(
                asked,
                /ended by SIGTERM\. It was only reading, and changed nothing: run the same command\.$/,
            );
        }
        for (const changing of ["destroy", "refresh --yes", "stack import", "state unprotect"]) {
            const asked = engine("kill -TERM $$").ask(changing.split(" "), folder, {});
            await assert.rejects(asked, /What it was doing/);
        }
    });

    it("that cannot be started says why", async () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        const childProcess = require("node:child_process") as { spawn: unknown };
        const { spawn } = childProcess;
        // As Node.js has it where too many files are open: no process, no streams, and an error that comes later.
        const unborn = () => {
            const child = new EventEmitter();
            setImmediate(() => child.emit("error", new Error("spawn pulumi EMFILE")));
            return child;
        };
        childProcess.spawn = unborn;
        const ended = engine("").run(["up"], folder, {});
        childProcess.spawn = spawn;
        await assert.rejects(ended, /EMFILE/);
    });

    it("that is logged in to no backend says how to log in, and that it can be tried without AWS", async () => {
        const words = "error: PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions";
        await assert.rejects(
            engine(`echo "${words}" >&2; exit 255`).run(["preview"], folder, {}),
            /^Error: Pulumi is logged in to no state backend\. .*pulumi login s3:\/\/<state-bucket>.*add --sandbox\.$/,
        );
    });

    it("keeps the preview inside of an update, which the Automation API would leave out", async () => {
        const { stdout } = await engine(`echo "$@"`).run(["up", "--yes", "--skip-preview"], folder, {});
        assert.strictEqual(stdout, "up --yes --non-interactive\n");
    });
});
