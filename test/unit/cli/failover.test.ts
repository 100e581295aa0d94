import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { readDrill } from "../../../cli/drill";
import { approvalsOf, describePlan, followUps, isPlanArn, planOf, startArguments } from "../../../cli/failover";
import { main } from "../../../cli/main";
import type { Deployment, StateResource } from "../../../cli/engine/stacks";
import { scratchFolder } from "../../scratch";
import { infra } from "./command-line";

const ARN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";
const ROOT = path.resolve(__dirname, "../../..");

const steps = [
    { name: "approve", executionBlockType: "ManualApproval", description: "a person looks at the evidence" },
    {
        name: "promote-and-scale",
        executionBlockType: "Parallel",
        parallelConfigs: [
            {
                steps: [
                    { name: "promote", executionBlockType: "RdsPromoteReadReplica" },
                    { name: "scale-web", executionBlockType: "ECSServiceScaling" },
                ],
            },
        ],
    },
    { name: "confirm", executionBlockType: "ManualApproval" },
];

const ROLE = "arn:aws:iam::123456789012:role/integers-prod/approval";
const PUBLISHED = { failoverPlanArn: ARN, approvalRoleArn: ROLE };

const deployment = (inputs: object, outputs: Record<string, unknown> = PUBLISHED): Deployment => ({
    version: 3,
    deployment: {
        resources: [
            { urn: "s", type: "pulumi:pulumi:Stack", outputs },
            { urn: "p", type: "aws:arcregionswitch/plan:Plan", inputs } as StateResource,
        ],
    },
});

describe("the failover plan", () => {
    const regions = ["us-east-1", "us-west-2"];
    const workflows = [
        { workflowTargetAction: "activate", workflowTargetRegion: "us-west-2", steps },
        { workflowTargetAction: "deactivate", workflowTargetRegion: "us-east-1", steps: [] },
    ];

    it("is read from what the layer publishes and made: steps by the region that takes over", () => {
        assert.deepStrictEqual(planOf(deployment({ primaryRegion: "us-east-1", regions, workflows })), {
            arn: ARN,
            approvalRoleArn: ROLE,
            primaryRegion: "us-east-1",
            regions,
            workflows: [
                {
                    region: "us-west-2",
                    steps: [
                        {
                            name: "approve",
                            block: "ManualApproval",
                            description: "a person looks at the evidence",
                            parallel: [],
                        },
                        {
                            name: "promote-and-scale",
                            block: "Parallel",
                            description: "",
                            parallel: [
                                { name: "promote", block: "RdsPromoteReadReplica", description: "", parallel: [] },
                                { name: "scale-web", block: "ECSServiceScaling", description: "", parallel: [] },
                            ],
                        },
                        { name: "confirm", block: "ManualApproval", description: "", parallel: [] },
                    ],
                },
            ],
        });
    });

    it("serves every region where its workflow names none", () => {
        const plan = planOf(deployment({ regions, workflows: [{ workflowTargetAction: "activate", steps }] }));
        assert.deepStrictEqual(
            plan?.workflows.map(({ region }) => region),
            regions,
        );
    });

    it("is none where the layer publishes no plan", () => {
        assert.strictEqual(planOf(deployment({}, { failoverPlanArn: null, approvalRoleArn: null })), undefined);
        assert.strictEqual(planOf(deployment({}, {})), undefined);
        assert.strictEqual(planOf(deployment({}, { failoverPlanArn: ARN })), undefined);
        for (const wrong of ["arn:aws:arc-region-switch::1:plan/x:y", `x ${ARN}`, `${ARN} --region x`, ""]) {
            assert.ok(!isPlanArn(wrong), wrong);
        }
        assert.ok(isPlanArn(ARN));
    });

    it("has an approval that stands inside of a parallel step, too", () => {
        const inner = [{ executionBlockType: "Parallel", name: "both", parallelConfigs: [{ steps }] }];
        const plan = planOf(deployment({ regions, workflows: [{ workflowTargetRegion: "us-west-2", steps: inner }] }));
        assert.deepStrictEqual(
            plan?.workflows.map(({ steps: read }) => approvalsOf(read)),
            [["approve", "confirm"]],
        );
    });

    it("is printed with its steps in order and the commands that drive it", () => {
        const text = describePlan(planOf(deployment({ primaryRegion: "us-east-1", regions, workflows }))!, "prod");
        assert.ok(
            text.includes(`us-west-2 takes over
  1. approve (ManualApproval): a person looks at the evidence
  2. promote-and-scale (Parallel)
     beside: promote (RdsPromoteReadReplica)
     beside: scale-web (ECSServiceScaling)
  3. confirm (ManualApproval)
  start: `),
            text,
        );
        assert.match(
            text,
            /approve: aws .* --step-name approve --approval approve\n {2}approve: .* --step-name confirm /,
        );
        assert.ok(text.includes(`aws sts assume-role --role-arn ${ROLE} `), text);
        assert.match(text, /docs\/runbooks\/failover\.md$/);
        assert.match(text, /start: npm run infra -- failover start prod --to us-west-2/);
    });

    it("is started, watched, approved and stopped in the region that takes over", () => {
        assert.deepStrictEqual(
            startArguments(ARN, "us-west-2", "graceful", "why").join(" "),
            [
                "arc-region-switch start-plan-execution --region us-west-2",
                `--plan-arn ${ARN} --target-region us-west-2 --action activate --mode graceful --comment why --output json`,
            ].join(" "),
        );
        const commands = followUps(ARN, "us-west-2", "exec-1").map(([, command]) => command);
        assert.ok(commands.every((c) => c.includes(`--region us-west-2 --plan-arn ${ARN} --execution-id exec-1`)));
        assert.deepStrictEqual(
            followUps(ARN, "us-west-2", "exec-1").map(([what, command]) => [what, command.split(" ")[2]]),
            [
                ["watch", "get-plan-execution"],
                ["approve", "approve-plan-execution-step"],
                ["stop", "cancel-plan-execution"],
            ],
        );
        assert.match(commands[1] ?? "", /approve-plan-execution-step .* --step-name STEP --approval approve$/);
    });

    for (const [what, args, message] of [
        [
            "without a confirmation, where nobody can be asked",
            [],
            /there is no terminal to ask on\. Pass --confirm prod/,
        ],
        [
            "with another environment's name",
            ["--confirm", "staging"],
            /--confirm: found staging; it must be the environment's name, prod/,
        ],
        [
            "in the sandbox",
            ["--sandbox-dir", "/tmp/a b", "--confirm", "prod"],
            /no Region switch service.* promote prod --to us-west-2 --sandbox-dir '\/tmp\/a b'\. .* plan prod --sandbox-dir '/s,
        ],
        [
            "in the sandbox of the tree",
            ["--sandbox", "--confirm", "prod"],
            /promote prod --to us-west-2\. Its steps: npm run infra -- failover plan prod --sandbox\. /,
        ],
        [
            "of something that is no plan",
            ["--confirm", "prod", "--plan-arn", "arn:aws:s3:::x"],
            /--plan-arn: found arn:aws:s3/,
        ],
    ] as const) {
        it(`is not started ${what}: exit code 2`, async function () {
            if (args.length === 0 && process.stdin.isTTY) {
                this.skip();
            }
            let err = "";
            const write = process.stderr.write.bind(process.stderr);
            process.stderr.write = (text: unknown) => ((err += String(text)), true);
            try {
                assert.strictEqual(await main(["failover", "start", "prod", "--to", "us-west-2", ...args], ROOT), 2);
            } finally {
                process.stderr.write = write;
            }
            assert.match(err, message);
        });
    }
});

