/** The built pack, which is what the engine runs. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { createInterface } from "node:readline";
import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { rules } from "../../policies/rules";
import { scratchFolder } from "../scratch";
import { type Props, struct } from "./harness";

const POLICIES = path.join(__dirname, "../../policies");
const { ensureBuilt } = createRequire(__filename)(path.join(POLICIES, "build.js")) as { ensureBuilt: () => boolean };

describe("policy pack build", () => {
    it("is current after ensureBuilt, holds every rule, and leaves no partial file", () => {
        ensureBuilt();
        assert.equal(ensureBuilt(), false, "built twice from the same sources");
        const built = fs.readFileSync(path.join(POLICIES, "dist/index.js"), "utf8");
        assert.deepEqual(
            rules.map((r) => r.name).filter((name) => !built.includes(`"${name}"`)),
            [],
        );
        assert.deepEqual(fs.readdirSync(path.join(POLICIES, "dist")).sort(), ["fingerprint", "index.js"]);
    });

    it("says what it lacks where packages are not installed or its folder cannot be written to, without a stack trace", () => {
        const checkout = path.join(scratchFolder("pack"), "policies");
        fs.mkdirSync(checkout);
        for (const name of ["index.ts", "pack.ts", "lib", "rules"]) {
            fs.symlinkSync(path.join(POLICIES, name), path.join(checkout, name));
        }
        ["build.js", "main.js"].forEach((name) =>
            fs.copyFileSync(path.join(POLICIES, name), path.join(checkout, name)),
        );
        const start = () => spawnSync(process.execPath, [path.join(checkout, "main.js")], { encoding: "utf8" });
        assert.match(start().stderr, /^The policy pack finds no @pulumi\/policy in \S+ or above\. .* npm install\n$/);
        fs.symlinkSync(path.join(POLICIES, "../node_modules"), path.join(checkout, "node_modules"));
        // Root may write to any folder: not to one that is a file.
        fs.writeFileSync(path.join(checkout, "dist"), "");
        const { status, stderr } = start();
        assert.equal(status, 1);
        assert.match(
            stderr,
            /^The policy pack cannot be built: .* \S+\/dist cannot be written to \(EEXIST\)\. Run `npm run build` once .*\.\n$/,
        );
    });

    it("does not load the whole of @pulumi/pulumi, which costs 0.4 s at every preview", () => {
        const built = fs.readFileSync(path.join(POLICIES, "dist/index.js"), "utf8");
        assert.ok(!built.includes('require("@pulumi/pulumi")'));
        assert.ok(!built.includes('require("@pulumi/pulumi/runtime'), "its runtime loads the rest");
        assert.ok(!/@pulumi\/aws["/]/.test(built));
    });

    it("asks of a resource, for repairs and of a stack only the policies about its types", async () => {
        const about = rules.filter((r) => r.scope === "resource");
        const type = "aws:sns/topic:Topic";
        const mine = about.filter((r) => r.types.includes("sns:Topic"));
        const { repairs, findings, notApplicable, stack } = await served(type, { name: "open" });
        assert.ok(mine.length > 0 && findings.length > 0);
        assert.deepEqual(
            findings.filter((name) => !mine.some((r) => r.name === name)),
            [],
        );
        const any = about.filter((r) => r.types.includes("*"));
        assert.equal(notApplicable.length, about.length - mine.length - any.length);
        assert.ok(repairs.length >= about.filter((r) => r.remediate === undefined).length);
        assert.equal(stack, rules.filter((r) => r.scope === "stack" && !r.types.includes("sns:Topic")).length);
    });
});

/** What the built pack answers an engine about one resource: names of policies, and how many do not apply to its stack. */
async function served(type: string, props: Props) {
    const child = spawn(process.execPath, [path.join(POLICIES, "main.js")]);
    try {
        const [port] = (await once(createInterface({ input: child.stdout }), "line")) as string[];
        const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
        const request = new analyzer.AnalyzeRequest();
        request.setType(type).setName("it").setUrn(`urn:pulumi:prod::p::${type}::it`).setProperties(struct(props));
        request.setOptions(new analyzer.AnalyzerResourceOptions());
        const resource = new analyzer.AnalyzerResource();
        resource.setType(type).setName("it").setUrn(request.getUrn()).setProperties(struct(props));
        resource.setOptions(new analyzer.AnalyzerResourceOptions());
        const whole = new analyzer.AnalyzeStackRequest();
        whole.addResources(resource);
        const answer = <A>(ask: (done: (error: Error | null, answer: A) => void) => unknown) =>
            new Promise<A>((resolve, reject) => ask((error, value) => (error ? reject(error) : resolve(value))));
        const [one, repaired, stack] = await Promise.all([
            answer<analyzer.AnalyzeResponse>((done) => client.analyze(request, done)),
            answer<analyzer.RemediateResponse>((done) => client.remediate(request, done)),
            answer<analyzer.AnalyzeResponse>((done) => client.analyzeStack(whole, done)),
        ]);
        client.close();
        const names = (list: analyzer.PolicyNotApplicable[]) => list.map((p) => p.getPolicyName());
        return {
            findings: one.getDiagnosticsList().map((d) => d.getPolicyname()),
            notApplicable: names(one.getNotApplicableList()),
            repairs: names(repaired.getNotApplicableList()),
            stack: stack.getNotApplicableList().length,
        };
    } finally {
        child.kill();
    }
}
