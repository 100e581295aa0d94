/**
 * The examples of docs/examples with the real engine and the sandbox: up, nothing to change at the second preview, gone.
 * What they need from their surroundings is a small stack of the test's own; the VPC is the first example's. Commands that
 * follow each other share one opening of the sandbox.
 */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../scratch";
import { infra, ONE_CHECKPOINT, ROOT } from "./harness";

const EXAMPLES = path.join(ROOT, "docs/examples");
const SURROUNDINGS = `
const aws = require("@pulumi/aws");
const key = (name) => new aws.kms.Key(name, { description: name }).arn;
module.exports = {
    dataKeyArn: key("data"), logsKeyArn: key("logs"),
    topicArn: new aws.sns.Topic("alerts", { name: "alerts" }).arn,
    accessLogBucketName: new aws.s3.Bucket("access-logs", { bucket: "example-access-logs" }).bucket,
    poolerRepositoryArn: new aws.ecr.Repository("pooler", { name: "pooler" }).arn,
};
`;

describe("the examples", function () {
    this.timeout(300_000);
    let scratch: string;
    let given: Record<string, unknown> = {};

    before(async () => {
        scratch = scratchFolder("examples");
        const program = path.join(scratch, "surroundings");
        fs.mkdirSync(program);
        fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(scratch, "node_modules"));
        fs.writeFileSync(path.join(program, "index.js"), SURROUNDINGS);
        fs.writeFileSync(path.join(program, "Pulumi.yaml"), "name: surroundings\nruntime: nodejs\n");
        given = await up(program, { "aws:region": "us-east-1" });
        given["poolerImage"] = `123456789012.dkr.ecr.us-east-1.amazonaws.com/pooler@sha256:${"2f6f1c0d".repeat(8)}`;
    });

    /** Runs commands of `pulumi`, one after the other, each to a project's folder, until one fails. */
    async function succeed(...commands: string[]): Promise<void> {
        const sandbox = ["sandbox", "run", "--sandbox-dir", path.join(scratch, "sandbox"), "--"];
        const script = commands.map((command) => `pulumi ${command}`).join(" && ");
        const ended = await infra([...sandbox, "sh", "-c", script], ONE_CHECKPOINT);
        assert.strictEqual(ended.code, 0, `${script}\n${ended.stdout}\n${ended.stderr}`);
    }

    /** The example's project with `main` at its place: the engine writes beside a project, and tracked files stay. */
    function projectOf(example: string): string {
        const folder = path.join(scratch, example);
        fs.mkdirSync(folder, { recursive: true });
        const text = fs.readFileSync(path.join(EXAMPLES, example, "Pulumi.yaml"), "utf8");
        const main = path.relative(folder, path.join(EXAMPLES, example));
        fs.writeFileSync(path.join(folder, "Pulumi.yaml"), `${text}main: ${main}\n`);
        return folder;
    }

    /** Writes the values, deploys, and gives the outputs once the commands after it have succeeded. */
    async function up(
        folder: string,
        values: Record<string, unknown>,
        ...after: string[]
    ): Promise<Record<string, unknown>> {
        fs.writeFileSync(path.join(folder, "Pulumi.example.yaml"), `config: ${JSON.stringify(values)}\n`);
        const outputs = path.join(folder, "outputs.json");
        await succeed(
            `stack init example -C ${folder}`,
            `up --yes --skip-preview -s example -C ${folder}`,
            ...after,
            `stack output --json -s example -C ${folder} > ${outputs}`,
        );
        return JSON.parse(fs.readFileSync(outputs, "utf8")) as Record<string, unknown>;
    }

    /** The values that the example asks for, under its project's name. */
    function valuesFor(example: string): Record<string, unknown> {
        const source = fs.readFileSync(path.join(EXAMPLES, example, "index.ts"), "utf8");
        const names = [...source.matchAll(/config\.require(?:Object<[^>]*>)?\("(\w+)"\)/g)].map((match) => match[1]!);
        return Object.fromEntries(names.map((name) => [`${example}:${name}`, given[name]]));
    }

    for (const example of ["vpc-only", "cache-only", "database-only", "edge-only"]) {
        it(`${example} deploys and then has nothing to change`, async () => {
            const folder = projectOf(example);
            const unchanged = `preview --expect-no-changes -s example -C ${folder}`;
            const outputs = await up(folder, valuesFor(example), unchanged);
            if (example === "vpc-only") {
                const groups = outputs["securityGroupIds"] as Record<string, string>;
                given = {
                    ...given,
                    ...outputs,
                    subnetIds: outputs["appSubnetIds"],
                    securityGroupId: groups["cache"],
                    databaseSecurityGroupId: groups["database"],
                    poolerSecurityGroupId: groups["pooler"],
                    loadBalancerSecurityGroupId: groups["loadBalancer"],
                };
            }
        });
    }

    it("go away again, the network last", async () => {
        const examples = ["edge-only", "database-only", "cache-only", "vpc-only"];
        await succeed(
            ...examples.map((example) => `destroy --yes --skip-preview -s example -C ${path.join(scratch, example)}`),
        );
    });
});

it("every example is tried", () => {
    const folders = fs.readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepStrictEqual(folders.map((entry) => entry.name).sort(), [
        "cache-only",
        "database-only",
        "edge-only",
        "vpc-only",
    ]);
});
