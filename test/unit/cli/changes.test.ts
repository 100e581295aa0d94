import assert from "node:assert/strict";
import type { EngineEvent, OpType } from "@pulumi/pulumi/automation";
import { describeChanges, describePlan } from "../../../cli/terminal/changes";
import { differences, shortenBoth } from "../../../cli/engine/differences";
import { type Inputs, PlanLog } from "../../../cli/engine/steps";
import { plan, planned } from "./cost/fixtures";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function step(op: OpType, before: Inputs | undefined, after: Inputs | undefined, more: object = {}): EngineEvent {
    const urn = "urn:pulumi:staging::integers-data::aws:rds/instance:Instance::main";
    const state = (inputs: Inputs) => ({
        urn,
        type: "aws:rds/instance:Instance",
        custom: true,
        id: "",
        parent: "p",
        inputs,
    });
    const metadata = { op, urn, type: "aws:rds/instance:Instance", ...more };
    return {
        sequence: 1,
        timestamp: 1,
        resourcePreEvent: {
            planning: true,
            metadata: {
                ...metadata,
                ...(before ? { old: state(before) } : {}),
                ...(after ? { new: state(after) } : {}),
            },
        },
    } as unknown as EngineEvent;
}

describe("what a run plans", () => {
    const read = (...events: EngineEvent[]) => {
        const log = new PlanLog();
        events.forEach((event) => log.add(event));
        return log.plan;
    };

    it("takes a replacement once, with what forces it", () => {
        const detailedDiff = { engine: { diffKind: "update-replace" }, "tags.Name": { diffKind: "update" } };
        const { resources } = read(
            step("replace", { engine: "a" }, { engine: "b" }, { keys: ["engine"], detailedDiff }),
            step("create-replacement", { engine: "a" }, { engine: "b" }),
            step("delete-replaced", { engine: "a" }, undefined),
        );
        assert.equal(resources.length, 1);
        assert.deepEqual(resources[0]?.replacing, ["engine"]);
        assert.deepEqual(resources[0]?.differing, ["engine", "tags"]);
    });

    it("tells of each resource what it is, what is done with it, and its inputs before and after", () => {
        const about = {
            urn: "urn:pulumi:staging::integers-data::aws:rds/instance:Instance::main",
            type: "aws:rds/instance:Instance",
            name: "main",
            parent: "p",
            custom: true,
            differing: [],
            replacing: [],
        };
        const [was, will] = [{ size: "a" }, { size: "b" }];
        for (const [op, old, now, expected] of [
            ["create", undefined, will, { action: "create", after: will }],
            // What there is already is no state of ours before.
            ["import", was, will, { action: "create", after: will }],
            ["update", was, will, { action: "update", before: was, after: will }],
            ["replace", was, will, { action: "replace", before: was, after: will }],
            ["import-replacement", was, will, { action: "replace", before: was, after: will }],
            ["same", was, was, { action: "same", before: was, after: was }],
            ["delete", was, undefined, { action: "delete", before: was }],
        ] as const) {
            assert.deepEqual(read(step(op, old, now)).resources, [{ ...about, ...expected }], op);
        }
        assert.deepEqual(read(step("read", was, was), step("refresh", was, was)).resources, []);
    });

    it("takes a name with colons whole, and a component for none of AWS's", () => {
        const urn = "urn:pulumi:staging::integers-data::integers:data:Group::a::b";
        const made = step("create", undefined, {}, { urn, type: "integers:data:Group" });
        (made.resourcePreEvent!.metadata.new as { custom: boolean }).custom = false;
        const [found] = read(made).resources;
        assert.deepEqual([found?.name, found?.custom], ["a::b", false]);
    });

    it("names what differs once, by property, from either of the engine's lists", () => {
        const detailedDiff = { "rules[0].port": { diffKind: "add-replace" }, "rules[1]": { diffKind: "update" } };
        const [found] = read(step("update", {}, {}, { diffs: ["tags"], keys: [null], detailedDiff })).resources;
        assert.deepEqual([found?.differing, found?.replacing], [["tags", "rules"], ["rules"]]);
    });

    it("takes neither providers, nor the stack, nor what really happens", () => {
        const provider = step("create", undefined, {}, { type: "pulumi:providers:aws" });
        const real = step("create", undefined, {});
        (real.resourcePreEvent as { planning: boolean }).planning = false;
        const stack = step("create", undefined, {}, { type: "pulumi:pulumi:Stack" });
        assert.deepEqual(read(provider, stack, real).resources, []);
    });

    it("keeps the configuration", () => {
        const prelude = { preludeEvent: { config: { "aws:region": "us-east-1" } } } as unknown as EngineEvent;
        assert.deepEqual(read(prelude).config, { "aws:region": "us-east-1" });
    });
});

