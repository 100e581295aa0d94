/** failover start: what is asked of AWS, of the state and of a person. */
import * as assert from "node:assert";
import { type Engine, infra, withEngine } from "./command-line";
import { type Around, infraAround } from "./around";

describe("failover start", () => {
    const ARN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";
    const STARTED = { "start-plan-execution": '{"executionId":"us-west-2/exec1"}' };
    const argv = ["failover", "start", "prod", "--to", "us-west-2"];
    const steps = [{ name: "look", executionBlockType: "ManualApproval" }];
    const plan = {
        type: "aws:arcregionswitch/plan:Plan",
        urn: "p",
        inputs: { regions: ["us-west-2"], workflows: [{ workflowTargetRegion: "us-west-2", steps }] },
    };
    const stack = {
        type: "pulumi:pulumi:Stack",
        urn: "s",
        outputs: { failoverPlanArn: ARN, approvalRoleArn: "arn:aws:iam::123456789012:role/approval" },
    };
    const engine: Engine = () => ({ stdout: JSON.stringify({ version: 3, deployment: { resources: [stack, plan] } }) });
    const start = (around: Around, ...args: string[]) =>
        withEngine(engine, () => infraAround({ aws: STARTED, ...around }, ...args));

    it("begins the plan that is deployed, in the region that takes over, and names the step to approve", async () => {
        const { code, out, err, asked } = await start(
            {},
            ...argv,
            "--confirm",
            "prod",
            "--mode",
            "ungraceful",
            "--json",
        );
        assert.deepStrictEqual([code, err], [0, ""]);
        const { next, ...started } = JSON.parse(out) as { next: string[] };
        assert.deepStrictEqual(started, {
            ...{ environment: "prod", to: "us-west-2", planArn: ARN },
            executionId: "us-west-2/exec1",
        });
        assert.match(
            next[1]!,
            /approve-plan-execution-step --region us-west-2 .*--execution-id us-west-2\/exec1 --step-name look /,
        );
        assert.strictEqual(asked.length, 1);
        assert.match(
            asked[0]!,
            /^aws arc-region-switch start-plan-execution --region us-west-2 --plan-arn \S+ --target-region us-west-2 --action activate --mode ungraceful/,
        );
    });

    it("needs no state where the plan is named: the region that holds it may be lost", async () => {
        const lost: Engine = () => ({ fails: "the bucket cannot be reached" });
        const { code, asked } = await withEngine(lost, () =>
            infraAround({ aws: STARTED }, ...argv, "--confirm", "prod", "--plan-arn", ARN),
        );
        assert.deepStrictEqual([code, asked.length], [0, 1]);
        assert.match(asked[0]!, /--mode graceful/);
    });

    for (const [typed, code] of [
        ["prod", 0],
        ["y", 1],
        ["", 1],
    ] as const) {
        it(`asks for the environment's name on a terminal; "${typed}" ends with ${code}`, async () => {
            const { err, out, asked, ...ended } = await start({ typed }, ...argv);
            assert.deepStrictEqual([ended.code, asked.length], [code, code === 0 ? 1 : 0], err);
            assert.match(err, /This moves prod to us-west-2 \(graceful\)\. Type the environment's name to start: /);
            assert.match(
                code === 0 ? out : err,
                code === 0
                    ? /^Started: execution us-west-2\/exec1\./
                    : /Nothing was started: the answer was not prod\. .*\n$/,
            );
        });
    }

    for (const [what, around, args, code, message] of [
        [
            "a region that the plan does not know",
            {},
            ["--to", "eu-west-1"],
            2,
            /--to: found eu-west-1; .*one of: us-west-2\./,
        ],
        ["a mode that there is none of", {}, ["--mode", "quick"], 2, /Allowed choices are graceful, ungraceful/],
        [
            "no AWS CLI",
            { aws: undefined },
            [],
            1,
            /The AWS CLI cannot be started \(.*ENOENT\)\. Install it, or run elsewhere: aws arc/,
        ],
    ] as const) {
        it(`starts nothing with ${what}: exit code ${code}`, async () => {
            const said = await start(around, ...argv, "--confirm", "prod", ...args);
            assert.deepStrictEqual([said.code, said.out, said.asked], [code, "", []], said.err);
            assert.match(said.err, message);
        });
    }

    for (const [what, code, message] of [
        ["does not know the command", 252, /^[^]*The AWS CLI does not know the command;.* install version 2 anew/],
        ["of version 1 does not know the command", 2, /The AWS CLI does not know the command;/],
        ["has no credentials", 253, /The AWS CLI did not ask AWS;.* sign in/],
        ["brings AWS's refusal", 254, /AWS refused to start the plan;/],
    ] as const) {
        it(`says what to do where the AWS CLI ${what}, and a command that a shell can run`, async () => {
            const aws = { "start-plan-execution": { fails: "its words", code } };
            const said = await start({ aws }, ...argv, "--confirm", "prod");
            assert.deepStrictEqual([said.code, said.out], [1, ""]);
            assert.match(said.err, message);
            assert.match(said.err, / --comment 'infra failover start prod --to us-west-2' --output json\n$/);
        });
    }

    for (const answer of ["", "{}", "null", "started"]) {
        it(`says where to look where AWS accepted the start and answered "${answer}"`, async () => {
            const aws = { "start-plan-execution": answer };
            const { code, out, err } = await start({ aws }, ...argv, "--confirm", "prod", "--json");
            assert.deepStrictEqual([code, Object.keys(JSON.parse(out) as object)], [1, ["error"]]);
            assert.match(
                err,
                /^AWS accepted the start but returned no execution id: .* list-plan-executions --region us-west-2 --plan-arn arn/,
            );
        });
    }

    it("says how a plan comes to be where none is deployed", async () => {
        const none: Engine = () => ({ fails: "no stack named 'prod' found" });
        const { code, err } = await withEngine(none, () => infra("failover", "plan", "prod"));
        assert.strictEqual(code, 1);
        assert.match(
            err,
            /^Layer dr of prod has no failover plan deployed\. Deploy it: npm run infra -- up prod --layer dr /,
        );
    });
});
