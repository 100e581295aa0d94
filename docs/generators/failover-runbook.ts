/** docs/runbooks/failover.md, from the table of the steps: `npm run docs` writes it (R-DR-3). */
import { markdownDocument, markdownShell, markdownTable } from "../markdown";
import {
    budgets,
    criticalPath,
    FAILOVER_STAGES,
    FAILOVER_STEPS,
    type FailoverStep,
    timeoutMinutes,
} from "../../components/dr-replication/failover-steps";
import { DEFAULT_TARGETS, type RecoveryTargets } from "../../components/dr-replication/targets";

const FROM = "components/dr-replication/failover-steps.ts";

export function files(): Record<string, string> {
    return { "docs/runbooks/failover.md": failoverRunbook(DEFAULT_TARGETS) };
}

/** The values that every command below uses. */
const SETUP = [
    "`TO` is the region that shall serve. Every command goes to it: its data plane needs no other region.",
    markdownShell(
        "ENVIRONMENT=prod",
        "TO=us-west-2",
        "PLAN=$(npm run --silent infra -- failover plan $ENVIRONMENT --json | jq -r .plan.arn)",
        "ROLE=$(npm run --silent infra -- failover plan $ENVIRONMENT --json | jq -r .plan.approvalRoleArn)",
    ),
    "The state is out of reach: ask AWS, in the region that takes over.",
    markdownShell(
        "PLAN=$(aws arc-region-switch list-plans-in-region --region $TO --query \"plans[?name=='integers-$ENVIRONMENT'].arn | [0]\" --output text)",
        "ROLE=$(aws arc-region-switch get-plan-in-region --region $TO --arn $PLAN --output json | jq -r '[.. | .approvalRole? // empty][0]')",
    ),
];

/** A person on call becomes the approver, in this shell alone. */
const TAKE_ROLE =
    "export $(aws sts assume-role --region $TO --role-arn $ROLE --role-session-name $USER --output text " +
    "--query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' | " +
    `awk '{print "AWS_ACCESS_KEY_ID="$1, "AWS_SECRET_ACCESS_KEY="$2, "AWS_SESSION_TOKEN="$3}')`;

/** The plan's alarms where they are; a region that is lost is not waited for. */
export const SHOW_ALARMS: readonly string[] = [
    "aws arc-region-switch get-plan-in-region --region $TO --arn $PLAN --query 'plan.associatedAlarms.*.resourceIdentifier' --output text |",
    "    tr '\\t' '\\n' | while IFS=: read -r _ _ _ REGION _ _ NAME; do",
    "    aws cloudwatch describe-alarms --cli-connect-timeout 5 --region $REGION --alarm-names \"$NAME\" --query 'MetricAlarms[].[StateValue,AlarmName]' --output text",
    "done",
];

const SHOW_LAG = [
    "REPLICA=$(aws rds describe-db-instances --region $TO --query \"DBInstances[?contains(DBInstanceIdentifier, '-$ENVIRONMENT-') && ReadReplicaSourceDBInstanceIdentifier && starts_with(ReadReplicaSourceDBInstanceIdentifier, 'arn:')].DBInstanceIdentifier | [0]\" --output text)",
    "aws cloudwatch get-metric-statistics --region $TO --namespace AWS/RDS --metric-name ReplicaLag --statistics Maximum --period 60 \\",
    "    --dimensions Name=DBInstanceIdentifier,Value=$REPLICA --start-time $(jq -nr 'now - 600 | todate') --end-time $(jq -nr 'now | todate')",
];

/**
 * The old database's `default_transaction_read_only`, which the deployment after the failover sets as well (decision 42).
 * It reaches sessions that are open.
 */
export const FENCE: readonly string[] = [
    "SOURCE=$(aws rds describe-db-instances --region $TO --db-instance-identifier $REPLICA --query 'DBInstances[0].ReadReplicaSourceDBInstanceIdentifier' --output text)",
    'FROM=$(cut -d: -f4 <<<"$SOURCE")',
    "GROUP=$(aws rds describe-db-instances --cli-connect-timeout 5 --region $FROM --db-instance-identifier $SOURCE --query 'DBInstances[0].DBParameterGroups[0].DBParameterGroupName' --output text)",
    "fence() { aws rds modify-db-parameter-group --cli-connect-timeout 5 --region $FROM --db-parameter-group-name $GROUP \\",
    "    --parameters ParameterName=default_transaction_read_only,ParameterValue=$1,ApplyMethod=immediate; }",
    "fence 1",
];

const START = [
    "`npm run infra -- failover start $ENVIRONMENT --to $TO`, which asks for the environment's name; or, with the AWS CLI:",
    markdownShell(
        "EXECUTION=$(aws arc-region-switch start-plan-execution --region $TO --plan-arn $PLAN \\",
        "    --target-region $TO --action activate --mode graceful --comment '<why>' --query executionId --output text)",
    ),
];

