import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { describePending, settlePending } from "../../../cli/engine/pending";
import type { Verb } from "../../../cli/engine/operation";
import type { Session } from "../../../cli/engine/session";
import { scratchFolder } from "../../scratch";

const URN = "urn:pulumi:staging::integers-network::aws:ec2/vpc:Vpc::main";
const PENDING = [{ type: "creating", resource: { urn: URN, type: "aws:ec2/vpc:Vpc" } }];
const RESOURCES = [{ urn: "s", type: "pulumi:pulumi:Stack" }];

/** Settles what a network layer of this deployment has pending; `imported` is what the engine was given instead. */
async function settle(deployment: object, sandbox: boolean, verb: Verb = "up", readable = true) {
    const folder = scratchFolder("pending");
    const states = path.join(folder, ".pulumi", "stacks", "integers-network");
    fs.mkdirSync(states, { recursive: true });
    fs.writeFileSync(path.join(states, "staging.json"), JSON.stringify({ checkpoint: { latest: deployment } }));
    const commands: string[] = [];
    const imported: unknown[] = [];
    const run = async (args: readonly string[]): Promise<{ stdout: string }> => {
        commands.push(args.slice(0, 4).join(" "));
        // A process reads its files later than it is started.
        await new Promise(setImmediate);
        const file = args[args.indexOf("--file") + 1];
        if (args[1] === "import" && file !== undefined) {
            imported.push(JSON.parse(fs.readFileSync(file, "utf8")));
        }
        if (!readable) {
            throw new Error("half written");
        }
        return { stdout: JSON.stringify({ version: 3, deployment }) };
    };
    const session = {
        environment: "staging",
        where: "staging",
        env: {},
        directoryOf: () => folder,
        engine: { run },
        sandbox: sandbox ? { env: { PULUMI_BACKEND_URL: pathToFileURL(folder).href } } : undefined,
    } as unknown as Session;
    const said: string[] = [];
    const open = await settlePending(session, ["network"], verb, (text) => said.push(text));
    const left = fs.readdirSync(folder).filter((name) => name.startsWith("pending"));
    assert.deepStrictEqual(left, [], "no copy of the state is left behind");
    const { text, creating, unfinished } = open.get("network") ?? {};
    return { said, commands, imported, unsettled: text, creating, unfinished };
}