describe("differences of a resource", () => {
    const between = (before: Inputs, after: Inputs, more: object = {}) =>
        differences(planned("aws:x/y:Y", "x", after, { before, ...more }));

    it("go to the leaf, through lists and JSON documents", () => {
        assert.deepEqual(
            between(
                { a: [{ b: 1 }], policy: '{"Statement":[{"Effect":"Allow"}]}' },
                {
                    a: [{ b: 2 }],
                    policy: '{"Statement":[{"Effect":"Deny"}]}',
                },
            ),
            [
                { path: "a[0].b", before: "1", after: "2", replaces: false },
                { path: "policy.Statement[0].Effect", before: "Allow", after: "Deny", replaces: false },
            ],
        );
    });

    it("follow an item of a list by its name, so that one more moves no other", () => {
        const [a, b, c] = ["a", "b", "c"].map((name) => ({ name, value: 1 }));
        assert.deepEqual(between({ env: [a, c] }, { env: [a, b, { ...c, value: 2 }] }), [
            { path: "env[c].value", before: "1", after: "2", replaces: false },
            { path: "env[b]", after: '{"name":"b","value":1}', replaces: false },
        ]);
        const statement = (Sid: string) => ({ Sid, Effect: "Allow" });
        const policy = (...sids: string[]) => ({ policy: JSON.stringify({ Statement: sids.map(statement) }) });
        assert.deepEqual(between(policy("Read", "Write"), policy("List", "Read", "Write")), [
            { path: "policy.Statement[List]", after: '{"Sid":"List","Effect":"Allow"}', replaces: false },
        ]);
    });

    it("tell what a list of values gains and loses, and when only its order changes", () => {
        assert.deepEqual(between({ ids: ["x", "y"] }, { ids: ["y", "z"] }), [
            { path: "ids[]", before: "x", replaces: false },
            { path: "ids[]", after: "z", replaces: false },
        ]);
        assert.deepEqual(between({ ids: ["x", "y"] }, { ids: ["y", "x"] }), [
            { path: "ids", before: '["x","y"]', after: '["y","x"]', replaces: false },
        ]);
        // Twice the same value is told by its place.
        assert.deepEqual(between({ ids: ["x"] }, { ids: ["x", "x"] }), [
            { path: "ids[1]", after: "x", replaces: false },
        ]);
    });

    it("say nothing of a list that stays, nor of the values that a list keeps", () => {
        assert.deepEqual(between({ ids: ["x", "y"], a: 1 }, { ids: ["x", "y"], a: 1 }), []);
        assert.deepEqual(between({ ids: ["x"] }, { ids: ["x", "y"] }), [
            { path: "ids[]", after: "y", replaces: false },
        ]);
    });

    it("are one where a list becomes an object, or an object a list", () => {
        const [list, object] = [{ path: "a", before: "[1]", after: '{"b":1}' }, { a: { b: 1 } }] as const;
        assert.deepEqual(between({ a: [1] }, object), [{ ...list, replaces: false }]);
        assert.deepEqual(between(object, { a: [1] }), [
            { path: "a", before: list.after, after: list.before, replaces: false },
        ]);
    });

    it("leave out the notes of the engine and of the bridge, at every depth", () => {
        const notes = { __defaults: ["x"], __meta: "{}", __internal: {} };
        assert.deepEqual(between({}, { ...notes, rule: { ...notes, port: 1 } }), [
            { path: "rule", after: '{"port":1}', replaces: false },
        ]);
    });

    it("tell of a secret that is not known yet that it is not known", () => {
        assert.equal(between({}, { password: UNKNOWN })[0]?.after, "known after apply");
    });

    it("name what is not known yet, what is new and what goes", () => {
        assert.deepEqual(between({ a: "1", b: "x" }, { a: UNKNOWN, c: [UNKNOWN] }), [
            { path: "a", before: "1", after: "known after apply", replaces: false },
            { path: "b", before: "x", replaces: false },
            { path: "c", after: '["known after apply"]', replaces: false },
        ]);
    });

    it("say which of them cannot be changed in place", () => {
        assert.equal(between({ a: { b: 1 } }, { a: { b: 2 } }, { replacing: ["a"] })[0]?.replaces, true);
    });

    it("tell a difference that the inputs do not show", () => {
        const found = between({ a: 1 }, { a: 1 }, { differing: ["tags", "__defaults"] });
        assert.deepEqual(found, [{ path: "tags", replaces: false }]);
    });

    it("show the keys of a Kubernetes secret, and no value", () => {
        const made = planned("kubernetes:core/v1:Secret", "s", {
            stringData: { "admin-user": "hunter2" },
            // As a state has what is secret as a whole: no key of it is known, and the engine's marks are none.
            data: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:…" },
            type: "Opaque",
        });
        assert.deepEqual(
            differences(made).map(({ path, after }) => `${path}: ${after}`),
            ['stringData: {"admin-user":"[secret]"}', "data: [secret]", "type: Opaque"],
        );
        const [open] = differences(planned("kubernetes:core/v1:ConfigMap", "c", { data: { level: "info" } }));
        assert.equal(open!.after, '{"level":"info"}');
    });

    for (const [what, before, after] of [
        ["by name", { password: "hunter2" }, { password: "correct horse" }],
        ["write-only arguments", { passwordWo: "hunter2" }, { passwordWo: "correct horse" }],
        ["in a list", { passwords: ["hunter2", "kept"] }, { passwords: ["kept", "correct horse"] }],
        [
            "in an item with a name",
            { u: [{ name: "a.b", password: "hunter2" }] },
            { u: [{ name: "a.b", password: "x" }] },
        ],
        ["in a document that is new", {}, { settings: '{"x":[{"password":"hunter2"}]}' }],
        ["inside of a document", { secretString: '{"a":"hunter2"}' }, { secretString: '{"a":"correct horse"}' }],
        [
            "deep in an object",
            { x: [{ plaintext: "hunter2" }] },
            { x: "correct horse".length, y: { authToken: "hunter2" } },
        ],
        [
            "as the engine marks them",
            { v: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "hunter2" } },
            { v: "plain" },
        ],
    ] as const) {
        it(`never show a secret: ${what}`, () => {
            const text = JSON.stringify(between(before, after));
            assert.doesNotMatch(text, /hunter2|correct horse/);
            assert.match(text, /\[secret\]/);
        });
    }
});

