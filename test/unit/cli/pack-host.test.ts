import * as assert from "node:assert";
import { once } from "node:events";
import * as fs from "node:fs";
import * as net from "node:net";
import * as path from "node:path";
import { startPackHost } from "../../../cli/engine/pack-host";
import type { Session } from "../../../cli/engine/session";
import { scratchFolder } from "../../scratch";

const root = path.join(__dirname, "../../..");
const session = (sandbox: object | undefined) => ({ root, sandbox, env: { A: "b" } }) as unknown as Session;

/** The port that the engines of a session attach to as their language host. */
const portOf = ({ env }: Session): number => Number(env["PULUMI_DEBUG_LANGUAGES"]?.split(":")[1]);

async function connect(port: number): Promise<void> {
    const socket = net.connect(port, "127.0.0.1");
    await once(socket, "connect").finally(() => socket.destroy());
}

describe("the policy pack's host of a sandbox run", () => {
    it("serves the engines of the session, and has ended once it is closed: a run leaves nothing behind", async () => {
        const host = await startPackHost(session({}));
        assert.strictEqual(host.session.env["A"], "b");
        await connect(portOf(host.session));
        await host.close();
        await assert.rejects(connect(portOf(host.session)), /ECONNREFUSED/);
    });

    it("says why it did not start", async () => {
        const elsewhere = { ...session({}), root: "/no/such/folder" };
        await assert.rejects(
            startPackHost(elsewhere),
            /^Error: The policy pack's host did not start: \S[^]*shared-pack\.js/,
        );
    });

    it("says what ended it before it started", async () => {
        const killed = scratchFolder("pack-host");
        const file = path.join(killed, "sandbox/engine/host/shared-pack.js");
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, "process.kill(process.pid, 'SIGKILL');");
        await assert.rejects(
            startPackHost({ ...session({}), root: killed }),
            /^Error: The policy pack's host did not start: it was ended by SIGKILL\. Run the same command again\.$/,
        );
    });

    it("is not started without a sandbox: the engine's own language host starts the pack", async () => {
        const host = await startPackHost(session(undefined));
        assert.deepStrictEqual(host.session.env, { A: "b" });
        await host.close();
    });
});
