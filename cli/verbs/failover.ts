/**
 * failover plan, failover start: shows the plan of the dr layer, and starts it after a typed confirmation.
 * failover report: what a drill or a real failover took, against the targets.
 */
import { spawnSync } from "node:child_process";
import * as readline from "node:readline/promises";
import { type Command, Option } from "commander";
import {
    checkNames,
    type VerbOptions,
    type Context,
    environmentCommand,
    filled,
    inSandbox,
    target,
    withSession,
} from "../context";
import {
    approvalsOf,
    describePlan,
    type FailoverMode,
    type FailoverPlan,
    followUps,
    isPlanArn,
    planOf,
    startArguments,
} from "../failover";
import { shellWord } from "../../sandbox/shell-word";
import { REGION } from "../../stacks/schemas/shared";
import { readDrill } from "../drill";
import { checkEnvironment } from "../run/layers";
import { ExitCode, UsageError } from "../run/results";
import { readDeployment } from "../engine/stacks";
import { answer } from "../terminal/say";

/** The layer that publishes the plan. */
const LAYER = ["dr"] as const;

interface StartOptions extends VerbOptions {
    readonly to: string;
    readonly confirm?: string;
    readonly planArn?: string;
    readonly mode: FailoverMode;
}

export function registerFailover(program: Command, context: Context): void {
    const failover = program.command("failover").description("show the failover plan, or start it after confirmation");
    environmentCommand(
        failover,
        "plan",
        "print the plan's steps and the commands that start, watch, approve and stop it",
    ).action(async (name: string, options: VerbOptions) => {
        const plan = await readPlan(context, name, options);
        answer(options, { environment: name, plan }, describePlan(plan, name));
    });
    environmentCommand(failover, "start", "start the plan in AWS; a person still approves it there")
        .requiredOption("--to <region>", "the region that takes over", filled)
        .option("--confirm <environment>", "the environment's name again, if there is no terminal to ask on")
        .option("--plan-arn <arn>", "the plan, if the state cannot be read because its region is lost")
        .addOption(
            new Option("--mode <mode>", "ungraceful goes on without the lost region")
                .choices(["graceful", "ungraceful"])
                .default("graceful"),
        )
        .action(async (name: string, options: StartOptions) => {
            checkStart(context, name, options);
            const plan = options.planArn === undefined ? await readPlan(context, name, options) : undefined;
            const arn = options.planArn ?? arnFor(plan!, options.to);
            const steps = plan?.workflows.find(({ region }) => region === options.to)?.steps;
            if (!(await confirmed(name, options))) {
                throw new Error(
                    `Nothing was started: the answer was not ${name}. To be asked again, run the command again.`,
                );
            }
            start(arn, name, options, steps && approvalsOf(steps));
        });
    failover
        .command("report")
        .description("print the report of a drill or a failover, as Markdown: measured RTO and RPO against dr:targets")
        .argument("<environment>", "whose targets count")
        .requiredOption("--moments <file>", "YAML or JSON with the moments of docs/runbooks/drills.md", filled)
        .option("--json", "one JSON object instead: { environment, drill, measures, report }")
        .action((name: string, options: { moments: string; json?: boolean }) => {
            const environment = checkEnvironment(name, context.root);
            const result = readDrill(context.root, environment, options.moments);
            answer(options, { environment, ...result }, result.report);
            // A missed target is for a script to see, too.
            context.exitCode = result.measures.every(({ kept }) => kept) ? ExitCode.ok : ExitCode.failed;
        });
}

/** @throws UsageError before anything is read or asked */
function checkStart(context: Context, name: string, options: StartOptions): void {
    checkEnvironment(name, context.root);
    if (inSandbox(options)) {
        const folder = options.sandboxDir === undefined ? "" : ` --sandbox-dir ${shellWord(options.sandboxDir)}`;
        throw new UsageError(
            "The sandbox has no Region switch service: the plan cannot be run there. What it does to the database: " +
                `npm run infra -- sandbox promote ${name} --to ${options.to}${folder}. ` +
                `Its steps: npm run infra -- failover plan ${target(name, options)}. Only a drill on AWS tests all of it.`,
        );
    }
    if (!REGION.test(options.to)) {
        throw new UsageError(`--to: found ${options.to}; it must be the name of an AWS region such as us-west-2.`);
    }
    if (options.planArn !== undefined && !isPlanArn(options.planArn)) {
        throw new UsageError(
            `--plan-arn: found ${options.planArn}; it must look like arn:aws:arc-region-switch::ACCOUNT:plan/NAME:ID.`,
        );
    }
    if (options.confirm !== undefined && options.confirm !== name) {
        throw new UsageError(`--confirm: found ${options.confirm}; it must be the environment's name, ${name}.`);
    }
    if (options.confirm === undefined && !(process.stdin.isTTY && process.stderr.isTTY)) {
        throw new UsageError(
            `A failover must be confirmed, and there is no terminal to ask on. Pass --confirm ${name}.`,
        );
    }
}

