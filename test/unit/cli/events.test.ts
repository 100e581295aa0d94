import * as assert from "node:assert";
import type { EngineEvent, OpType } from "@pulumi/pulumi/automation";
import { EngineLog, nameOf } from "../../../cli/engine/events";

const urn = (type: string, name: string): string => `urn:pulumi:staging::integers-network::${type}::${name}`;

let sequence = 0;
const event = (rest: Partial<EngineEvent>): EngineEvent => ({ sequence: sequence++, timestamp: 0, ...rest });

const metadata = (op: OpType, type: string, name: string, outputs: Record<string, unknown> = {}) => {
    const resource = { type, urn: urn(type, name), id: "", parent: "", inputs: {}, outputs, provider: "" };
    return { op, urn: urn(type, name), type, provider: "", new: resource };
};

const before = (op: OpType, type: string, name: string, planning: boolean) =>
    event({ resourcePreEvent: { metadata: metadata(op, type, name), planning } });

const after = (op: OpType, type: string, name: string, planning: boolean, outputs: Record<string, unknown> = {}) =>
    event({ resOutputsEvent: { metadata: metadata(op, type, name, outputs), planning } });

const summary = (resourceChanges: Partial<Record<OpType, number>>) =>
    event({ summaryEvent: { maybeCorrupt: false, durationSeconds: 1, resourceChanges, policyPacks: {} } });

const violation = (enforcementLevel: "mandatory" | "warning", policyName = "bucket-encrypted") =>
    event({
        policyEvent: {
            resourceUrn: urn("aws:s3/bucket:Bucket", "logs"),
            message: "<{%fg 1%}>set a key<{%reset%}>",
            color: "never",
            policyName,
            policyPackName: "integers",
            policyPackVersion: "1",
            policyPackVersionTag: "1",
            enforcementLevel,
        },
    });

const diagnostic = (severity: "warning" | "error" | "info", message: string) =>
    event({ diagnosticEvent: { severity, message, color: "never", urn: urn("pulumi:pulumi:Stack", "s") } });

function logOf(dryRun: boolean, events: readonly EngineEvent[]): EngineLog {
    const log = new EngineLog(dryRun);
    events.forEach((e) => log.add(e));
    return log;
}

const none = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };

