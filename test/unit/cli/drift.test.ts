import * as assert from "node:assert";
import type { EngineEvent, OpType } from "@pulumi/pulumi/automation";
import { driftOf, driftRows } from "../../../cli/engine/drift";
import { describeStatus, releaseOf, statusOf, statusRow } from "../../../cli/status";
import type { StateResource } from "../../../cli/engine/stacks";

const URN = "urn:pulumi:staging::integers-network::integers:network:Vpc$aws:cloudwatch/logGroup:LogGroup::flow-logs";

interface Step {
    readonly old?: object;
    readonly found?: object;
    readonly diffs?: string[];
    readonly outputs?: readonly [object, object];
}

const event = (op: OpType, { old = {}, found = {}, diffs, outputs = [{}, {}] }: Step = {}): EngineEvent =>
    ({
        resOutputsEvent: {
            planning: true,
            metadata: {
                op,
                urn: URN,
                type: "aws:cloudwatch/logGroup:LogGroup",
                old: { inputs: old, outputs: outputs[0] },
                new: { inputs: found, outputs: outputs[1] },
                ...(diffs ? { diffs } : {}),
            },
        },
    }) as unknown as EngineEvent;

const none = { version: 3, deployment: {} };
const find = (step: Step, ...resources: StateResource[]) =>
    driftOf([event("update", step)], { version: 3, deployment: { resources } });

describe("drift", () => {
    it("is nothing where the engine found everything the same", () => {
        assert.deepStrictEqual(driftOf([event("same"), event("refresh")], none), []);
    });

    it("names each input that differs, by its path, lists as a whole", () => {
        const [found] = find({
            old: { days: 90, tags: { Owner: "a", Same: "x" }, zones: ["a"] },
            found: { days: 1, tags: { Same: "x", Extra: "e" }, zones: ["b"] },
        });
        assert.deepStrictEqual(found, {
            urn: URN,
            what: "changed",
            properties: [
                { path: "days", expected: 90, found: 1 },
                { path: "tags.Extra", expected: undefined, found: "e" },
                { path: "tags.Owner", expected: "a", found: undefined },
                { path: "zones", expected: ["a"], found: ["b"] },
            ],
        });
    });

    it("is one where a value became an object, or an object something else", () => {
        const block = { from: 1 };
        for (const other of ["text", null, 3, ["a"]]) {
            assert.deepStrictEqual(find({ old: { x: other }, found: { x: block } })[0]?.properties, [
                { path: "x", expected: other, found: block },
            ]);
            assert.deepStrictEqual(find({ old: { x: block }, found: { x: other } })[0]?.properties, [
                { path: "x", expected: block, found: other },
            ]);
        }
    });

    it("is looked for in the outputs where no input differs", () => {
        const [found] = find({ outputs: [{ status: "on" }, { status: "off" }] });
        assert.deepStrictEqual(found?.properties, [{ path: "status", expected: "on", found: "off" }]);
    });

    it("is told of a secret without its value", () => {
        const hidden = { password: "[secret]" };
        const [found] = find({ old: hidden, found: hidden, diffs: ["password"] });
        assert.deepStrictEqual(found?.properties, [{ path: "password", expected: "[secret]", found: "[secret]" }]);
    });

    it("is none of what a layer only reads: an upstream published something else since", () => {
        const step = { outputs: [{ vpcId: "a" }, { vpcId: "b" }] as const };
        assert.deepStrictEqual(find(step, { urn: URN, type: "pulumi:pulumi:StackReference", external: true }), []);
        assert.strictEqual(find(step, { urn: URN, type: "aws:ec2/vpc:Vpc" }).length, 1);
    });

    it("is none of what a replacement left, which has the name of what took its place", () => {
        for (const op of ["delete", "update"] as const) {
            const left = event(op, { old: { days: 1 }, found: { days: 2 } });
            assert.strictEqual(driftOf([left], none).length, 1);
            Object.assign(left.resOutputsEvent!.metadata.old!, { delete: true });
            assert.deepStrictEqual(driftOf([left], none), []);
        }
    });

    it("is none where an update has no difference at all", () => {
        assert.deepStrictEqual(find({ old: { a: 1 }, found: { a: 1 } }), []);
    });

    it("leaves out what the program leaves to others", () => {
        const scaled = { old: { desiredCount: 2, settings: { a: 1 } }, found: { desiredCount: 5, settings: { a: 2 } } };
        const resource = { urn: URN, type: "x", ignoreChanges: ["desiredCount", "settings"] };
        assert.deepStrictEqual(find(scaled, resource), []);
        assert.deepStrictEqual(find(scaled, { ...resource, ignoreChanges: ["*"] }), []);
        assert.deepStrictEqual(
            find(scaled, { ...resource, ignoreChanges: ["desired", "settings"] })[0]?.properties.map(
                ({ path }) => path,
            ),
            ["desiredCount"],
        );
    });

    it("has a row a property, and one for what is gone", () => {
        const gone = driftOf([event("delete")], none);
        const changed = find({ old: { days: 90, text: "x".repeat(50) }, found: { days: 1, text: undefined } });
        const name = "aws:cloudwatch/logGroup:LogGroup flow-logs";
        assert.deepStrictEqual(driftRows("network", [...gone, ...changed]), [
            ["network", name, "", "exists", "gone"],
            ["network", name, "days", "90", "1"],
            ["network", name, "text", `${"x".repeat(39)}…`, "nothing"],
        ]);
    });
});

