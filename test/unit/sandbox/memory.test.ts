import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { reconcile } from "../../../sandbox/cloud/reconcile";
import { readStates } from "../../../sandbox/states";
import { Store } from "../../../sandbox/cloud/store";
import { type Fault, faultsFromEnvironment } from "../../../sandbox/faults";
import { Unfinished } from "../../../sandbox/server/emulator";
import type { Properties } from "../../../sandbox/server/values";
import { scratchFolder } from "../../scratch";
import { testCloud } from "./cloud";

const VPC = "aws:ec2/vpc:Vpc";
const PACKAGES = new Set(["aws"]);

/** A state file of the file backend that knows these resources. */
function stateWith(resources: readonly object[]): string {
    const state = scratchFolder("memory");
    const folder = path.join(state, ".pulumi", "stacks", "integers-test");
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(
        path.join(folder, "staging.json"),
        JSON.stringify({ version: 3, checkpoint: { latest: { resources } } }),
    );
    return state;
}

describe("the sandbox's memory", () => {
    it("has after a restart what was made, changed and deleted before it", async () => {
        const cloud = testCloud();
        const kept = await cloud.make(VPC, "kept", { cidrBlock: "10.0.0.0/16" });
        await cloud.change(kept, { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
        const gone = await cloud.make(VPC, "gone", { cidrBlock: "10.1.0.0/16" });
        await cloud.aws.delete(gone.target, gone.id, gone.outputs);
        cloud.store.close();

        const objects = [...Store.open(cloud.file).all()];
        assert.deepStrictEqual(
            objects.map((o) => [o.id, o.attributes["enableDnsHostnames"]]),
            [[kept.id, true]],
        );
        assert.strictEqual(fs.readFileSync(cloud.file, "utf8").trim().split("\n").length, 1);
    });

    it("passes over a line that a killed process did not finish", async () => {
        const cloud = testCloud();
        const kept = await cloud.make(VPC, "kept", { cidrBlock: "10.0.0.0/16" });
        cloud.store.close();
        fs.appendFileSync(cloud.file, '{"op":"put","object":{"type":"aws:ec2/v');
        assert.deepStrictEqual(
            [...Store.open(cloud.file).all()].map((o) => o.id),
            [kept.id],
        );
    });

    it("removes what no state knows", async () => {
        const cloud = testCloud();
        const known = await cloud.make(VPC, "known", { cidrBlock: "10.0.0.0/16" });
        const orphan = await cloud.make(VPC, "orphan", { cidrBlock: "10.1.0.0/16" });
        const resource = { urn: known.target.urn, type: VPC, custom: true, id: known.id, outputs: known.outputs };
        // The state of a stack that was only made has nothing yet.
        const states = [
            ...readStates(stateWith([resource])).states,
            { checkpoint: { latest: {} } },
            { checkpoint: {} },
        ];
        const result = reconcile(cloud.store, states, PACKAGES, true);
        assert.deepStrictEqual(result, { removed: [`${VPC} ${orphan.id}`], restored: [] });
        assert.deepStrictEqual(
            [...cloud.store.all()].map((o) => o.id),
            [known.id],
        );
    });

    it("restores what a state knows and a killed run had deleted, without its secrets", () => {
        const cloud = testCloud();
        const encrypted = { sig: "x", ciphertext: "v1:abc" };
        const outputs = { cidrBlock: "10.0.0.0/16", region: "us-east-1", token: encrypted, list: ["a", encrypted] };
        const urn = cloud.target(VPC, "vpc").urn;
        const state = stateWith([{ urn, type: VPC, custom: true, id: "vpc-0123456789abcdef0", outputs }]);
        const result = reconcile(cloud.store, readStates(state).states, PACKAGES, true);
        assert.deepStrictEqual(result, { removed: [], restored: [`${VPC} vpc-0123456789abcdef0`] });
        const [restored] = [...cloud.store.all()];
        assert.deepStrictEqual(restored?.attributes, {
            cidrBlock: "10.0.0.0/16",
            region: "us-east-1",
            token: undefined,
            list: ["a", null],
        });
        assert.ok((restored?.generation ?? 0) > 1_000, "its id is that of a generation that is not known any more");
        assert.deepStrictEqual(reconcile(cloud.store, readStates(state).states, PACKAGES, true), {
            removed: [],
            restored: [],
        });
    });

    it("takes back what a killed run had changed: the next one may have the configuration of before", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make(VPC, "vpc", { cidrBlock: "10.0.0.0/16", tags: { Owner: "us" } });
        const encrypted = { sig: "x", ciphertext: "v1:abc" };
        const of = { urn: vpc.target.urn, type: VPC, custom: true, id: vpc.id };
        // A revision that is replaced may have the same id.
        const replaced = { ...of, delete: true, outputs: { cidrBlock: "10.9.0.0/16" } };
        const state = stateWith([{ ...of, outputs: { ...vpc.outputs, ownerId: encrypted } }, replaced]);
        const { states } = readStates(state);
        const found = (killed = true) => reconcile(cloud.store, states, PACKAGES, killed).restored;
        const object = () => cloud.store.objectIn("staging", VPC, vpc.id)!;
        assert.deepStrictEqual(found(), [], "it was not changed yet");
        await cloud.change(vpc, { ...vpc.inputs, tags: { Owner: "them" } });
        cloud.store.put({ ...object(), drift: { enableDnsHostnames: true } });
        assert.deepStrictEqual(found(false), [], "nothing was killed");
        assert.deepStrictEqual(found(), [`${VPC} ${vpc.id}`]);
        assert.deepStrictEqual([object().attributes, object().drift], [vpc.outputs, { enableDnsHostnames: true }]);
        assert.deepStrictEqual(found(), []);
        const { cidrBlock, ...others } = vpc.outputs;
        cloud.store.put({ ...object(), attributes: others });
        assert.deepStrictEqual(found(), [`${VPC} ${vpc.id}`], "it lacked an attribute");
        assert.strictEqual(object().attributes["cidrBlock"], cidrBlock);
        // A refresh told the state of what others changed.
        cloud.store.put({
            ...object(),
            attributes: { ...vpc.outputs, cidrBlock: "x" },
            drift: { cidrBlock: vpc.outputs["cidrBlock"]! },
        });
        assert.deepStrictEqual(found(), []);
    });

    it("neither restores nor keeps what a killed replacement had deleted, and perhaps made again, and the next run makes", async () => {
        const cloud = testCloud();
        const made = await cloud.make(VPC, "made", { cidrBlock: "10.0.0.0/16" });
        const resource = { type: VPC, custom: true, pendingReplacement: true, outputs: made.outputs };
        const state = stateWith([
            { ...resource, urn: made.target.urn, id: made.id },
            { ...resource, urn: cloud.target(VPC, "deleted").urn, id: "vpc-0123456789abcdef0" },
        ]);
        const result = reconcile(cloud.store, readStates(state).states, PACKAGES, true);
        assert.deepStrictEqual(result, { removed: [`${VPC} ${made.id}`], restored: [] });
        // The engine may delete the old id once more, after it has made the new one: that has another one, whatever is forgotten.
        const later = testCloud();
        reconcile(later.store, readStates(state).states, PACKAGES, true);
        const anew = await later.make(VPC, "made", { cidrBlock: "10.0.0.0/16" });
        assert.notStrictEqual(anew.id, made.id);
    });

    it("does not restore what somebody deleted at the console", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make(VPC, "vpc", { cidrBlock: "10.0.0.0/16" });
        cloud.store.delete(cloud.store.objectIn("staging", VPC, vpc.id)!, true);
        cloud.store.close();
        const state = stateWith([{ urn: vpc.target.urn, type: VPC, custom: true, id: vpc.id, outputs: vpc.outputs }]);
        Store.open(cloud.file).close();
        const again = Store.open(cloud.file);
        assert.deepStrictEqual(reconcile(again, readStates(state).states, PACKAGES, true), {
            removed: [],
            restored: [],
        });
        assert.deepStrictEqual([...again.all()], []);
        // Made again by a run, it is like any other object: what a killed run deletes then comes back.
        again.put({ type: VPC, id: vpc.id, urn: vpc.target.urn, region: "us-east-1", generation: 1, attributes: {} });
        again.delete(again.objectIn("staging", VPC, vpc.id)!);
        again.close();
        const { restored } = reconcile(Store.open(cloud.file), readStates(state).states, PACKAGES, true);
        assert.deepStrictEqual(restored, [`${VPC} ${vpc.id}`]);
    });

    it("leaves components, providers and what is only read alone", () => {
        const cloud = testCloud();
        const state = stateWith([
            {
                urn: "urn:pulumi:staging::p::pulumi:providers:aws::default",
                type: "pulumi:providers:aws",
                custom: true,
                id: "x",
            },
            { urn: "urn:pulumi:staging::p::integers:network:Vpc::n", type: "integers:network:Vpc" },
            { urn: `urn:pulumi:staging::p::${VPC}::v`, type: VPC, custom: true, external: true, id: "vpc-1" },
        ]);
        assert.deepStrictEqual(reconcile(cloud.store, readStates(state).states, PACKAGES, true), {
            removed: [],
            restored: [],
        });
    });

    it("shows a refresh what somebody changed at the console", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make(VPC, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
        const object = cloud.store.objectIn("staging", VPC, vpc.id)!;
        cloud.store.put({ ...object, drift: { enableDnsHostnames: false } });
        const read = cloud.aws.read(vpc.target, vpc.id, vpc.outputs, vpc.inputs);
        assert.ok(read);
        assert.strictEqual(read.properties["enableDnsHostnames"], false);
        assert.strictEqual(read.inputs["enableDnsHostnames"], false);
    });

    it("gives an import everything that the cloud knows", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make(VPC, "vpc", { cidrBlock: "10.0.0.0/16" });
        const read = cloud.aws.read({ ...vpc.target, name: "imported" }, vpc.id, {}, {});
        assert.ok(read);
        assert.strictEqual(read.properties["arn"], vpc.outputs["arn"]);
        assert.strictEqual(read.inputs["cidrBlock"], "10.0.0.0/16");
        assert.strictEqual("arn" in read.inputs, false);
    });
});