describe("what a killed run was in the middle of", () => {
    const killed = { resources: RESOURCES, pending_operations: PENDING };
    const begun = "network: the last run was killed while creating aws:ec2/vpc:Vpc main";

    it("is told and forgotten in the sandbox, which knows what became of it; nothing else of the state changes", async () => {
        const { said, commands, imported } = await settle(killed, true);
        assert.deepStrictEqual(said, [`${begun}; going on from there.`]);
        assert.deepStrictEqual(commands, ["stack export --stack staging", "stack import --stack staging"]);
        assert.deepStrictEqual(imported, [{ version: 3, deployment: { resources: RESOURCES } }]);
    });

    it("is a person's to find out on AWS, in the order that works; the state stays as it is", async () => {
        const { said, commands, unsettled = "", creating } = await settle(killed, false);
        assert.strictEqual(creating, true);
        assert.deepStrictEqual([said, commands], [[], ["stack export --stack staging"]]);
        // It may be another one's that is under way.
        assert.ok(unsettled.startsWith(`${begun.slice("network: ".length)}, or it is still running.\n`), unsettled);
        // Without these options the engine asks of each, and its answer "import" only forgets it, too (v3.259.0).
        assert.match(
            unsettled,
            // A run that goes on holds the lock: that is found out before anything is deleted.
            /pulumi refresh --clear-pending-creates --yes --non-interactive -C \S+ -s staging\n.*locked.*pulumi cancel -C \S+ -s staging\n.*delete in AWS what was being created.*$/,
        );
        assert.doesNotMatch(unsettled, /keep/);
    });

    it("is looked for where it was being made: in the monitoring's cluster too, where Helm keeps a record", async () => {
        const release = { urn: `${URN}-2`, type: "kubernetes:helm.sh/v3:Release", custom: true };
        const told = async (...of: readonly object[]) =>
            (await settle({ pending_operations: of.map((r) => ({ type: "creating", resource: r })) }, false)).unsettled;
        const helm = /\nOf a Helm release, delete its record alone \(docs\/troubleshooting\.md, /;
        const both = (await told(PENDING[0]!.resource, release)) ?? "";
        assert.match(both, /Then delete in AWS and in the cluster \(kubectl\) what was being created/);
        assert.match(both, helm);
        const space = (await told({ ...release, type: "kubernetes:core/v1:Namespace" })) ?? "";
        assert.match(space, /Then delete in the cluster \(kubectl\) what was being created/);
        assert.doesNotMatch(space, helm);
    });

    it("names on AWS what is not to be deleted: what a killed replacement had not replaced yet", async () => {
        const vpc = { urn: URN, type: "aws:ec2/vpc:Vpc", custom: true };
        const resources = [
            { ...vpc, id: "vpc-live" },
            { ...vpc, id: "vpc-replaced", delete: true },
            { ...vpc, id: "vpc-deleted", pendingReplacement: true },
            { ...vpc, id: "family", outputs: { arn: "arn:…:2" } },
            { ...vpc, urn: `${URN}-2`, id: "vpc-other" },
        ];
        const { unsettled } = await settle({ resources, pending_operations: PENDING }, false);
        assert.match(
            unsettled ?? "",
            /\nBut keep what is in use: aws:ec2\/vpc:Vpc main: vpc-live, aws:ec2\/vpc:Vpc main: arn:…:2\.$/,
        );
    });

    it("is a refresh's to find out on AWS where nothing was being made", async () => {
        const pending = ["updating", "deleting"].map((type) => ({ ...PENDING[0], type }));
        const changing = { resources: RESOURCES, pending_operations: pending };
        const told = async (verb: Verb) => {
            const { unsettled = "", creating } = await settle(changing, false, verb);
            assert.strictEqual(creating, false);
            return unsettled.split("\n").slice(1).join("\n");
        };
        const back = "If it was killed, and you have changed something back since";
        const refresh = "npm run infra -- refresh staging --layer network";
        assert.strictEqual(await told("up"), `${back}: ${refresh}, then the same command again.`);
        assert.strictEqual(await told("preview"), `${back}, run first: ${refresh}`);
        assert.strictEqual(await told("refresh"), "This refresh finds out what became of it.");
        assert.strictEqual(await told("destroy"), "");
    });

    it("is of what was being made where something else was being changed beside it", async () => {
        const other = { urn: `${URN}-2`, type: "aws:ec2/vpc:Vpc", custom: true, id: "vpc-other" };
        const vpc = { ...other, urn: URN, id: "vpc-live" };
        const pending_operations = [{ type: "updating", resource: other }, ...PENDING];
        const { unsettled = "", creating } = await settle({ resources: [vpc, other], pending_operations }, false);
        assert.strictEqual(creating, true);
        assert.match(
            unsettled,
            /^the last run was killed while updating aws:ec2\/vpc:Vpc main-2, creating aws:ec2\/vpc:Vpc main, or/,
        );
        // What was only being changed is not deleted by hand.
        assert.match(unsettled, /\nBut keep what is in use: aws:ec2\/vpc:Vpc main: vpc-live\.$/);
    });

    it("is told by status and drift too, where nothing was being made", () => {
        const session = { environment: "staging", where: "staging", directoryOf: () => "d" } as unknown as Session;
        const found = { version: 3, deployment: { pending_operations: [{ ...PENDING[0]!, type: "updating" }] } };
        const told = (asker: "status" | "drift") =>
            describePending(session, "network", found, asker)!.text.split("\n").slice(1);
        assert.deepStrictEqual(told("status"), [
            "If it was killed, and you have changed something back since, run first: npm run infra -- refresh staging --layer network",
        ]);
        assert.deepStrictEqual(told("drift"), ["What it did is told as drift."]);
    });

    for (const [verb, says, keeps] of [
        ["up", /^Until that is settled, up begins nothing: it would create it a second time\.$/m, true],
        ["preview", /^Until that is settled, up begins nothing: it would create it a second time\.$/m, true],
        ["refresh", /^A refresh does not find it, because the state has no id of it\. Until .* begins nothing/m, true],
        ["destroy", /^This destroy deletes what the state knows, and not that, /m, false],
    ] as const) {
        it(`is told by ${verb} as it is for that verb: only up asks to be run again, only destroy keeps nothing`, async () => {
            const vpc = { urn: URN, type: "aws:ec2/vpc:Vpc", custom: true, id: "vpc-live" };
            const replacing = { resources: [vpc], pending_operations: PENDING };
            const { unsettled = "" } = await settle(replacing, false, verb);
            assert.match(unsettled, says);
            assert.match(unsettled, /^If that run was killed, let the state forget it: pulumi refresh /m);
            assert.deepStrictEqual(
                [unsettled.includes("run the same command"), unsettled.includes("But keep what is in use")],
                [verb === "up", keeps],
            );
        });
    }

    it("is left to the next run by a preview in the sandbox, and of an unreadable state the preview itself tells", async () => {
        const { said, commands, unsettled } = await settle(killed, true, "preview");
        assert.deepStrictEqual([said, commands, unsettled], [[], [], undefined]);
        assert.strictEqual((await settle(killed, false, "preview", false)).unsettled, undefined);
        await assert.rejects(settle(killed, false, "up", false), /half written/);
    });

    it("is nothing after a run that ended well, which in the sandbox costs no process", async () => {
        const none = { unsettled: undefined, creating: undefined, unfinished: undefined };
        const nothing = { said: [], commands: [], imported: [], ...none };
        assert.deepStrictEqual(await settle({ resources: RESOURCES }, true), nothing);
        const onAws = await settle({ resources: RESOURCES, pending_operations: [] }, false);
        assert.deepStrictEqual(onAws.said, []);
        assert.deepStrictEqual(onAws.commands, ["stack export --stack staging"]);
    });
});

describe("what failed in the last run", () => {
    const failed = { urn: URN, type: "aws:ec2/vpc:Vpc", id: "vpc-1", initErrors: ["AccessDenied"] };
    const fine = { ...failed, urn: `${URN}-2`, initErrors: undefined };
    // It tells what is there, and goes on waiting for what has not come up.
    const chart = { ...failed, urn: `${URN}-3`, type: "kubernetes:helm.sh/v3:Release" };
    const resources = [...RESOURCES, failed, fine, chart];
    const says =
        /^the last change of aws:ec2\/vpc:Vpc main failed, and the state has what was asked for, not what is there\. /;

    for (const sandbox of [true, false]) {
        it(`is what up reads first, and what a preview does not tell, ${sandbox ? "in the sandbox" : "on AWS"}`, async () => {
            for (const [verb, then] of [
                ["up", /Reading it first\.$/],
                ["preview", /or now: npm run infra -- refresh staging --layer network$/],
            ] as const) {
                const told = await settle({ resources, pending_operations: [] }, sandbox, verb);
                assert.match(told.unsettled ?? "", says);
                assert.match(told.unsettled ?? "", then);
                assert.deepStrictEqual([told.creating, told.unfinished], [false, [URN]]);
                assert.deepStrictEqual([told.said, told.imported], [[], []], "nobody was killed");
            }
        });

        it(`is nothing to a refresh, which reads all, and to a destroy, ${sandbox ? "in the sandbox" : "on AWS"}`, async () => {
            for (const verb of ["refresh", "destroy"] as const) {
                assert.strictEqual((await settle({ resources }, sandbox, verb)).unsettled, undefined);
            }
        });
    }

    it("is told after what a killed run was in the middle of", async () => {
        const { unsettled = "" } = await settle({ resources, pending_operations: PENDING }, false);
        assert.match(unsettled, /^the last run was killed while [^]*\nthe last change of aws:ec2\/vpc:Vpc main failed/);
        const previewed = await settle({ resources, pending_operations: PENDING }, true, "preview");
        assert.deepStrictEqual([previewed.said, previewed.imported], [[], []], "a preview forgets nothing");
        assert.match(previewed.unsettled ?? "", says);
    });
});
