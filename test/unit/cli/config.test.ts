import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import { checkConfiguration, problemsOf, readConfigFile } from "../../../cli/configuration/config-file";
import { main } from "../../../cli/main";
import { type LayerName, layerNames } from "../../../stacks/contracts";
import { scratchFolder } from "../../scratch";

const ROOT = path.resolve(__dirname, "../../..");

describe("config check", () => {
    const check = (yaml: string) => {
        const root = scratchFolder("config");
        fs.writeFileSync(path.join(root, "Pulumi.test.yaml"), yaml);
        return problemsOf(readConfigFile(root, "test"), "test");
    };
    const base = fs
        .readFileSync(path.join(ROOT, "Pulumi.staging.yaml"), "utf8")
        .replace("Environment: staging", "Environment: test");

    for (const environment of ["staging", "prod"]) {
        it(`finds nothing wrong in ${environment}`, () =>
            assert.deepStrictEqual(problemsOf(readConfigFile(ROOT, environment), environment), []));
    }

    it("finds every problem of every layer at once: a range, an unknown key, an unknown layer, what is missing", () => {
        const problems = check(
            base
                .replace("network:nat: single", "network:nat: both")
                .replace("edge:accessLogDays:", "edge:accessLogDay:")
                .replace("app:capacity: fargate", "application:capacity: fargate")
                .replace(/ {2}data:instanceClass: .*\n/, ""),
        );
        const keys = problems.map(({ key }) => key);
        for (const key of ["network:nat", "edge:accessLogDay", "application:capacity", "data:instanceClass"]) {
            assert.ok(keys.includes(key), `${key} in ${keys.join(", ")}`);
        }
        assert.match(
            problems.find(({ key }) => key === "edge:accessLogDay")?.problem ?? "",
            /did you mean edge:accessLogDays/,
        );
        assert.ok(problems.every(({ fix }) => fix.endsWith("-s test")));
    });

    const SERVICE = {
        cpu: 512,
        memoryMiB: 1024,
        minimum: 2,
        maximum: 6,
        onDemandBase: 0,
        spotPercent: 100,
        command: ["x"],
    };
    const HERE = ["us-east-1a", "us-east-1b"];
    const there = (standby: object) => ({
        ...(parse(fs.readFileSync(path.join(ROOT, "Pulumi.prod.yaml"), "utf8")) as { config: Record<string, object> })
            .config["dr:standby"],
        ...standby,
    });
    const approver = { "dr:approverArnPattern": "arn:aws:iam::*:role/oncall" };
    /**
     * Keys that are each allowed and cannot stand beside the others, or that a component refuses: values of staging that are
     * others, the key that is named, what is said, what is set.
     */
    const CONFLICTS: readonly (readonly [Readonly<Record<string, unknown>>, string, RegExp, string])[] = [
        [{ "aws:region": undefined }, "aws:region", /^nothing is set.*AWS region such as/, "aws:region VALUE"],
        // A file that was copied: drills would hit the environment that it was copied from.
        [
            { "aws:defaultTags": { tags: { Project: "integers", Environment: "staging" } } },
            "aws:defaultTags.tags.Environment",
            /^found "staging"\. It must be test, the environment's name/,
            "--path aws:defaultTags.tags.Environment test",
        ],
        [
            { "aws:defaultTags": { tags: { Environment: "test" } } },
            "aws:defaultTags.tags.Project",
            /^nothing is set/,
            "--path aws:defaultTags.tags.Project VALUE",
        ],
        [
            { "aws:defaultTags": { tags: { Project: "", Environment: "test" } } },
            "aws:defaultTags.tags.Project",
            /^found ""\. It must be a name/,
            "--path aws:defaultTags.tags.Project VALUE",
        ],
        [{ "aws:region": "us-esat-1" }, "aws:region", /^found "us-esat-1"/, "aws:region VALUE"],
        [
            { "environment:drRegion": "us-east-1" },
            "environment:drRegion",
            /^is us-east-1, and so is aws:region/,
            "environment:drRegion <another region>",
        ],
        [
            { "environment:activeRegion": "eu-west-1" },
            "environment:activeRegion",
            /^is eu-west-1; it must be us-east-1 .* or us-west-2/,
            "environment:activeRegion us-east-1",
        ],
        [
            { "environment:activeRegion": "us-west-2" },
            "environment:activeRegion",
            /dr:standby\.enabled is false/,
            "environment:activeRegion us-east-1",
        ],
        [
            { "network:availabilityZones": ["us-east-1a", "us-west-2b"] },
            "network:availabilityZones",
            /different zones of one region/,
            "--path 'network:availabilityZones[0]' VALUE",
        ],
        [
            { "network:availabilityZones": ["us-west-2a", "us-west-2b"] },
            "network:availabilityZones[0]",
            /^has us-west-2a, us-west-2b; zones of us-east-1 \(aws:region\) are allowed/,
            "--path 'network:availabilityZones[0]' us-east-1a",
        ],
        // Once, though database and caches have as little use for it.
        [
            { "network:availabilityZones": ["us-east-1a", "us-east-1a"] },
            "network:availabilityZones",
            /2 to 4 different zones/,
            "--path 'network:availabilityZones[0]' VALUE",
        ],
        [
            { "network:cidrBlock": "10.0.5.0/16" },
            "network:cidrBlock",
            /block that holds it is 10\.0\.0\.0\/16/,
            "network:cidrBlock VALUE",
        ],
        [
            { "network:cidrBlock": "300.0.0.0/16" },
            "network:cidrBlock",
            /is not an IPv4 block/,
            "network:cidrBlock VALUE",
        ],
        [
            { "foundation:configEnabled": false },
            "foundation:securityHubEnabled",
            /configEnabled is false/,
            "foundation:securityHubEnabled VALUE",
        ],
        [{ "data:replicaCount": 3 }, "data:replicaCount", /^is 3, but there are 2 zones/, "data:replicaCount VALUE"],
        [
            { "data:maxAllocatedStorageGiB": 54 },
            "data:maxAllocatedStorageGiB",
            /^is 54; allowed are whole numbers from 55/,
            "data:maxAllocatedStorageGiB VALUE",
        ],
        [
            { "data:maintenanceWindow": "sun:02:30-sun:03:30" },
            "data:maintenanceWindow",
            /overlaps the daily window/,
            "data:maintenanceWindow VALUE",
        ],
        [
            { "data:sessions": { nodeType: "cache.t4g.small", snapshotRetentionDays: 1, nodeCount: 3 } },
            "data:sessions.nodeCount",
            /^is 3; allowed are whole numbers from 2 to 2/,
            "--path data:sessions.nodeCount VALUE",
        ],
        [
            { "data:cache": { nodeType: "cache.r6gd.large", snapshotRetentionDays: 1 } },
            "data:cache.nodeType",
            /data tiering/,
            "--path data:cache.nodeType VALUE",
        ],
        [{ "edge:countOnly": ["nope"] }, "edge:countOnly", /^names "nope"/, "--path 'edge:countOnly[0]' VALUE"],
        [
            { "edge:api": { paths: ["/api/*/x"], publicPaths: [] } },
            "edge:api",
            /wildcard before its end/,
            "--path edge:api.KEY VALUE",
        ],
        [
            { "edge:shieldAdvanced": { acknowledgeMonthlyCost: 1 } },
            "edge:shieldAdvanced",
            /it costs 3000 USD/,
            "--path edge:shieldAdvanced.KEY VALUE",
        ],
        [
            { "app:web": { ...SERVICE, cpu: 300 } },
            "app:web.cpu",
            /^is 300; Fargate has 256/,
            "--path app:web.cpu VALUE",
        ],
        [
            { "app:worker": { ...SERVICE, minimum: 7 } },
            "app:worker",
            /minimum 7, maximum 6/,
            "--path app:worker.KEY VALUE",
        ],
        [{ "app:timezone": "Mars/Olympus" }, "app:timezone", /IANA database/, "app:timezone VALUE"],
        [
            { "observability:stateful": { instanceTypes: ["m7g.large"], minimum: 3, maximum: 2, volumeGiB: 50 } },
            "observability:stateful.minimum",
            /^is 3; allowed are whole numbers from 1 to 2/,
            "--path observability:stateful.minimum VALUE",
        ],
        [
            {
                "edge:identity": {
                    provider: "external",
                    issuer: "https://id.example",
                    jwksUrl: "https://id.example/keys",
                    audience: "x",
                    rolesClaim: "roles",
                },
            },
            "observability:signIn.clientId",
            /Grafana needs an OAuth client/,
            "--path observability:signIn.clientId VALUE",
        ],
        [
            { "dr:standby": there({}), "environment:canary": { everyMinutes: 1 } },
            "dr:approverArnPattern",
            /somebody has to approve a failover/,
            "dr:approverArnPattern 'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*'",
        ],
        [
            { ...approver, "dr:standby": there({}), "environment:canary": { everyMinutes: 5 } },
            "dr:targets",
            /27 minutes, the target is 15/,
            "--path dr:targets.KEY VALUE",
        ],
        [
            {
                ...approver,
                "dr:standby": there({ availabilityZones: HERE }),
                "environment:canary": { everyMinutes: 1 },
            },
            "dr:standby.availabilityZones[0]",
            /^has us-east-1a, us-east-1b; zones of us-west-2 \(environment:drRegion\)/,
            "--path 'dr:standby.availabilityZones[0]' us-west-2a",
        ],
        [
            {
                ...approver,
                "dr:standby": there({ cidrBlock: "10.1.1.0/16" }),
                "environment:canary": { everyMinutes: 1 },
            },
            "dr:standby.cidrBlock",
            /block that holds it is 10\.1\.0\.0\/16/,
            "--path dr:standby.cidrBlock VALUE",
        ],
        [
            {
                ...approver,
                "dr:standby": there({ cidrBlock: "10.0.64.0/18" }),
                "environment:canary": { everyMinutes: 1 },
            },
            "dr:standby.cidrBlock",
            /^is 10\.0\.64\.0\/18, which shares addresses with network:cidrBlock \(10\.0\.0\.0\/16\)/,
            "--path dr:standby.cidrBlock VALUE",
        ],
    ];
    for (const [values, key, said, set] of CONFLICTS) {
        it(`finds, before a layer is deployed, what a later one would refuse: ${JSON.stringify(values)}`, () => {
            const { config } = parse(base) as { config: Record<string, unknown> };
            const problems = check(stringify({ config: { ...config, ...values } }));
            assert.deepStrictEqual(
                problems.map((p) => [p.key, p.fix]),
                [[key, `pulumi config set ${set} -s test`]],
            );
            assert.match(problems[0]!.problem, said);
        });
    }

    it("asks for both tags where aws:defaultTags is missing or no object", () => {
        const { config } = parse(base) as { config: Record<string, unknown> };
        for (const defaultTags of [undefined, null, "x", {}]) {
            const keys = check(stringify({ config: { ...config, "aws:defaultTags": defaultTags } })).map((p) => p.key);
            assert.deepStrictEqual(keys, ["aws:defaultTags.tags.Project", "aws:defaultTags.tags.Environment"]);
        }
    });

    it("takes any region of AWS's", () => {
        const { config } = parse(base) as { config: Record<string, unknown> };
        for (const region of ["ap-southeast-2", "eu-central-1", "us-gov-west-1", "mx-central-1", "eusc-de-east-1"]) {
            const values = {
                "aws:region": region,
                "environment:drRegion": "us-east-1",
                "network:availabilityZones": [`${region}a`, `${region}b`],
            };
            assert.deepStrictEqual(check(stringify({ config: { ...config, ...values } })), [], region);
        }
    });

    it("leaves providers' keys and encrypted values alone", () => {
        assert.deepStrictEqual(
            check(
                `${base}  kubernetes:namespace: x\n`.replace("network:nat: single", "network:nat:\n    secure: v1:abc"),
            ),
            [],
        );
    });

    it("says what is wrong with a file that is none", () => {
        assert.throws(() => check("config: [1]"), /found \[1\] under "config"; it must be keys and values/);
        assert.throws(() => check("a: b: c"), /Pulumi\.test\.yaml cannot be read/);
        assert.throws(() => check("just text"), /found "just text"; it must be a map with "config" in it/);
    });

    it("stops a preview and an up before anything is started, of the layers that run and of names of no layer", () => {
        const refused = (yaml: string, layers: readonly LayerName[]) => {
            const root = scratchFolder("config");
            fs.writeFileSync(path.join(root, "Pulumi.test.yaml"), yaml);
            checkConfiguration(root, "test", layers);
        };
        const wrongApp = base.replace("app:capacity: fargate", "app:capacity: lambda");
        assert.throws(
            () => refused(wrongApp, layerNames),
            /^Error: Configuration of "test" cannot be used:\n {2}app:capacity: found lambda.*\n {4}repair: in Pulumi\.test\.yaml, or: pulumi config set /,
        );
        refused(wrongApp, ["network", "data"]);
        assert.throws(
            () => refused(`${base}  aap:capacity: fargate\n`, ["network"]),
            /aap:capacity: no layer has this name/,
        );
        assert.throws(() => refused(base.replace("environment:", "environment:x"), ["network"]), /environment:x/);
        refused(base, layerNames);
    });

    it("is asked by preview and up, before they ask for anything else", async () => {
        const root = scratchFolder("config");
        fs.writeFileSync(path.join(root, "Pulumi.test.yaml"), `${base}  aap:capacity: fargate\n`);
        for (const verb of ["preview", "up"]) {
            const write = process.stderr.write.bind(process.stderr);
            let said = "";
            process.stderr.write = (text: unknown) => ((said += String(text)), true);
            const code = await main([verb, "test", "--sandbox-dir", path.join(root, "sandbox")], root).finally(
                () => (process.stderr.write = write),
            );
            assert.strictEqual(code, 1);
            assert.match(said, /^Configuration of "test" cannot be used:\n {2}aap:capacity: no layer/);
            assert.ok(!fs.existsSync(path.join(root, "sandbox")));
        }
    });
});
