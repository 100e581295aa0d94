import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { contracts, layerNames, projectOf } from "../../stacks/contracts";
import { environments, runLayer } from "./layers";

/** Components that only hold others together: nobody reads anything of them. */
const GIVES_NOTHING: ReadonlySet<string> = new Set([
    "integers:app:MigrationTrigger",
    "integers:app:ServiceScaling",
    "integers:dr:RotationRelay",
    "integers:edge:EdgeAlarms",
    "integers:observability:ClusterBase",
    "integers:observability:ElasticStack",
    "integers:observability:MonitoringTools",
    "integers:observability:NodeGroups",
    "integers:observability:WorkloadRoles",
]);

const ROOT = path.resolve(__dirname, "../..");

for (const environment of environments) {
    describe(`every layer of ${environment}`, () => {
        for (const layer of layerNames) {
            it(`${layer} publishes exactly its contract, and no secret`, async () => {
                const run = await runLayer(layer, environment);
                assert.deepStrictEqual(Object.keys(run.outputs).sort(), Object.keys(contracts[layer].outputs).sort());
                const form: z.ZodType = z.object(contracts[layer].outputs);
                // What a contract does not name is left out by it, also below an output.
                assert.deepStrictEqual(form.parse(run.outputs), run.outputs);
                assert.deepStrictEqual(run.secretOutputs, [], "only ARNs of secrets cross a stack boundary");
            });

            it(`${layer} gives every resource a parent below its components`, async () => {
                const run = await runLayer(layer, environment);
                const stack = `pulumi:pulumi:Stack`;
                const loose = run.resources.filter(
                    (r) =>
                        r.custom &&
                        !r.type.startsWith("pulumi:") &&
                        (r.parent === undefined || r.parent.includes(`::${stack}::`)),
                );
                assert.deepStrictEqual(
                    loose.map((r) => `${r.type} ${r.name}`),
                    [],
                );
            });

            it(`${layer} registers the outputs of each of its components`, async () => {
                const run = await runLayer(layer, environment);
                const ours = run.resources.filter((r) => r.type.startsWith("integers:"));
                const missing = ours.filter((r) => run.registeredOutputs.has(r.urn) === GIVES_NOTHING.has(r.type));
                assert.deepStrictEqual(
                    missing.map((r) => `${r.type} ${r.name}`),
                    [],
                );
            });
        }
    });
}

describe("production protects", () => {
    /** What holds data, or is needed to read it. Secrets that are generated can be made again, and have a recovery window. */
    const HOLDS_DATA =
        /^aws:(kms\/key:Key|s3\/bucket:Bucket|rds\/instance:Instance|elasticache\/replicationGroup:ReplicationGroup|backup\/vault:Vault|ecr\/repository:Repository|cognito\/userPool:UserPool|route53\/zone:Zone|amp\/workspace:Workspace|eks\/cluster:Cluster)$/;
    /** Copies of what is protected elsewhere, and results that nobody needs for long. */
    const MADE_AGAIN = /^(database-replica-[a-z0-9-]+|front-door-canary)$/;

    for (const layer of layerNames) {
        it(`every resource of ${layer} that holds data from deletion`, async () => {
            const { resources } = await runLayer(layer, "prod");
            const open = resources.filter((r) => HOLDS_DATA.test(r.type) && !r.protect && !MADE_AGAIN.test(r.name));
            assert.deepStrictEqual(
                open.map((r) => `${r.type} ${r.name}`),
                [],
            );
        });
    }
});

it("every key of every layer rotates, and waits 30 days before deletion (R-SEC-1)", async () => {
    const runs = await Promise.all(layerNames.map((layer) => runLayer(layer, "prod")));
    const keys = runs.flatMap((run) => run.ofType("aws:kms/key:Key"));
    assert.ok(keys.length > 8);
    for (const { name, inputs } of keys) {
        assert.deepStrictEqual([inputs["enableKeyRotation"], inputs["deletionWindowInDays"]], [true, 30], name);
    }
});

describe("each layer's project", () => {
    for (const layer of layerNames) {
        it(`${layer} is named ${projectOf(layer)} and shares the root's configuration files`, () => {
            const folder = layer === "environment" ? ROOT : path.join(ROOT, "stacks", layer);
            const project = parse(fs.readFileSync(path.join(folder, "Pulumi.yaml"), "utf8")) as {
                name: string;
                main?: string;
                stackConfigDir?: string;
                runtime: { name: string; options: { tsconfig: string; nodeargs: string } };
            };
            assert.strictEqual(project.name, projectOf(layer));
            assert.strictEqual(path.resolve(folder, project.stackConfigDir ?? "."), ROOT);
            const program = path.join(folder, project.main ?? ".");
            assert.ok(fs.existsSync(path.join(program, "index.ts")));
            // A plain `pulumi preview` looks for it from the program's folder (R-PROG-3).
            assert.strictEqual(project.runtime.name, "nodejs");
            assert.strictEqual(
                path.resolve(program, project.runtime.options.tsconfig),
                path.join(ROOT, "tsconfig.json"),
            );
            // A third of the time of a raw preview otherwise (docs/decisions/0078).
            assert.strictEqual(project.runtime.options.nodeargs, "--stack-trace-limit=2");
        });
    }

    it("has a folder for every contract, and a contract for every folder", () => {
        const folders = fs
            .readdirSync(path.join(ROOT, "stacks"), { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && entry.name !== "schemas")
            .map((entry) => entry.name);
        assert.deepStrictEqual(folders.sort(), [...layerNames].sort());
    });
});
