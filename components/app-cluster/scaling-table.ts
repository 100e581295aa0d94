/**
 * When a service grows and shrinks, as one table (R-APP-3). `scaling.ts` makes Application Auto Scaling policies of it, a
 * test runs it against a load. No Pulumi here.
 */
import { LEAD_MINUTES } from "./schedule";

/** What is measured of a service, averaged over its tasks and one minute. */
export type Signal = "cpu" | "memory" | "responseTime";

interface Step {
    /** Distance of the value from the threshold at which the step begins; the next step's is where it ends. */
    readonly from: number;
    /** Percent of the present capacity to add. */
    readonly percent: number;
}

export interface ScaleOut {
    readonly name: string;
    readonly signal: Signal;
    /** Percent for cpu and memory, seconds for responseTime. */
    readonly threshold: number;
    readonly steps: readonly Step[];
    readonly reason: string;
}

/** Minutes that must all breach before a service grows. */
export const SCALE_OUT_MINUTES = 2;

/** After growing: a new task pulls its image, boots Rails and passes its health checks in about that time. */
export const SCALE_OUT_COOLDOWN_SECONDS = 120;

export const SCALE_OUT: readonly ScaleOut[] = [
    {
        name: "cpu-high",
        signal: "cpu",
        threshold: 70,
        steps: [
            { from: 0, percent: 20 },
            { from: 15, percent: 50 },
            // Saturated tasks do not show how much more is wanted. Without it, ten times the load is a quarter of an hour of saturation.
            { from: 25, percent: 100 },
        ],
        reason: "Above 70 % CPU requests begin to wait for each other",
    },
    {
        name: "memory-high",
        signal: "memory",
        threshold: 80,
        steps: [{ from: 0, percent: 20 }],
        reason: "Above 80 % memory a task is close to being killed",
    },
    {
        name: "response-time-high",
        signal: "responseTime",
        threshold: 0.5,
        steps: [
            { from: 0, percent: 20 },
            { from: 0.5, percent: 40 },
        ],
        reason: "Users wait more than 500 ms",
    },
];

/** Shrinking is one policy that the other signals may veto, so that no two policies pull in opposite directions. */
export const SCALE_IN = {
    name: "idle",
    signal: "cpu",
    threshold: 30,
    /**
     * A service shrinks only while these, too, are below. They leave room for what one task less adds: a third of the
     * load at the worst (three tasks to two), so that shrinking never calls for growing.
     */
    vetoes: { memory: 70, responseTime: 0.35 },
    percent: -10,
    minutes: 10,
    cooldownSeconds: 300,
    reason: "Below 30 % CPU a tenth of the tasks can go",
} as const;

/**
 * Capacity before the load comes, from the same hours of the days before (predictive scaling). It aims between the thresholds
 * that grow and shrink, so that tasks of a right forecast call for neither.
 */
export const FORECAST = {
    name: "forecast",
    /** Percent of CPU that the forecast load gives the tasks. */
    target: 50,
    /** AWS's name for a load and what it is for each task. */
    metricPair: "ECSServiceCPUUtilization",
    /** As long before the hour as a schedule's peak. */
    leadSeconds: LEAD_MINUTES * 60,
} as const;

/** Which signals a kind of service has: only what stands behind the load balancer has a response time. */
export const SIGNALS = {
    web: ["cpu", "memory", "responseTime"],
    worker: ["cpu", "memory"],
} as const satisfies Record<string, readonly Signal[]>;

export type ServiceKind = keyof typeof SIGNALS;

export function scaleOutOf(kind: ServiceKind): ScaleOut[] {
    const signals: readonly Signal[] = SIGNALS[kind];
    return SCALE_OUT.filter((rule) => signals.includes(rule.signal));
}

/** The metric-math expression of shrinking, over metrics whose ids are the signals' names. 1 means: may shrink. */
export function scaleInExpression(kind: ServiceKind): string {
    const signals: readonly Signal[] = SIGNALS[kind];
    const vetoes = Object.entries(SCALE_IN.vetoes)
        .filter(([signal]) => signals.includes(signal as Signal))
        // A night without requests has no response time, which must not veto.
        .map(([signal, below]) => `FILL(${signal}, 0) < ${below}`);
    return `IF(${[`cpu <= ${SCALE_IN.threshold}`, ...vetoes].join(" AND ")}, 1, 0)`;
}