describe("infra failover report", () => {
    const MOMENTS = {
        drill: "failover to us-west-2",
        faultAt: "2026-03-01T09:00:00Z",
        servedAt: "2026-03-01T09:13:30Z",
        lastWriteKept: "2026-03-01T08:59:40Z",
    };
    const scratch = scratchFolder("drill");
    const fileWith = (text: string): string => {
        const file = path.join(scratch, "moments.yaml");
        fs.writeFileSync(file, text);
        return file;
    };

    it("measures the moments against the environment's targets", () => {
        const { measures, report } = readDrill(ROOT, "prod", fileWith(JSON.stringify(MOMENTS)));
        assert.deepStrictEqual(
            measures.map(({ target, measuredMinutes, targetMinutes, kept }) => [
                target,
                measuredMinutes,
                targetMinutes,
                kept,
            ]),
            [
                ["RTO application", 13.5, 15, true],
                ["RPO database", 0.3, 5, true],
            ],
        );
        assert.match(report, /^# Drill: failover to us-west-2/);
    });

    it("exits with 1 where a target was missed", async () => {
        const file = fileWith(JSON.stringify({ ...MOMENTS, servedAt: "2026-03-01T09:15:06Z" }));
        assert.strictEqual(await main(["failover", "report", "prod", "--moments", file, "--json"], ROOT), 1);
    });

    it("exits with 0 where all were kept, and prints the report, or one object", async () => {
        const argv = ["failover", "report", "prod", "--moments", fileWith(JSON.stringify(MOMENTS))];
        const { code, out } = await infra(...argv);
        assert.strictEqual(code, 0);
        assert.match(out, /^# Drill: failover to us-west-2\n/);
        const json = JSON.parse((await infra(...argv, "--json")).out) as Record<string, unknown>;
        assert.deepStrictEqual(Object.keys(json), ["environment", "drill", "measures", "report"]);
        assert.strictEqual(`${json["report"] as string}\n`, out);
    });

    it("takes the example of the runbook as it stands", () => {
        const runbook = fs.readFileSync(path.join(ROOT, "docs/runbooks/drills.md"), "utf8");
        const example = /```yaml\n([^]*?)```/.exec(runbook)![1]!;
        assert.match(readDrill(ROOT, "prod", fileWith(example)).report, /\| promote-database \| 6 \|/);
    });

    for (const [what, text, message] of [
        [
            "a moment without a zone",
            "drill: x\nfaultAt: 2026-03-01\nservedAt: later\n",
            /faultAt: must be a time with a zone/,
        ],
        [
            "a key that is none",
            `${JSON.stringify({ ...MOMENTS, servedAtt: "x" })}`,
            /the file: no such key: servedAtt\./,
        ],
        ["moments in the wrong order", JSON.stringify({ ...MOMENTS, servedAt: "2026-03-01T08:00:00Z" }), /lies before/],
    ] as const) {
        it(`refuses ${what}, and says where the form is or what to check`, () => {
            assert.throws(() => readDrill(ROOT, "prod", fileWith(text)), message);
        });
    }

    it("refuses targets that cannot be used, with the command that tells why", () => {
        const root = scratchFolder("targets");
        fs.writeFileSync(path.join(root, "Pulumi.prod.yaml"), "config:\n  dr:targets: soon\n");
        assert.throws(
            () => readDrill(root, "prod", fileWith(JSON.stringify(MOMENTS))),
            /^Error: dr:targets of prod cannot be used: npm run infra -- config check prod$/,
        );
    });

    it("refuses a file that is not there", () => {
        assert.throws(
            () => readDrill(ROOT, "prod", path.join(scratch, "none.yaml")),
            /--moments .* cannot be read: .*drills\.md/,
        );
    });
});