const WATCH = markdownShell(
    "aws arc-region-switch get-plan-execution --region $TO --plan-arn $PLAN --execution-id $EXECUTION",
    "aws arc-region-switch list-plan-execution-events --region $TO --plan-arn $PLAN --execution-id $EXECUTION",
);

function answerCommand(step: string, answer: "approve" | "decline"): string {
    return (
        "aws arc-region-switch approve-plan-execution-step --region $TO --plan-arn $PLAN --execution-id $EXECUTION " +
        `--step-name ${step} --approval ${answer} --comment '<why>'`
    );
}

function approvals(): string[] {
    const stepOf = (kind: FailoverStep["kind"]) => FAILOVER_STEPS.find((step) => step.kind === kind)!.name;
    return [
        "Somebody on call takes the approval role first, in a shell of its own, with the values above:",
        markdownShell(TAKE_ROLE),
        "Approve:",
        markdownShell(answerCommand(stepOf("approval"), "approve")),
        "Or decline, which ends the execution before anything has changed:",
        markdownShell(answerCommand(stepOf("approval"), "decline")),
        "When the checks of [Verify](#verify) hold:",
        markdownShell(answerCommand(stepOf("verification"), "approve")),
    ];
}

const EVIDENCE = [
    "How much would be lost: `ReplicaLag` of the replica in the second region, the plan's alarm `replica-lag` (docs/runbooks/dr-replica-lag.md). Above the RPO, waiting may save more than it costs.",
    "What users see: the plan's alarm `canary`, which asks from the second region. `INSUFFICIENT_DATA`: it does not run, ask yourself.",
    "Is it the region, or us? A deployment in the last hour is rolled back, not failed over.",
    "AWS's own status of the region: the Health dashboard, service by service.",
    "Sign-in: with `edge:identity` of provider `cognito` it stays in the first region (docs/decisions/0076). Where Cognito is lost there too, a failover brings the application back for those who hold a token, 15 minutes long; say so to users.",
    "Is the standby warm: the plan's alarms `standby-web`, `standby-worker` and `standby-certificate` are OK (docs/runbooks/dr-standby.md).",
];

const VERIFY = [
    "`dig +short origin.<domain>` answers with the load balancer of the second region.",
    "Sign in, write something, read it again.",
    "`aws rds describe-db-instances --region $TO --query 'DBInstances[].[DBInstanceIdentifier,ReadReplicaSourceDBInstanceIdentifier]'`: the promoted one has no source any more.",
    "Write down when users were served again and the last write that was kept: the report of docs/runbooks/drills.md asks for both.",
];

/** In the region that the plan has scaled. */
const LOWER_MINIMUM = [
    "aws application-autoscaling describe-scalable-targets --region $TO --service-namespace ecs --query 'ScalableTargets[].[ResourceId,MinCapacity]' --output text",
    "aws application-autoscaling register-scalable-target --region $TO --service-namespace ecs --scalable-dimension ecs:service:DesiredCount \\",
    "    --resource-id service/integers-$ENVIRONMENT/worker --min-capacity <minimum of app:worker>",
];

const minutesOf = (kind: "promote" | "dns"): number =>
    FAILOVER_STEPS.filter((step) => step.kind === kind).reduce((sum, { expectedMinutes }) => sum + expectedMinutes, 0);

