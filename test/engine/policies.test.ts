/**
 * The pack with the real engine, on stacks of another team: a violation of each family stops `pulumi preview`, and the
 * finding names the rule and the resource. All in one stack, and one alone. R-PROG-2.
 */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { FAMILIES, type Family } from "../../policies/lib/standards";
import { scratchFolder } from "../scratch";
import { type Ended, infra, ROOT } from "./harness";

/** What each violation of ./violations is found by. */
const EXPECTED = {
    encryption: { rule: "ebs-volume-encrypted", resource: "data" },
    transit: { rule: "parameter-group-requires-tls", resource: "database" },
    "private-subnet": { rule: "rds-subnet-group-database-tier", resource: "database" },
    "multi-az": { rule: "elasticache-subnet-group-two-zones", resource: "cache" },
    exposure: { rule: "security-group-no-open-ssh", resource: "ssh" },
    backup: { rule: "dynamodb-point-in-time-recovery", resource: "orders" },
    logging: { rule: "ecs-container-insights", resource: "shop" },
    iam: { rule: "iam-no-administrator", resource: "everything" },
    cost: { rule: "budget-notifies", resource: "month" },
} as const satisfies Record<Family, { rule: string; resource: string }>;

describe("the policy pack alone, on another team's stacks", function () {
    this.timeout(180_000);
    let scratch: string;
    let project: string;
    let every: Ended;

    /** With the sandbox open. */
    const run = (command: string): Promise<Ended> =>
        infra(["sandbox", "run", "--sandbox-dir", path.join(scratch, "sandbox"), "--", "sh", "-c", command]);
    const preview = (stack: string, config = ""): string =>
        `pulumi preview --non-interactive -s ${stack} -C ${project} --policy-pack "${ROOT}/policies" ${config}`;

    before(async () => {
        scratch = scratchFolder("policies");
        project = path.join(scratch, "project");
        fs.mkdirSync(project);
        const source = path.join(ROOT, "test/engine/violations");
        const text = fs.readFileSync(path.join(source, "Pulumi.yaml"), "utf8");
        fs.writeFileSync(
            path.join(project, "Pulumi.yaml"),
            `${text.replace("../../../tsconfig.json", path.join(ROOT, "tsconfig.json"))}main: ${path.relative(project, source)}\n`,
        );
        const stacks = ["every", "cost"].map(
            (stack) =>
                `pulumi stack init ${stack} -C ${project} && pulumi config set aws:region us-east-1 -s ${stack} -C ${project}`,
        );
        const ended = await run(stacks.join(" && "));
        assert.strictEqual(ended.code, 0, `${ended.stdout}\n${ended.stderr}`);
        every = await run(preview("every"));
    });
    const findingOf = (family: Family, level = "mandatory"): RegExp => {
        const { rule, resource } = EXPECTED[family];
        return new RegExp(`\\[${level}\\].*${rule} .*\\(.*: ${resource}\\)`);
    };

    for (const family of FAMILIES) {
        it(`stops a violation of ${family}`, () => {
            assert.match(every.stdout, findingOf(family), every.stderr);
            assert.notStrictEqual(every.code, 0, every.stdout);
        });
    }

    it("stops what is missing where the provider would tell of it given or not", () => {
        assert.match(every.stdout, /\[mandatory\].*network-acl-attached .*\(.*: idle\)/, every.stderr);
    });

    const previewAt = (levels: Record<string, string>): Promise<Ended> => {
        const file = path.join(scratch, "levels.json");
        fs.writeFileSync(file, JSON.stringify(levels));
        return run(preview("cost", `--policy-pack-config ${file}`));
    };

    it("lets a stack pass whose only violation is relaxed by a level file", async () => {
        const { code, stdout, stderr } = await previewAt({ "budget-notifies": "advisory" });
        assert.strictEqual(code, 0, `${stdout}\n${stderr}`);
        assert.match(stdout, findingOf("cost", "advisory"));
    });

    it("tells a level that is given to nothing; one finding stops a stack", async () => {
        const { code, stdout, stderr } = await previewAt({
            "budget-notifies": "disabled",
            "budget-notify": "disabled",
        });
        assert.match(stdout, /\[mandatory\].*levels-name-policies/, stderr);
        assert.strictEqual(stdout.match(/\[mandatory\]/g)?.length, 1, stdout);
        assert.match(stdout, /names budget-notify, which the pack does not have/);
        assert.notStrictEqual(code, 0, stdout);
    });
});
