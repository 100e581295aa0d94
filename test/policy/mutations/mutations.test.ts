/**
 * The proof that the pack guards the plans: every compliance-critical input of both environments, broken in every way that
 * ./critical knows, is caught by a rule, or stands in ./uncaught with a reason.
 */
import assert from "node:assert/strict";
import { matches } from "../../../policies/lib/pattern";
import { ADVISED } from "./advised";
import { mutationsOf } from "./critical";
import { runMutations, type Verdicts } from "./run";
import { ACCEPTED } from "./uncaught";

const accepted = ACCEPTED.flatMap(({ mutations }) => mutations);
/** For which resources a kind is accepted. */
const acceptedFor = new Map(
    ACCEPTED.flatMap(({ mutations, only }) => mutations.map((m) => [m, only ?? ["*"]] as const)),
);
const nameOf = (where: string): string => where.split(" ").pop()!;
const isAccepted = (mutation: string, where: string): boolean =>
    (acceptedFor.get(mutation) ?? []).some((pattern) => matches(pattern, nameOf(where)));
const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const listed = (lines: readonly string[]): string => lines.map((l) => `  ${l}`).join("\n");

describe("mutations of the golden plans", function () {
    this.timeout(600_000);
    let verdicts: Verdicts;

    before(async () => {
        verdicts = await runMutations();
    });

    it("are caught by a rule, or accepted with a reason", () => {
        const { caught, advised, uncaught } = verdicts;
        const open = [...uncaught]
            .map(([mutation, where]) => [mutation, where.filter((w) => !isAccepted(mutation, w))] as const)
            .filter(([, where]) => where.length > 0);
        const lines = open.map(([mutation, where]) => `${mutation}   (${where.length}, e.g. ${where[0]})`);
        process.stdout.write(
            `      ${sum(caught)} caught, ${sum(advised)} by advice only; kinds: ${caught.size} caught, ` +
                `${advised.size} by advice only, ${uncaught.size} accepted with a reason\n`,
        );
        assert.ok(
            open.length === 0,
            `no rule minds these; write or strengthen one, or give the reason in test/policy/mutations/uncaught.ts:\n` +
                listed(lines),
        );
    });

    it("stop the layer, all that are caught but those of a table, which are advised against (R-PROG-2)", () => {
        const { caught, advised } = verdicts;
        const only = [...advised.keys()].filter((mutation) => !caught.has(mutation));
        const lenient = only.filter((mutation) => !ADVISED.includes(mutation));
        assert.ok(
            lenient.length === 0,
            `these were mandatory to avoid, and are only advised against:\n${listed(lenient)}`,
        );
        const stale = ADVISED.filter((mutation) => !only.includes(mutation));
        assert.ok(stale.length === 0, `take these out of test/policy/mutations/advised.ts:\n${listed(stale)}`);
    });

    it("begin from plans that the pack accepts", () => {
        const { standing } = verdicts;
        assert.ok(standing.length === 0, `mandatory findings on the plans as they are:\n${listed(standing)}`);
    });

    it("leave no entry in the table of uncaught ones that is caught, or tried no more", () => {
        const stale = accepted.filter((mutation) => !verdicts.uncaught.has(mutation));
        assert.ok(stale.length === 0, `take these out of test/policy/mutations/uncaught.ts:\n${listed(stale)}`);
        assert.equal(new Set(accepted).size, accepted.length, "an entry stands there twice");
    });

    it("are accepted for named resources where a rule catches the same on others", () => {
        const { caught, advised, uncaught } = verdicts;
        const broad = [...uncaught]
            .filter(([m]) => (caught.has(m) || advised.has(m)) && acceptedFor.get(m)?.includes("*"))
            .map(([m, where]) => `${m}   only: ${[...new Set(where.map(nameOf))].join(", ")}`);
        assert.ok(broad.length === 0, `give these \`only\` in test/policy/mutations/uncaught.ts:\n${listed(broad)}`);
    });

    it("are many: at least 1,900 caught", () => assert.ok(sum(verdicts.caught) >= 1900));
});

describe("the ways to break an input", () => {
    const ways = (inputs: Record<string, unknown>) => mutationsOf(inputs).map((m) => `${m.path} ${m.how}`);

    it("turn and take away switches, take away keys, weaken values", () => {
        assert.deepEqual(ways({ storageEncrypted: true, kmsKeyId: "arn", backupRetentionPeriod: 7, name: "db" }), [
            "storageEncrypted true → false",
            "storageEncrypted absent",
            "kmsKeyId absent",
            "backupRetentionPeriod absent",
            "backupRetentionPeriod 0",
            "backupRetentionPeriod 1",
        ]);
    });

    it("reach into blocks, one element of a list at a time", () => {
        const found = mutationsOf({ rules: [{ enabled: true }, { enabled: false }] });
        assert.deepEqual(
            found.map((m) => m.inputs),
            [
                { rules: [{ enabled: false }, { enabled: false }] },
                { rules: [{}, { enabled: false }] },
                { rules: [{ enabled: true }, { enabled: true }] },
            ],
        );
    });

    it("widen policies statement by statement, as text or object", () => {
        const allow = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn" };
        const deny = { Effect: "Deny", Action: "*", Resource: "*" };
        const text = mutationsOf({ policy: JSON.stringify({ Statement: [allow, deny] }) });
        assert.deepEqual(
            text.map((m) => m.how),
            ["absent", "Action *", "Action and Resource *", "a denial taken out"],
        );
        assert.deepEqual(JSON.parse(text[3]!.inputs["policy"] as string), { Statement: [allow] });
        const trust = mutationsOf({
            assumeRolePolicy: { Statement: [{ Effect: "Allow", Principal: { Service: "ecs" }, Condition: { a: 1 } }] },
        });
        assert.deepEqual(trust.at(-1)!.inputs, {
            assumeRolePolicy: { Statement: [{ Effect: "Allow", Principal: "*" }] },
        });
    });
});