export function failoverRunbook(targets: RecoveryTargets): string {
    const rows = FAILOVER_STAGES.flatMap((stage, i) =>
        stage.map((step) => [
            stage.length > 1 ? `${i + 1}, side by side` : String(i + 1),
            `\`${step.name}\``,
            step.description,
            String(step.expectedMinutes),
            String(timeoutMinutes(step, targets)),
            step.basis,
        ]),
    );
    const sums = budgets(targets).map((b) => [b.what, String(b.minutes), String(b.targetMinutes)]);
    const path = criticalPath(FAILOVER_STAGES)
        .map((s) => `${s.name} ${s.expectedMinutes}`)
        .join(" + ");
    const list = (items: readonly string[]) => items.map((item, i) => `${i + 1}. ${item}`).join("\n");
    return markdownDocument(FROM, [
        "# Failover to the other region, and back",
        "**Symptom.** The service is down or about to be, and the cause is the region: alarms of every layer at once, AWS's Health dashboard. Alarm `recovery-application-down` starts the plan, which then waits for a person.",
        "**Impact.** Users get nothing until the plan has run. Lost are writes that the replica has not got: those of the last seconds, and all that the other region still takes until DNS has switched, unless somebody [stops them](#stop-the-writes).",
        "## Steps and time",
        markdownTable(["stage", "step", "what happens", "expected, min", "time-out, min", "basis"], rows),
        `Critical path: ${path} = ${budgets(targets)[0]!.minutes} minutes. Time-outs follow from \`dr:targets\`.`,
        markdownTable(["sum", "minutes", "target"], sums),
        "## Check: the evidence",
        ...SETUP,
        "Every alarm of the plan (`OK`, `ALARM` or `INSUFFICIENT_DATA`), and the lag of the last ten minutes:",
        markdownShell(...SHOW_ALARMS, ...SHOW_LAG),
        list(EVIDENCE),
        "## Act: fail over",
        "An alarm may have started the plan already; it then waits at the approval. Look before you start a second one: `aws arc-region-switch list-plan-executions --region $TO --plan-arn $PLAN`.",
        ...START,
        "The first region does not answer at all: `--mode ungraceful`. Half of the tasks are then enough to go on.",
        "### Stop the writes",
        `A promotion cuts the replica off. What the other region's database takes from then until DNS has switched, ${minutesOf("promote") + minutesOf("dns")} minutes later, stays in it alone, jobs of its workers included. So whenever a move is planned, and in an emergency as long as that region's API answers, make the database read-only right before the approval: reads go on, writes fail. No answer within seconds: go on without.`,
        markdownShell(...FENCE),
        "`fence 0` takes it back, should the failover be declined or cancelled.",
        "When nobody is in a hurry, wait until the replica has received everything: CloudWatch's `OldestReplicationSlotLag` of the source, in bytes, is near 0 (`ReplicaLag` tells nothing of a database without writes). Then approve.",
        "### Watch, and approve",
        WATCH,
        ...approvals(),
        "Stop it, at any step that is not a promotion or a switch already done:",
        markdownShell(
            "aws arc-region-switch cancel-plan-execution --region $TO --plan-arn $PLAN --execution-id $EXECUTION --comment '<why>'",
        ),
        "A step that failed pauses the execution: repair the cause and cancel and start again, or go on without it: `aws arc-region-switch update-plan-execution-step --region $TO --plan-arn $PLAN --execution-id $EXECUTION --step-name <step> --action-to-take skip --comment '<why>'`. A promotion is never skipped. RDS promotes no replica while it backs it up (status `backing-up`, for minutes from `data:backupWindow` on): wait for `available`.",
        "## Verify",
        list(VERIFY),
        "## Afterwards: tell the code",
        "Until the configuration says the same, every deployment of `foundation`, `network`, `edge`, `data`, `app` and `dr`, and so of the whole environment, is refused before anything is changed, because it would undo the failover (R-DR-5), and the refusal prints the command: `pulumi config set environment:activeRegion us-west-2 -s $ENVIRONMENT`. Then `npm run infra -- preview $ENVIRONMENT`. The promoted replica is described as the primary; a preview that still wants to delete or replace a database is wrong: stop. The same `up` moves the region, which stood by without spot capacity, to the configured share of it; where spot is short, set `spotPercent` of `app:web` and `app:worker` to 0 first.",
        'As long as the first region does not answer, leave that `up` for later: `data`, `app` and a few alarms of `dr` are there, and it would stop at the first of them. Nobody waits for it: the plan has scaled the application to what the other region had, and a promotion needs no deployment. A change that the second region needs at once: `pulumi up -C stacks/dr -s $ENVIRONMENT --target <urn>`; it wants the state, which lies in no lost region where docs/operator-guide.md ("State and secrets provider") was followed. A new image for it goes into the second region\'s repository, of the same name. ECR copies only the other way: when the first region answers, push that image there too before that `up`, or `app` finds none; one built anew under the same tag comes to the second region without a tag, and goes after 14 days (ECR User Guide, "Private image replication").',
        "While the second region serves, nothing starts the plan, the alarms of lag and of the first region's health go to the topic for information alone, the weekly restore test takes the second region's own backup, and no drill starts by itself; that `up` switches all of it, and back again.",
        "### Lower the minimum again",
        "The plan has raised the minimum of each service to the tasks that it asked for, as many as ran at the height of the day before, and nobody takes that back ([ARC Developer Guide](https://docs.aws.amazon.com/r53recovery/latest/dg/ecs-service-scaling-block.html)): the service never runs fewer, also in a region that stands by again, and after an execution that was cancelled. An `up` sees it only where it changes `minimum` itself; of a service with `peaks`, the next begin or end of one sets it. When the load has settled (in a region that stands by, to the number of `dr:standby`):",
        markdownShell(...LOWER_MINIMUM),
        "## Coming back",
        "Step by step, each a change of the configuration and an `up` that deletes no database: docs/runbooks/fail-back.md. The plan is the same, with `TO=us-east-1`; nothing starts this direction by itself.",
        "Deactivation is no workflow of its own: in an active/passive plan, activating one region is what takes the other out of the answer of Route 53. To hold the application back from a region, activate the other.",
        "## Escalate",
        "A step is at its time-out, or the evidence contradicts itself: the owner of the service decides. AWS Support, severity `critical`, with the execution id.",
    ]);
}
