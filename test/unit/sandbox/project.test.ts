import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { copyOf, copyProjects } from "../../../sandbox/project";
import { SECRETS_SETTINGS } from "../../../sandbox/server/kms";
import { scratchFolder } from "../../scratch";

/** A repository with one layer of its own and the last one at the root. */
function repository(configuration: string): { root: string; directory: string } {
    const root = scratchFolder("project");
    const layer = path.join(root, "stacks", "network");
    fs.mkdirSync(layer, { recursive: true });
    fs.mkdirSync(path.join(root, "stacks", "environment"));
    fs.writeFileSync(
        path.join(layer, "Pulumi.yaml"),
        "name: integers-network\nruntime:\n  name: nodejs\n  options:\n    tsconfig: ../../tsconfig.json\nstackConfigDir: ../..\n",
    );
    fs.writeFileSync(
        path.join(root, "Pulumi.yaml"),
        "name: integers-environment\nruntime:\n  name: nodejs\n  options:\n    tsconfig: ../../tsconfig.json\nmain: stacks/environment\n",
    );
    fs.writeFileSync(path.join(root, "Pulumi.staging.yaml"), configuration);
    return { root, directory: path.join(root, ".sandbox") };
}
const read = (...names: string[]) => parse(fs.readFileSync(path.join(...names), "utf8")) as Record<string, unknown>;

describe("the sandbox's copies of projects", () => {
    it("lead to the layer's own program and settings, and have their configuration beside them", () => {
        const { root, directory } = repository("config:\n  aws:region: us-east-1\n");
        for (const [layer, program] of [
            ["network", "stacks/network"],
            ["environment", "stacks/environment"],
        ] as const) {
            copyProjects(root, directory, [layer]);
            const copy = read(copyOf(directory, layer), "Pulumi.yaml");
            assert.strictEqual(path.resolve(copyOf(directory, layer), String(copy["main"])), path.join(root, program));
            assert.strictEqual(path.isAbsolute(String(copy["main"])), false);
            assert.strictEqual(copy["stackConfigDir"], undefined);
            const options = (copy["runtime"] as { options: { tsconfig: string } }).options;
            assert.strictEqual(options.tsconfig, path.join(root, "tsconfig.json"));
            assert.deepStrictEqual(read(copyOf(directory, layer), "Pulumi.staging.yaml"), {
                ...SECRETS_SETTINGS,
                config: { "aws:region": "us-east-1" },
            });
        }
    });

    it("follow the tracked configuration, and keep the passphrase of a stack that was made with one", () => {
        const { root, directory } = repository("config:\n  aws:region: us-east-1\n");
        copyProjects(root, directory, ["network"]);
        const copy = path.join(copyOf(directory, "network"), "Pulumi.staging.yaml");
        fs.writeFileSync(copy, `encryptionsalt: v1:abc\n${fs.readFileSync(copy, "utf8")}`);
        fs.writeFileSync(path.join(root, "Pulumi.staging.yaml"), "config:\n  aws:region: eu-west-1\n");
        copyProjects(root, directory, ["network"]);
        assert.deepStrictEqual(read(copy), { encryptionsalt: "v1:abc", config: { "aws:region": "eu-west-1" } });
    });

    for (const [what, keys, secret, readable] of [
        ["keys and secrets", "secretsprovider: awskms://x\nencryptedkey: abc\n", "\n    secure: v1:xyz", "sandbox"],
        ["keys alone", "secretsprovider: awskms://x\nencryptedkey: abc\n", " plain", "plain"],
        ["secrets alone", "", "\n    secure: v1:xyz", "sandbox"],
        ["secrets in the form of JSON", "", ' {"secure": "v1:xyz"}', "sandbox"],
    ] as const) {
        it(`have a placeholder for secrets that only the real environment can decrypt, and never its keys: ${what}`, () => {
            const tracked = `${keys}config:\n  a:one:\n    key: plain\n  a:token:${secret}\n  a:list:\n    -${secret.replace(/\n +/, " ")}\n`;
            const { root, directory } = repository(tracked);
            copyProjects(root, directory, ["network"]);
            assert.deepStrictEqual(read(copyOf(directory, "network"), "Pulumi.staging.yaml"), {
                ...SECRETS_SETTINGS,
                config: { "a:one": { key: "plain" }, "a:token": readable, "a:list": [readable] },
            });
            assert.strictEqual(fs.readFileSync(path.join(root, "Pulumi.staging.yaml"), "utf8"), tracked);
        });
    }

    it("keep a text in quotes that the engine would take for another value without them", () => {
        const { root, directory } = repository(
            'secretsprovider: awskms://x\nconfig:\n  a:version: "2024-06-20"\n  a:on: "yes"\n',
        );
        copyProjects(root, directory, ["network"]);
        const copy = fs.readFileSync(path.join(copyOf(directory, "network"), "Pulumi.staging.yaml"), "utf8");
        assert.match(copy, /a:version: "2024-06-20"\n {2}a:on: "yes"\n$/);
    });

    it("take a byte order mark away, which the engine would take for a part of a key", () => {
        const { root, directory } = repository("\uFEFFconfig:\n  aws:region: us-east-1\n");
        copyProjects(root, directory, ["network"]);
        const copy = path.join(copyOf(directory, "network"), "Pulumi.staging.yaml");
        assert.ok(!fs.readFileSync(copy, "utf8").includes("\uFEFF"));
        assert.deepStrictEqual(read(copy), { ...SECRETS_SETTINGS, config: { "aws:region": "us-east-1" } });
    });
});