describe("the status of a layer", () => {
    const resources = [
        { urn: "stack", type: "pulumi:pulumi:Stack" },
        { urn: "provider", type: "pulumi:providers:aws" },
        { urn: "upstream", type: "pulumi:pulumi:StackReference", external: true },
        { urn: "made", type: "aws:x:Y" },
        { urn: "component", type: "integers:network:Vpc" },
    ];
    const update = {
        kind: "update",
        startTime: "2026-11-24T11:00:00.000Z",
        result: "failed",
        version: 7,
        environment: { "git.head": "0123456789abcdef", "git.dirty": "true" },
    };

    it("counts resources without the stack, its providers and what it only reads, and says what was done last, from which commit", () => {
        const status = statusOf("network", { version: 3, deployment: { resources } }, update);
        assert.deepStrictEqual(status, {
            layer: "network",
            deployed: true,
            resources: 2,
            lastChange: {
                time: "2026-11-24T11:00:00.000Z",
                kind: "update",
                result: "failed",
                version: 7,
                commit: "0123456789abcdef",
                dirty: true,
            },
            pending: 0,
        });
        assert.deepStrictEqual(statusRow(status), ["network", "2", "2026-11-24 11:00", "update failed", "01234567+"]);
    });

    it("is plain for a layer that nobody ever deployed", () => {
        const status = statusOf("data", undefined, undefined);
        assert.deepStrictEqual(status, {
            layer: "data",
            deployed: false,
            resources: 0,
            lastChange: null,
            pending: 0,
        });
        assert.deepStrictEqual(statusRow(status), ["data", "0", "never", "not deployed", ""]);
    });

    it("leaves out a column that no layer fills, and names the release that the front door states", () => {
        const status = statusOf("network", { version: 3, deployment: { resources } }, update);
        const release = releaseOf({ version: "v1.4.0", commit: "0123456", dashboardName: "d" });
        const [headings, , row, plus, last] = describeStatus([status], release).split("\n");
        assert.match(headings ?? "", /what +commit$/);
        assert.match(row ?? "", /2026-11-24 11:00 +update failed +01234567\+$/);
        assert.deepStrictEqual([plus, last], ["+: with uncommitted changes", "release: v1.4.0, commit: 0123456"]);
        const bare = { ...update, result: "succeeded", environment: {} };
        const narrow = describeStatus([statusOf("network", { version: 3, deployment: {} }, bare)], null);
        assert.match(narrow, /what *\n.*\nnetwork .* update *$/);
        assert.strictEqual(releaseOf({}), null);
    });

    it("fits a terminal of 80 columns, whatever there is to tell", () => {
        const many = Array.from({ length: 1234 }, () => resources[3]!);
        const pending_operations = Array.from({ length: 123 }, () => ({ type: "creating", resource: resources[3]! }));
        const all = [
            statusOf("observability", { version: 3, deployment: { resources: many } }, update),
            statusOf("environment", { version: 3, deployment: { resources, pending_operations } }, update),
            statusOf("dr", { version: 3, deployment: {} }, { ...update, kind: "destroy", result: "in-progress" }),
            statusOf("data", undefined, undefined),
        ];
        const wide = describeStatus(all, { version: "v1.4.0", commit: "0123456" })
            .split("\n")
            .filter((line) => line.length > 80);
        assert.deepStrictEqual(wide, []);
    });

    it("warns of operations that a killed run left", () => {
        const pending_operations = [{ type: "creating", resource: resources[2]! }];
        const status = statusOf("network", { version: 3, deployment: { resources, pending_operations } }, undefined);
        assert.strictEqual(statusRow(status)[3], "1 unfinished");
    });
});