describe("the engine's events, summed up", () => {
    it("takes a preview's changes from the engine's summary, halves of a replacement left out", () => {
        const log = logOf(true, [
            before("create", "aws:s3/bucket:Bucket", "logs", true),
            summary({
                create: 3,
                same: 2,
                replace: 1,
                "create-replacement": 1,
                "delete-replaced": 1,
                import: 1,
                read: 4,
            }),
        ]);
        assert.deepStrictEqual(log.changes(true), { ...none, create: 4, same: 2, replace: 1 });
    });

    it("knows what goes although nothing takes its place: an earlier run had replaced it", () => {
        const [type, steps] = ["aws:ec2/vpc:Vpc", ["create-replacement", "replace", "delete-replaced"] as const];
        for (const order of [steps, [...steps].reverse()]) {
            const replaced = order.map((op) => before(op, type, "main", true));
            const log = logOf(true, [before("delete-replaced", type, "old", true), ...replaced]);
            assert.deepStrictEqual(log.leftovers, ["aws:ec2/vpc:Vpc old"]);
        }
    });

    it("takes the last summary of an up, which has one of its preview too", () => {
        const log = logOf(false, [summary({ create: 5 }), summary({ create: 4, same: 1 })]);
        assert.deepStrictEqual(log.changes(true), { ...none, create: 4, same: 1 });
    });

    it("counts only what was really done when an up fails", () => {
        const bucket = "aws:s3/bucket:Bucket";
        const log = logOf(false, [
            before("create", bucket, "a", true),
            before("create", bucket, "b", true),
            after("create", bucket, "a", true),
            after("create", bucket, "b", true),
            summary({ create: 2 }),
            before("create", bucket, "a", false),
            after("create", "pulumi:providers:aws", "default", false),
            after("create", "pulumi:providers:aws", "second", false),
            after("create", bucket, "a", false),
            before("create", bucket, "b", false),
        ]);
        assert.deepStrictEqual(log.changes(false), { ...none, create: 1 });
    });

    it("counts nothing when the preview inside of an up fails", () => {
        const log = logOf(false, [before("create", "aws:s3/bucket:Bucket", "a", true), violation("mandatory")]);
        assert.deepStrictEqual(log.changes(false), none);
    });

    it("counts nothing of a preview that broke off, and all of one that a policy alone stopped", () => {
        const planned = [before("create", "pulumi:pulumi:Stack", "s", true), summary({ create: 1 })];
        assert.deepStrictEqual(logOf(true, [...planned, diagnostic("error", "no such zone")]).changes(false), none);
        assert.deepStrictEqual(logOf(true, planned.slice(0, 1)).changes(false), none);
        const stopped = logOf(true, [...planned, violation("mandatory"), diagnostic("error", "preview failed\n")]);
        assert.deepStrictEqual(stopped.changes(false), { ...none, create: 1 });
    });

    it("measures an up's progress by the steps its preview announced", () => {
        const bucket = "aws:s3/bucket:Bucket";
        const log = logOf(false, [before("create", bucket, "a", true), after("create", bucket, "a", true)]);
        assert.deepStrictEqual([log.total, log.done], [undefined, 1]);
        log.add(summary({ create: 1 }));
        log.add(before("create", bucket, "a", false));
        assert.deepStrictEqual([log.total, log.done, log.current], [1, 0, "aws:s3/bucket:Bucket a"]);
        log.add(after("create", bucket, "a", false));
        assert.deepStrictEqual([log.total, log.done], [1, 1]);
    });

    it("keeps a preview's count of steps, which no second phase follows, and has its plan; an up has none", () => {
        const bucket = "aws:s3/bucket:Bucket";
        const steps = [before("create", bucket, "a", true), after("create", bucket, "a", true), summary({ create: 1 })];
        const preview = logOf(true, steps);
        assert.deepStrictEqual([preview.total, preview.done], [undefined, 1]);
        assert.strictEqual(preview.plan?.resources[0]?.name, "a");
        assert.strictEqual(logOf(false, steps).plan, undefined);
    });

    it("has no total where the preview of an up announced nothing", () => {
        assert.strictEqual(logOf(false, [summary({ same: 0 })]).total, undefined);
    });

    it("counts a violation once that preview and update both meet", () => {
        const log = logOf(false, [violation("mandatory"), violation("mandatory"), violation("warning", "tags")]);
        assert.deepStrictEqual(log.policy, { mandatory: 1, advisory: 1 });
        assert.deepStrictEqual(log.violations[0], {
            policy: "bucket-encrypted",
            severity: "mandatory",
            urn: urn("aws:s3/bucket:Bucket", "logs"),
            message: "set a key",
        });
    });

    it("keeps the same violation of two resources, and the same error of two, apart", () => {
        const other = urn("aws:s3/bucket:Bucket", "other");
        const [found, said] = [violation("mandatory"), diagnostic("error", "it broke")];
        const log = logOf(true, [
            found,
            { ...found, policyEvent: { ...found.policyEvent!, resourceUrn: other } },
            said,
            { ...said, diagnosticEvent: { ...said.diagnosticEvent!, urn: other } },
        ]);
        assert.strictEqual(log.policy.mandatory, 2);
        assert.deepStrictEqual(
            log.errors.map((error) => error.urn),
            [urn("pulumi:pulumi:Stack", "s"), other],
        );
    });

    it("forgets, once an `up` updates, the checks that waited for values at its preview: they are made again", () => {
        const waits = { policyEvent: { ...violation("warning").policyEvent!, message: "undetermined: needs y" } };
        const preview = [before("create", "aws:s3/bucket:Bucket", "logs", true), event(waits), violation("warning")];
        const update = before("create", "aws:s3/bucket:Bucket", "logs", false);
        assert.deepStrictEqual(
            logOf(false, preview).violations.map(({ message }) => message),
            ["undetermined: needs y", "set a key"],
        );
        assert.deepStrictEqual(
            logOf(false, [...preview, update]).violations.map(({ message }) => message),
            ["set a key"],
        );
        // What waits still, waits until the end.
        assert.strictEqual(logOf(false, [...preview, update, event(waits), update]).violations.length, 2);
    });

    it("counts as findings neither what is exempt nor checks that wait for values, which it keeps", () => {
        const told = (message: string): EngineEvent => {
            const event = violation("warning");
            return { ...event, policyEvent: { ...event.policyEvent!, message } };
        };
        const log = logOf(true, [told("set a key"), told("exempt until 2027-01-01: x"), told("undetermined: needs y")]);
        assert.deepStrictEqual(log.policy, { mandatory: 0, advisory: 1 });
        assert.strictEqual(log.violations.length, 3);
    });

    it("keeps errors and warnings once each, and leaves out information, the engine's small talk and its conclusions", () => {
        const log = logOf(true, [
            diagnostic("error", "it broke\n"),
            diagnostic("error", "it broke"),
            diagnostic("error", "update failed"),
            diagnostic("error", "the roll-out failed: update failed"),
            diagnostic("warning", "careful"),
            diagnostic("warning", "using pulumi-language-nodejs from $PATH at /somewhere"),
            diagnostic("warning", "could not read package.json or package.yaml"),
            diagnostic("warning", " \n"),
            diagnostic("error", "Resource monitor has terminated, shutting down"),
            diagnostic("info", "by the way"),
        ]);
        assert.deepStrictEqual(
            log.errors.map((e) => e.message),
            ["it broke", "the roll-out failed: update failed"],
        );
        assert.deepStrictEqual(
            log.warnings.map((w) => w.message),
            ["careful"],
        );
    });

    it("has the outputs that the stack registered", () => {
        const log = logOf(false, [after("create", "pulumi:pulumi:Stack", "s", false, { vpcId: "vpc-1" })]);
        assert.deepStrictEqual([log.outputs, log.before], [{ vpcId: "vpc-1" }, {}]);
    });

    it("has what the stack had published before, and nothing of other resources", () => {
        const stack = metadata("update", "pulumi:pulumi:Stack", "s", { vpcId: "vpc-2" });
        const old = { ...stack.new, outputs: { vpcId: "vpc-1" } };
        const log = logOf(true, [
            event({ resOutputsEvent: { metadata: { ...stack, old }, planning: true } }),
            after("create", "aws:s3/bucket:Bucket", "a", true, { arn: "x" }),
        ]);
        assert.deepStrictEqual([log.outputs, log.before], [{ vpcId: "vpc-2" }, { vpcId: "vpc-1" }]);
    });

    it("names a resource by its own type and name, without its ancestry", () => {
        const type = "integers:network:Vpc$awsx:ec2:Vpc$aws:ec2/subnet:Subnet";
        assert.strictEqual(nameOf(urn(type, "main-app-a")), "aws:ec2/subnet:Subnet main-app-a");
        assert.strictEqual(nameOf(urn("a:b:C", "x::y")), "a:b:C x::y");
        assert.strictEqual(nameOf("not a urn"), "not a urn");
    });
});
