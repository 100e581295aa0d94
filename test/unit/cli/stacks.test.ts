/** A layer's stack as the CLI asks for it: whether it is there, what it holds, what was done to it last. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandFailed } from "../../../cli/engine/pulumi-command";
import type { Session } from "../../../cli/engine/session";
import { createStack, lastUpdates, outputsOf, readDeployment, stackExists } from "../../../cli/engine/stacks";
import { scratchFolder } from "../../scratch";

interface Asked {
    readonly session: Session;
    /** The engine's commands. */
    readonly commands: string[];
    readonly stateFile: string;
}

const PROVIDER = "awskms://alias/pulumi-secrets?region=us-west-2";

/** A session whose engine answers so; in the sandbox, with a file backend of its own. */
function answering(answer: string | Error, sandbox = false): Asked {
    const folder = scratchFolder("stacks");
    const commands: string[] = [];
    const run = (args: readonly string[]) => {
        commands.push(args.join(" "));
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ stdout: answer });
    };
    fs.writeFileSync(path.join(folder, "Pulumi.staging.yaml"), `secretsprovider: ${PROVIDER}\n`);
    const session = {
        root: folder,
        environment: "staging",
        env: {},
        directoryOf: () => ".",
        engine: { run, ask: run },
        sandbox: sandbox ? { env: { PULUMI_BACKEND_URL: pathToFileURL(folder).href } } : undefined,
    } as unknown as Session;
    return { session, commands, stateFile: path.join(folder, ".pulumi", "stacks", "integers-network", "staging.json") };
}

const failed = (stderr: string) => new CommandFailed([], { stdout: "", stderr, code: 255 });
const MISSING = failed("error: no stack named 'staging' found");
const BROKEN = failed("error: AccessDenied");
const REFUSED = failed(
    'error: read ".pulumi/meta.yaml": operation error S3: GetObject, https response error StatusCode: 400, RequestID: A, HostID: b, api error ExpiredToken: The provided token has expired.',
);
const OF_STATE = /^Error: The state of integers-network cannot be read: AccessDenied$/;

describe("the deployment of a layer", () => {
    for (const [what, text] of [
        ["was made and never deployed to", '{"version":3,"deployment":null}'],
        ["was destroyed", '{"version":3,"deployment":{"resources":[],"pending_operations":[]}}'],
        ["has no list of resources", '{"version":3,"deployment":{}}'],
        ["does not exist", MISSING],
    ] as const) {
        it(`is none where the stack ${what}`, async () => {
            assert.strictEqual(await readDeployment(answering(text).session, "network"), undefined);
        });
    }

    it("tells what AWS said of the state bucket for no layer alone, and what to do", async () => {
        await assert.rejects(
            readDeployment(answering(REFUSED).session, "network"),
            /^Error: The state bucket cannot be used: GetObject: ExpiredToken: The provided token has expired\.\nSign in to AWS/,
        );
    });

    const text = '{"version":3,"deployment":{"resources":[{"urn":"u","type":"t"}]}}';

    it("is what the engine exports where there are resources", async () => {
        const found = await readDeployment(answering(text).session, "network");
        assert.strictEqual(found?.deployment.resources?.length, 1);
    });

    it("is there where all was destroyed and an operation is pending: something may be there still", async () => {
        const pending = '[{"type":"creating","resource":{"urn":"u","type":"t"}}]';
        for (const resources of ["", '"resources":[],']) {
            const left = `{"version":3,"deployment":{${resources}"pending_operations":${pending}}}`;
            const found = await readDeployment(answering(left).session, "network");
            assert.strictEqual(found?.deployment.pending_operations?.length, 1);
        }
    });

    for (const [where, sandbox, options, command] of [
        ["on AWS", false, undefined, "stack export --stack staging"],
        ["on AWS, asked for as they may be", false, { sandboxSecrets: true }, "stack export --stack staging"],
        ["in the sandbox", true, undefined, "stack export --stack staging"],
        ["asked for in the sandbox", true, { sandboxSecrets: true }, "stack export --stack staging --show-secrets"],
    ] as const) {
        it(`is read ${options && sandbox ? "with" : "without"} its secrets ${where}`, async () => {
            const { session, commands, stateFile } = answering(text, sandbox);
            fs.mkdirSync(path.dirname(stateFile), { recursive: true });
            fs.writeFileSync(stateFile, "{}");
            await readDeployment(session, "network", options);
            assert.deepStrictEqual(commands, [command]);
        });
    }

    it("is not taken for none where the engine failed for another reason, and the error names the stack", async () => {
        await assert.rejects(readDeployment(answering(BROKEN).session, "network"), OF_STATE);
    });

    it("is asked for in vain where nobody is logged in, which is of no stack, or where the run was stopped", async () => {
        const [nowhere, { session }] = [failed("error: PULUMI_ACCESS_TOKEN must be set for login"), answering(BROKEN)];
        await assert.rejects(
            readDeployment(answering(nowhere).session, "network"),
            /^Error: Pulumi is logged in to no/,
        );
        Object.assign(session.engine, { cancelled: true, because: "by a signal" });
        await assert.rejects(readDeployment(session, "network"), /^Error: stopped by a signal$/);
    });

    it("publishes the stack's own outputs; the cipher text of a secret is not shown", () => {
        const token = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
        const stack = { urn: "s", type: "pulumi:pulumi:Stack", outputs: { vpcId: "vpc-1", token, zones: ["a", "b"] } };
        const vpc = { urn: "v", type: "aws:ec2/vpc:Vpc", outputs: { id: "vpc-1" } };
        const found = outputsOf({ version: 3, deployment: { resources: [vpc, stack] } });
        assert.deepStrictEqual(found, { vpcId: "vpc-1", token: "[secret]", zones: ["a", "b"] });
    });
});

