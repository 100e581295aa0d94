import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { configKeys, explain } from "../../../cli/config-explain";
import { checkConfiguration, problemsOf, readConfigFile } from "../../../cli/config-file";
import { main } from "../../../cli/main";
import { type LayerName, layerNames } from "../../../stacks/contracts";
import { scratchFolder } from "../../scratch";

const ROOT = path.resolve(__dirname, "../../..");

describe("config explain", () => {
    it("reads type, range, default and meaning from the schema", () => {
        const [nat] = explain("network:nat");
        assert.deepStrictEqual(
            [nat?.type, nat?.required, nat?.default],
            ["one of: per-zone, single", false, "per-zone"],
        );
        assert.match(nat?.meaning ?? "", /^NAT gateways: per-zone/);
        const [zones] = explain("network:availabilityZones");
        assert.match(zones?.type ?? "", /^list, 2 to 4, each: text of the form /);
        assert.deepStrictEqual([zones?.required, zones && "default" in zones], [true, false]);
    });

    it("shows an object's members, which may be left out, and alternatives", () => {
        assert.match(
            explain("app:web")[0]?.type ?? "",
            /^object\n {2}cpu: .*\n(.*\n)*? {2}peaks\?: list, each: object\n {4}name: /,
        );
        assert.match(
            explain("app:deletionGuard")[0]?.type ?? "",
            /protect: true\nor object\n {2}protect: false\n {2}reason: /,
        );
    });

    for (const [key, type] of [
        ["environment:owner", /^text$/],
        ["foundation:passwordPolicy", /^true or false$/],
        ["foundation:monthlyBudgetUsd", /^number, more than 0$/],
        ["foundation:serviceBudgetsUsd", /^object of names and values, each: number, more than 0$/],
        ["foundation:alertEmails", / {2}critical\?: list, each: email\n/],
        ["observability:latencyTargetSeconds", /^number, 0\.05 to 9$/],
        ["edge:originSecretGenerations", /^list, 1 to 2, each: whole number, at least 1$/],
        ["edge:roles", /\n {2}paths: list, at most 3, each: text/],
        // What has a default may be left out, below an object, too.
        ["data:pooler", / {2}taskCount\?: whole number, 2 to 20\n/],
        ["foundation:deletionGuard", / {2}reason: text of at least 10 letters$/],
        ["edge:cdnAlarmTopics", /^object\n {2}critical: text of the form \^arn:/],
        ["observability:api", /\n {2}access: "listed"\n/],
    ] as const) {
        it(`tells the form of ${key}`, () => assert.match(explain(key)[0]!.type, type));
    }

    it("does not tell JavaScript's own bounds of whole numbers", () => {
        assert.ok(configKeys().every((key) => !explain(key)[0]!.type.includes("9007199254740991")));
    });

    it("has a meaning for every key of every layer", () => {
        assert.ok(configKeys().length > 50);
        assert.deepStrictEqual(
            configKeys().filter((key) => explain(key)[0]!.meaning.length < 10),
            [],
        );
    });

    it("explains all keys of a layer by its name", () => {
        assert.ok(explain("network").every(({ key }) => key.startsWith("network:")));
    });

    for (const [wanted, near] of [
        ["network:natt", /"network:natt"\. Did you mean network:nat\? Keys of network: .*network:nat,/],
        [
            "vpc:nat",
            /"vpc:nat"\. Name a key, e\.g\. network:nat, or a layer for all of its keys: environment, foundation, network/,
        ],
    ] as const) {
        it(`says which keys there are in the place of ${wanted}`, () => assert.throws(() => explain(wanted), near));
    }
});

describe("config check", () => {
    const check = (yaml: string) => {
        const root = scratchFolder("config");
        fs.writeFileSync(path.join(root, "Pulumi.test.yaml"), yaml);
        return problemsOf(readConfigFile(root, "test"), "test");
    };
    const base = fs.readFileSync(path.join(ROOT, "Pulumi.staging.yaml"), "utf8");

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
