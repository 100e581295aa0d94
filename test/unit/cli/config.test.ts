import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import { checkConfiguration, problemsOf, readConfigFile } from "../../../cli/configuration/config-file";
import { main } from "../../../cli/main";
import { environmentsOf } from "../../../cli/run/layers";
import { type LayerName, layerNames } from "../../../stacks/contracts";
import { scratchFolder } from "../../scratch";
import { base, check, prod, ROOT } from "./config-case";

describe("config check", () => {
    for (const environment of environmentsOf(ROOT)) {
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

    /** One of each layer, of prod, whose layers read each other's. */
    for (const key of [
        "environment:drRegion",
        "foundation:objectLock",
        "network:availabilityZones",
        "data:instanceClass",
        "edge:domainName",
        "app:web",
        "observability:stateful",
        "dr:standby",
    ]) {
        const { config } = parse(prod) as { config: Record<string, unknown> };
        it(`tells of ${key} alone where it is missing, and compares nothing with it`, () =>
            assert.deepStrictEqual(
                check(stringify({ config: { ...config, [key]: undefined } })).map((problem) => problem.key),
                [key],
            ));
        it(`takes ${key} for given where it is encrypted`, () =>
            assert.deepStrictEqual(check(stringify({ config: { ...config, [key]: { secure: "v1:abc" } } })), []));
    }

    it("asks for both tags where aws:defaultTags is missing or no object", () => {
        const { config } = parse(base) as { config: Record<string, unknown> };
        assert.deepStrictEqual(
            check(stringify({ config: { ...config, "aws:defaultTags": { secure: "v1:abc" } } })),
            [],
        );
        for (const defaultTags of [undefined, null, "x", {}]) {
            const keys = check(stringify({ config: { ...config, "aws:defaultTags": defaultTags } })).map((p) => p.key);
            assert.deepStrictEqual(keys, ["aws:defaultTags.tags.Project", "aws:defaultTags.tags.Environment"]);
        }
    });

    it("takes any region of AWS's", () => {
        const { config } = parse(base) as { config: Record<string, unknown> };
        for (const [region, drRegion] of [
            ["ap-southeast-2", "us-east-1"],
            ["eu-central-1", "mx-central-1"],
            ["us-gov-west-1", "us-gov-east-1"],
            ["cn-north-1", "cn-northwest-1"],
            ["eusc-de-east-1", "eusc-de-west-1"],
        ] as const) {
            const values = {
                "aws:region": region,
                "environment:drRegion": drRegion,
                "network:availabilityZones": [`${region}a`, `${region}b`],
            };
            assert.deepStrictEqual(check(stringify({ config: { ...config, ...values } })), [], region);
        }
    });

    it("leaves providers' keys and encrypted values alone", () => {
        assert.deepStrictEqual(
            check(
                `${base}  kubernetes:namespace: x\n  awsx:x: y\n`.replace(
                    "network:nat: single",
                    "network:nat:\n    secure: v1:abc",
                ),
            ),
            [],
        );
        const { config } = parse(base) as { config: Record<string, unknown> };
        const within = { "network:bastion": { enabled: { secure: "v1:abc" } } };
        assert.deepStrictEqual(check(stringify({ config: { ...config, ...within } })), []);
    });

    it("takes all that Pulumi itself keeps beside the configuration", () => {
        const own =
            "secretsprovider: awskms://alias/x\nencryptedkey: x\nencryptionsalt: v1:x\nenvironment:\n  - team\n";
        assert.deepStrictEqual(check(`${base}${own}`), []);
    });

    it("reads a block that takes another one's keys as the engine does", () => {
        const merged = base.replace(
            "  network:bastion:\n    enabled: true\n",
            "  network:bastion:\n    <<: { enabled: true }\n",
        );
        assert.notStrictEqual(merged, base);
        assert.deepStrictEqual(check(merged), []);
    });

    it("refuses without quotes what the engine takes for another value, and leaves the rest alone", () => {
        const variable = (value: string) => `${base}  app:variables:\n    API_VERSION: ${value}\n`;
        for (const value of [
            "2024-06-20",
            "2024-6-2",
            "2024-06-20T10:00:00Z",
            "010",
            "0b11",
            "0o17",
            "0x1F",
            "1_000",
        ]) {
            assert.throws(
                () => check(variable(value)),
                (error: Error) => error.message.includes(`Pulumi takes ${value} for another value`),
            );
            assert.deepStrictEqual(check(variable(`"${value}"`)), []);
        }
        const within = ["logs-2024-06-20", "2024-06-20-logs", "v010", "010-a", "v1_000", "1_000-a"];
        for (const value of [
            "0abc123",
            "2024-06",
            "10:20:30",
            "10.0.0.0/16",
            "yes",
            "a_1",
            "1.2.3",
            "0b2",
            ...within,
        ]) {
            assert.deepStrictEqual(check(variable(value)), [], value);
        }
    });

    it("says what is wrong with a file that is none", () => {
        assert.throws(
            () => check("confg:\n  network:nat: single"),
            /no such key at its top: confg\. Allowed are config, /,
        );
        assert.deepStrictEqual(
            check("config:").map(({ key }) => key),
            check("").map(({ key }) => key),
        );
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
