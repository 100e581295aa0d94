/**
 * The failover, step by step, and its critical path (R-DR-2, R-DR-3). Pure: the plan (`failover-plan.ts`), its time-outs
 * and the runbook all derive from this table.
 *
 * The minutes expected are estimates until a drill has measured them (docs/runbooks/drills.md): correct them here.
 */
import { canaryDetectionMinutes } from "../shared/canary-alarm";
import type { RecoveryTargets } from "./targets";

/** What carries a step out: people and alarms before the plan starts, or a block of the plan. */
type StepKind = "evidence" | "approval" | "scale" | "promote" | "dns" | "verification";

export interface FailoverStep {
    /** Name in the plan, in the approval command and in the report. */
    readonly name: string;
    readonly kind: StepKind;
    /** What happens, for the plan and the runbook. */
    readonly description: string;
    /** Minutes from the start of the step to its end on an ordinary day. */
    readonly expectedMinutes: number;
    /** Where the expectation comes from. */
    readonly basis: string;
}

/** Stages run one after the other, the steps of a stage side by side. */
export type Stage = readonly FailoverStep[];

/** A lost region reports nothing: only the canary, which asks from the other region, still does. */
function evidence(canaryEveryMinutes: number): FailoverStep {
    return {
        name: "evidence",
        kind: "evidence",
        description: "Alarms fire, the plan starts, the person on call reads lag, health and AWS's own status.",
        expectedMinutes: canaryDetectionMinutes(canaryEveryMinutes) + 1,
        basis: "failed runs of the canary in a row until its alarm fires (environment:canary), one to read",
    };
}

const AFTER_EVIDENCE: readonly Stage[] = [
    [
        {
            name: "approve-failover",
            kind: "approval",
            description: "A person decides, with the evidence in front of them.",
            expectedMinutes: 2,
            basis: "answer to a page within working memory of the evidence; drills measure it",
        },
    ],
    [
        {
            name: "scale-application",
            kind: "scale",
            description: "Every service of the standby gets as many tasks as it had in the other region.",
            expectedMinutes: 4,
            basis: "warm standby: image pull and boot of further tasks, health checks of the load balancer",
        },
        {
            name: "promote-database",
            kind: "promote",
            description: "The cross-region replica becomes a database of its own that takes writes.",
            expectedMinutes: 5,
            basis: "RDS User Guide, promoting a read replica: several minutes, it restarts once",
        },
    ],
    [
        {
            name: "switch-dns",
            kind: "dns",
            description: "The health check of the region turns; Route 53 answers with its load balancer.",
            expectedMinutes: 2,
            basis: "60 s TTL of an alias to a load balancer, 60 s of connections that are open, and the health check's own propagation",
        },
    ],
    [
        {
            name: "confirm-verification",
            kind: "verification",
            description: "A person has signed in, written and read, and says so; the report closes.",
            expectedMinutes: 2,
            basis: "the checks of the runbook",
        },
    ],
];

/** @param canaryEveryMinutes minutes between two runs of the canary, 1 or more */
export function failoverStages(canaryEveryMinutes: number): readonly Stage[] {
    return [[evidence(canaryEveryMinutes)], ...AFTER_EVIDENCE];
}

/** With the canary's default interval, a minute. */
export const FAILOVER_STAGES = failoverStages(1);

/** All steps, in order. */
export const FAILOVER_STEPS: readonly FailoverStep[] = FAILOVER_STAGES.flat();

type Minutes = (step: FailoverStep) => number;

const expected: Minutes = (step) => step.expectedMinutes;

/** The sum over the stages of each stage's longest step, in minutes. */
export function criticalPathMinutes(stages: readonly Stage[], minutes: Minutes = expected): number {
    return stages.reduce((sum, stage) => sum + Math.max(0, ...stage.map(minutes)), 0);
}

/** The longest step of each stage: what a shorter failover would have to shorten. */
export function criticalPath(stages: readonly Stage[]): readonly FailoverStep[] {
    return stages.map((stage) => stage.reduce((a, b) => (b.expectedMinutes > a.expectedMinutes ? b : a)));
}

/** The stages up to the one that promotes, with nothing beside it: when the database takes writes again. */
function untilPromoted(stages: readonly Stage[]): readonly Stage[] {
    const last = stages.findIndex((stage) => stage.some((step) => step.kind === "promote"));
    return stages
        .slice(0, last + 1)
        .map((stage, i) => (i === last ? stage.filter((step) => step.kind === "promote") : stage));
}

/**
 * Minutes after which a step has failed: as many times longer than expected as the database's target is longer than
 * the whole path, so that a failover in which every step runs to its limit still ends within that target.
 */
export function timeoutMinutes(step: FailoverStep, targets: RecoveryTargets, stages = FAILOVER_STAGES): number {
    return Math.floor(step.expectedMinutes * (targets.database.rtoMinutes / criticalPathMinutes(stages)));
}

/** One target against what the table adds up to. */
interface Budget {
    readonly what: string;
    readonly minutes: number;
    readonly targetMinutes: number;
}

export function budgets(targets: RecoveryTargets, stages = FAILOVER_STAGES): readonly Budget[] {
    const timeout: Minutes = (step) => timeoutMinutes(step, targets, stages);
    return [
        {
            what: "application serves again, every step as long as expected",
            minutes: criticalPathMinutes(stages),
            targetMinutes: targets.app.rtoMinutes,
        },
        {
            what: "database takes writes again, every step as long as expected",
            minutes: criticalPathMinutes(untilPromoted(stages)),
            targetMinutes: targets.database.rtoMinutes,
        },
        {
            what: "the plan ends or has failed, every step at its time-out",
            minutes: criticalPathMinutes(stages, timeout),
            targetMinutes: targets.database.rtoMinutes,
        },
    ];
}

/**
 * The budgets, all kept.
 *
 * @throws Error that names the target which the steps exceed, the sum, and the steps to shorten.
 */
export function keptBudgets(targets: RecoveryTargets, stages = FAILOVER_STAGES): readonly Budget[] {
    const all = budgets(targets, stages);
    const exceeded = all.filter(({ minutes, targetMinutes }) => minutes > targetMinutes);
    if (exceeded.length > 0) {
        const sums = exceeded.map((b) => `${b.what}: ${b.minutes} minutes, the target is ${b.targetMinutes}`);
        const steps = criticalPath(stages).map((s) => `${s.name} ${s.expectedMinutes}`);
        throw new Error(
            `dr:targets: the failover does not keep its targets. ${sums.join("; ")}. ` +
                `Critical path in minutes: ${steps.join(", ")}. ` +
                `Shorten a step (components/dr-replication/failover-steps.ts; evidence follows environment:canary.everyMinutes) or ` +
                `set a target that the business accepts.`,
        );
    }
    return all;
}
