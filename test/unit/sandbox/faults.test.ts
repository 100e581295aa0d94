import * as assert from "node:assert";
import { Faults, faultsFromEnvironment } from "../../../sandbox/faults";

describe("an operation that hangs", () => {
    const types = ["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet"] as const;
    const faults = () => new Faults(types.map((type) => ({ type, action: "hang" })));

    it("ends when the run is cancelled, and so does one that was on its way then: the engine waits for both", async () => {
        const hanging = faults();
        const first = hanging.strike(types[0], "create");
        hanging.abandon();
        await assert.rejects(first, /RequestCanceled/);
        await assert.rejects(hanging.strike(types[1], "create"), /RequestCanceled/);
    });

    it("hangs after the end of a phase in which nothing hung, as the preview before an update is", async () => {
        const hanging = faults();
        hanging.abandon();
        const first = hanging.strike(types[0], "create");
        const won = await Promise.race([first, new Promise((resolve) => setImmediate(() => resolve("still hangs")))]);
        assert.strictEqual(won, "still hangs");
    });
});

describe("a fault", () => {
    const type = "aws:ec2/subnet:Subnet";

    it("is of a creation, the first one, where it does not say of which", async () => {
        const faults = new Faults([{ type, action: "fail" }]);
        await faults.strike(type, "update");
        await faults.strike(type, "delete");
        await assert.rejects(faults.strike(type, "create"), /injected fault/);
        await faults.strike(type, "create");
    });

    it("kills this process when AWS has done its part, not before", async () => {
        const kill = process.kill.bind(process);
        const killed: unknown[][] = [];
        process.kill = (...args) => {
            killed.push(args);
            return true;
        };
        try {
            const done = await new Faults([{ type, action: "kill" }]).strike(type, "create");
            assert.deepStrictEqual(killed, []);
            done();
        } finally {
            process.kill = kill;
        }
        assert.deepStrictEqual(killed, [[process.pid, "SIGKILL"]]);
    });
});

describe("faults from the environment", () => {
    it("are none where nothing is set, and those of the list", () => {
        assert.deepStrictEqual([...faultsFromEnvironment(undefined), ...faultsFromEnvironment("")], []);
        const fault = { type: "aws:ec2/subnet:Subnet", nth: 2, action: "fail" };
        assert.deepStrictEqual(faultsFromEnvironment(JSON.stringify([fault])), [fault]);
    });

    const wrong = [
        ...["{", '{"type":"a:b:C"}', "[1]", "[null]", '[{"type":"a:b:C"}]'],
        ...['[{"type":"a:b:C","action":"fail"},{"action":"kill"}]', '[{"type":"a:b:C","action":"explode"}]'],
        '[{"type":"a:b:C","action":"fail","on":"read"}]',
    ];
    for (const text of wrong) {
        it(`are refused as ${text}, with an example`, () =>
            assert.throws(() => faultsFromEnvironment(text), /found .*; it must be a JSON list such as \[\{"type":/));
    }
});