describe("what was done to a layer last", () => {
    it("is the newest entries of its history, nothing where there is none or no stack", async () => {
        const { session, commands } = answering('[{"kind":"update","result":"succeeded"}]');
        assert.deepStrictEqual(await lastUpdates(session, "network", 1), [{ kind: "update", result: "succeeded" }]);
        assert.match(commands[0]!, /^stack history --json .*--page-size 1 --stack staging$/);
        for (const none of ["[]", MISSING]) {
            assert.deepStrictEqual(await lastUpdates(answering(none).session, "network", 1), []);
        }
        await assert.rejects(lastUpdates(answering(BROKEN).session, "network", 1), OF_STATE);
    });
});

describe("a layer's stack in the sandbox", () => {
    it("is made and found without a process, and never over one that is there", async () => {
        const { session, commands, stateFile } = answering("", true);
        assert.strictEqual(stackExists(session, "network"), false);
        assert.strictEqual(await readDeployment(session, "network"), undefined);
        assert.deepStrictEqual(await lastUpdates(session, "network", 1), []);
        await createStack(session, "network");
        assert.strictEqual(stackExists(session, "network"), true);
        assert.deepStrictEqual(JSON.parse(fs.readFileSync(stateFile, "utf8")), {
            version: 3,
            checkpoint: { stack: "organization/integers-network/staging" },
        });
        await assert.rejects(createStack(session, "network"), /EEXIST/);
        assert.deepStrictEqual(commands, []);
    });

    it("is asked of the engine elsewhere, with the environment's secrets provider", async () => {
        const { session, commands } = answering("");
        assert.strictEqual(stackExists(session, "network"), undefined);
        await createStack(session, "network");
        assert.deepStrictEqual(commands, [`stack init staging --no-select --secrets-provider ${PROVIDER}`]);
        await assert.rejects(createStack(answering(BROKEN).session, "network"), BROKEN);
    });

    it("is not made with a passphrase that nobody chose", async () => {
        const { session, commands } = answering("");
        fs.writeFileSync(path.join(session.root, "Pulumi.staging.yaml"), "config: {}\n");
        const names = ["PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"];
        const before = names.map((name) => [name, process.env[name]] as const);
        names.forEach((name) => delete process.env[name]);
        try {
            await assert.rejects(
                createStack(session, "network"),
                /^Error: Pulumi\.staging\.yaml names no secrets provider\. .*pulumi stack init staging --secrets-provider/,
            );
            assert.deepStrictEqual(commands, []);
            // An empty one is one, too.
            process.env["PULUMI_CONFIG_PASSPHRASE"] = "";
            await createStack(session, "network");
            assert.deepStrictEqual(commands, ["stack init staging --no-select"]);
        } finally {
            names.forEach((name) => delete process.env[name]);
            before.forEach(([name, value]) => value !== undefined && (process.env[name] = value));
        }
    });
});
