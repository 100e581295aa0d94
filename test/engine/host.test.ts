/** The stand-in language host (docs/decisions/0002) with a policy pack of another team: stack and configuration reach it. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { surveyEngines } from "../../sandbox/engine/engine";
import { scratchFolder } from "../scratch";
import { type Ended, infra, ROOT } from "./harness";

const scratch = scratchFolder("host");

const PROGRAM = `const aws = require("@pulumi/aws");
new aws.cloudwatch.LogGroup("log", { retentionInDays: 7 });
`;

/** Judges by the name of the stack and by its configuration, which the SDK reads from the environment. */
const PACK = `const pulumi = require("@pulumi/pulumi");
const { PolicyPack } = require("@pulumi/policy");
const colour = new pulumi.Config("shop").require("colour");
new PolicyPack("foreign", {
    enforcementLevel: "mandatory",
    policies: [{
        name: "named",
        description: "Says what it knows.",
        validateResource: (args, report) => {
            if (args.type === "aws:cloudwatch/logGroup:LogGroup") {
                report(\`\${pulumi.getProject()}/\${pulumi.getStack()} is \${colour}\`);
            }
        },
    }],
});
`;

function write(folder: string, files: Readonly<Record<string, string>>): string {
    fs.mkdirSync(folder, { recursive: true });
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
    for (const [name, text] of Object.entries(files)) {
        fs.writeFileSync(path.join(folder, name), text);
    }
    return folder;
}

describe("the language host with a pack of another team", function () {
    this.timeout(120_000);

    const runtime = "runtime:\n  name: nodejs\n  options:\n    typescript: false\n";
    const shop = write(path.join(scratch, "shop"), {
        "Pulumi.yaml": `name: shop\n${runtime}`,
        "Pulumi.test.yaml": "config:\n  shop:colour: green\n",
        "package.json": JSON.stringify({ name: "shop", main: "index.js" }),
        "index.js": PROGRAM,
    });
    const pack = (name: string, text: string): string =>
        write(path.join(scratch, name), {
            "PulumiPolicy.yaml": runtime,
            "package.json": JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
            "index.js": text,
        });
    const run = (command: string): Promise<Ended> => {
        const sandbox = path.join(scratch, "sandbox");
        return infra(["sandbox", "run", "--sandbox-dir", sandbox, "--", "sh", "-c", command]);
    };
    const preview = (policies: string): Promise<Ended> =>
        run(
            `pulumi stack select --create test -C ${shop} && pulumi preview -C ${shop} -s test --policy-pack ${policies}`,
        );

    it("gives the pack the stack and its configuration, and the engine its findings", async () => {
        const { code, stdout } = await preview(pack("foreign", PACK));
        assert.notStrictEqual(code, 0);
        assert.match(stdout, /shop\/test is green/);
    });

    const standIn = surveyEngines().engine?.standIn === true;

    // With Pulumi's own host that is not ours to say, and may take minutes (docs/troubleshooting.md).
    if (standIn) {
        it("tells why a program failed, and at once", async () => {
            const failing = write(path.join(scratch, "failing"), {
                "Pulumi.yaml": `name: failing\n${runtime}`,
                "package.json": JSON.stringify({ name: "failing", main: "index.js" }),
                "index.js": `require("@pulumi/pulumi").output(1).apply(() => { throw new Error("no such shelf"); });`,
            });
            const { code, stdout } = await run(
                `pulumi stack init test -C ${failing} && timeout 15 pulumi preview -C ${failing} -s test`,
            );
            assert.notStrictEqual(code, 0);
            assert.match(stdout, /no such shelf/);
        });
    }

    it("tells why a pack does not start", async () => {
        const { code, stdout, stderr } = await preview(pack("broken", `throw new Error("no such rule book");`));
        assert.notStrictEqual(code, 0);
        assert.match(
            stdout + stderr,
            standIn
                ? // In the error itself: what the pack writes comes by a way of its own, and may come after the end.
                  /ended before it served \(exit code 1\): Error: no such rule book/
                : /unhandled exception:\n *Error: no such rule book[^]*policy pack not started/,
        );
    });
});