async function readPlan(context: Context, name: string, options: VerbOptions): Promise<FailoverPlan> {
    const { environment, layers } = checkNames(context, name, { layer: LAYER });
    let plan: FailoverPlan | undefined;
    await withSession(context, environment, options, async (session) => {
        const deployment = await readDeployment(session, layers[0]!);
        plan = deployment && planOf(deployment);
        return ExitCode.ok;
    });
    if (plan === undefined) {
        const where = target(environment, options);
        throw new Error(
            `Layer dr of ${environment} has no failover plan deployed. Deploy it: npm run infra -- up ${where} --layer dr ` +
                `(it has one where dr:standby.enabled is true in Pulumi.${environment}.yaml).`,
        );
    }
    return plan;
}

/** @throws UsageError when the plan does not know the region */
function arnFor(plan: FailoverPlan, region: string): string {
    if (!plan.regions.includes(region)) {
        throw new UsageError(`--to: found ${region}; the plan moves to one of: ${plan.regions.join(", ")}.`);
    }
    return plan.arn;
}

async function confirmed(environment: string, options: StartOptions): Promise<boolean> {
    if (options.confirm !== undefined) {
        return true;
    }
    const question = `This moves ${environment} to ${options.to} (${options.mode}). Type the environment's name to start: `;
    const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(question).finally(() => terminal.close());
    return answer.trim() === environment;
}

const TOO_OLD =
    "The AWS CLI does not know the command; its words are above. Nothing was started: install version 2 anew (aws --version).";
const REFUSED = "AWS refused to start the plan; its words are above.";

/** By the exit code of the AWS CLI (its User Guide, "Command line return codes"); version 1 says 2 where version 2 says 252. */
const REFUSALS: Readonly<Record<number, string>> = {
    2: TOO_OLD,
    252: TOO_OLD,
    253: "The AWS CLI did not ask AWS; its words are above. Nothing was started: sign in (aws sso login, or set AWS_PROFILE).",
};

/** With the AWS CLI, whose credentials and audit trail are the person's own. */
function start(arn: string, environment: string, options: StartOptions, approvals?: readonly string[]): void {
    const comment = `infra failover start ${environment} --to ${options.to}`;
    const args = startArguments(arn, options.to, options.mode, comment);
    const { status, stdout, error } = spawnSync("aws", args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
    });
    const command = ["aws", ...args].map(shellWord).join(" ");
    if (error) {
        throw new Error(`The AWS CLI cannot be started (${error.message}). Install it, or run elsewhere: ${command}`);
    }
    if (status !== 0) {
        throw new Error(`${REFUSALS[status ?? -1] ?? REFUSED} To repeat it, run: ${command}`);
    }
    const executionId = executionOf(stdout);
    if (executionId === undefined) {
        const list = `aws arc-region-switch list-plan-executions --region ${options.to} --plan-arn ${arn}`;
        throw new Error(
            `AWS accepted the start but returned no execution id: found "${stdout.trim()}". To list the executions, run: ${list}`,
        );
    }
    const next = followUps(arn, options.to, executionId, approvals);
    const lines = next.map(([what, command]) => `  ${what}: ${command}`);
    answer(
        options,
        { environment, to: options.to, planArn: arn, executionId, next: next.map(([, command]) => command) },
        [`Started: execution ${executionId}. It waits for approval where the plan says so.`, ...lines].join("\n"),
    );
}

/** The execution's id in the AWS CLI's answer; undefined where it has another form. */
function executionOf(answer: string): string | undefined {
    try {
        return (JSON.parse(answer) as { executionId?: string } | null)?.executionId;
    } catch {
        return undefined;
    }
}