describe("changes in words", () => {
    const changed = planned(
        "aws:rds/instance:Instance",
        "main",
        { size: "b", name: UNKNOWN },
        {
            before: { size: "a", name: "n" },
            action: "replace",
            replacing: ["name"],
        },
    );

    it("show what changes, how, and why it is replaced", () => {
        assert.deepEqual(describePlan(plan([changed])), [
            "± aws:rds/instance:Instance main (replaced: name cannot change in place)",
            "    size: a → b",
            "    name: n → known after apply (forces the replacement)",
        ]);
    });

    it("count what is new by type when there is much of it, and list all of it on demand", () => {
        const many = Array.from({ length: 9 }, (_, i) => planned("aws:sns/topic:Topic", `t${i}`, { name: "n" }));
        assert.deepEqual(describePlan(plan(many)), ["+ 9 new: 9 Topic"]);
        assert.equal(describePlan(plan(many), true).length, 18);
    });

    it("cut a long list of changes unless all is asked for, and say how many more there are", () => {
        const many = plan(
            Array.from({ length: 14 }, (_, i) => planned("a:b:C", `x${i}`, { p: 1 }, { before: { p: 0 } })),
        );
        assert.equal(describePlan(many).length, 12 * 2 + 1);
        assert.equal(describePlan(many).at(-1), "… 2 more resources that change (--diff shows all)");
        assert.equal(describePlan(many, true).length, 14 * 2);
    });

    it("name the most frequent types of what is new, and count the rest", () => {
        const many = Array.from({ length: 10 }, (_, type) =>
            Array.from({ length: 10 - type }, (_, i) => planned(`a:b:T${type}`, `t${type}-${i}`, {})),
        ).flat();
        assert.deepEqual(describePlan(plan(many)), [
            "+ 55 new: 10 T0, 9 T1, 8 T2, 7 T3, 6 T4, 5 T5, 4 T6, 3 T7, 2 more types (--diff lists all)",
        ]);
    });

    it("say it where only the provider sees a difference", () => {
        const drifted = planned("a:b:C", "x", { p: 1 }, { before: { p: 1 }, differing: ["tags"] });
        assert.deepEqual(describePlan(plan([drifted])), ["~ a:b:C x", "    tags: differs from what is there"]);
    });

    it("name what a new resource waits for", () => {
        assert.deepEqual(describePlan(plan([planned("aws:sns/topic:Topic", "t", { key: UNKNOWN })])), [
            "+ aws:sns/topic:Topic t",
            "    known after apply: key",
        ]);
    });

    it("cut what is long, and say so", () => {
        const wide = (value: string) => Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, value]));
        const lines = describePlan(plan([planned("a:b:C", "x", wide("1".repeat(99)), { before: wide("0") })]));
        assert.equal(lines.length, 6);
        assert.match(lines[1] ?? "", /^ {4}p0: 0 → 1{60}… \(39 more\)$/);
        assert.equal(lines[5], "    … 5 more properties (--diff shows all)");
    });

    it("begin what is long where it differs, so that a change at its end is seen", () => {
        const text = (size: number) => `${"same ".repeat(40)}pool_size=${size} and ${"more ".repeat(40)}`;
        const [was, will] = shortenBoth(text(195), text(404), 30);
        assert.match(was, /^…e pool_size=195 and .*… \(\d+ more\)$/);
        assert.match(will, /^…e pool_size=404 and/);
        assert.deepEqual(shortenBoth("db.t4g.large", "db.r7g.large", 60), ["db.t4g.large", "db.r7g.large"]);
        assert.deepEqual(shortenBoth("production-primary-1", "production-primary-2", 60), [
            "production-primary-1",
            "production-primary-2",
        ]);
        assert.deepEqual(shortenBoth("a b", "a\n  b", 60), ["a b", "a b"]);
        assert.deepEqual(shortenBoth("abc", "abd", 3), ["abc", "abd"]);
        assert.deepEqual(shortenBoth("a".repeat(40), "a".repeat(41), 30), [`…${"a".repeat(12)}`, `…${"a".repeat(13)}`]);
    });

    it("stand below the name of their layer", () => {
        assert.deepEqual(describeChanges([{ layer: "data", plan: plan([planned("a:b:C", "x", {})]) }], false), [
            "data\n    + a:b:C x",
        ]);
    });

    it("leave out layers and components without a change", () => {
        const group = planned("integers:data:Cluster", "c", {}, { custom: false });
        assert.deepEqual(describeChanges([{ layer: "data", plan: plan([group]) }, { layer: "app" }], true), []);
    });

    it("show only the names of what is deleted", () => {
        const gone = planned("aws:sns/topic:Topic", "t", undefined, { before: { name: "n" } });
        assert.deepEqual(describePlan(plan([gone])), ["- aws:sns/topic:Topic t"]);
    });
});