describe("the sandbox's faults", () => {
    const make = (faults: Fault[]) => testCloud({}, faults);

    it("fail the n-th creation of a type and no other, leaving nothing behind", async () => {
        const cloud = make([{ type: VPC, nth: 2, action: "fail", message: "VpcLimitExceeded" }]);
        await cloud.make(VPC, "one", { cidrBlock: "10.0.0.0/16" });
        await assert.rejects(cloud.make(VPC, "two", { cidrBlock: "10.1.0.0/16" }), /VpcLimitExceeded/);
        await cloud.make(VPC, "two", { cidrBlock: "10.1.0.0/16" });
        assert.strictEqual([...cloud.store.all()].length, 2);
    });

    it("fail updates and deletions where asked", async () => {
        const cloud = make([
            { type: VPC, on: "update", action: "fail" },
            { type: VPC, on: "delete", action: "fail" },
        ]);
        const vpc = await cloud.make(VPC, "one", { cidrBlock: "10.0.0.0/16" });
        await assert.rejects(cloud.change(vpc, { cidrBlock: "10.0.0.0/16" }), /InternalError: injected fault/);
        await assert.rejects(cloud.aws.delete(vpc.target, vpc.id, vpc.outputs), /injected fault/);
    });

    it("leave of a failed update in the state what was asked for, as the provider does, and in the cloud what was there", async () => {
        const cloud = make([{ type: VPC, on: "update", action: "fail", message: "AccessDenied" }]);
        const wanted = { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true };
        const vpc = await cloud.make(VPC, "one", { ...wanted, enableDnsHostnames: false });
        const failed = await cloud.change(vpc, wanted).catch((error: unknown) => error);
        assert.ok(failed instanceof Unfinished);
        assert.deepStrictEqual([failed.message, failed.id], ["AccessDenied", vpc.id]);
        assert.deepStrictEqual(failed.outputs, { ...vpc.outputs, enableDnsHostnames: true });
        // The engine compares with that, and what it then sends changes nothing.
        const [news] = cloud.aws.check(vpc.target, vpc.inputs, wanted, Buffer.from("seed"));
        const diff = (olds: Properties) => cloud.aws.diff(vpc.target, vpc.inputs, news, olds).changed;
        assert.deepStrictEqual(diff(failed.outputs), []);
        const again = await cloud.aws.update(vpc.target, vpc.id, failed.outputs, news, false, vpc.inputs);
        assert.strictEqual(again["enableDnsHostnames"], false);
        // A refresh finds out.
        const read = cloud.aws.read(vpc.target, vpc.id, failed.outputs, vpc.inputs);
        assert.deepStrictEqual(diff(read!.properties), ["enableDnsHostnames"]);
        const done = await cloud.aws.update(vpc.target, vpc.id, read!.properties, news, false, read!.inputs);
        assert.strictEqual(done["enableDnsHostnames"], true);
        assert.strictEqual([...cloud.store.all()][0]!.drift, undefined);
    });

    it("leave what was there of a failed update of Terraform's newer framework", async () => {
        const type = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
        const cloud = make([{ type, on: "update", action: "fail" }]);
        const plan = await cloud.make(type, "plan", { scheduleExpression: "cron(0 5 ? * SUN *)" });
        const failed = await cloud
            .change(plan, { scheduleExpression: "cron(0 5 ? * MON *)" })
            .catch((error: unknown) => error);
        assert.ok(failed instanceof Error && !(failed instanceof Unfinished));
    });

    it("come from the environment, and a wrong text says what is allowed", () => {
        const text = '[{"type":"aws:ec2/subnet:Subnet","nth":2,"action":"kill"}]';
        assert.deepStrictEqual(faultsFromEnvironment(text), [
            { type: "aws:ec2/subnet:Subnet", nth: 2, action: "kill" },
        ]);
        assert.deepStrictEqual(faultsFromEnvironment(undefined), []);
        assert.throws(
            () => faultsFromEnvironment("kill"),
            /INTEGERS_FAULTS: found kill; it must be a JSON list such as/,
        );
    });
});
