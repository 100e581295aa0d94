/** What one run of `infra` has to tell: results, their JSON form and the exit code. Knows nothing of Pulumi. */
import type { LayerName } from "../../stacks/contracts";
import type { RunCost } from "../cost/estimate";
import type { Violation } from "../engine/events";
import type { Plan } from "../engine/steps";
import type { Follow } from "./propagation";

/** The exit codes of `infra`. */
export const ExitCode = { ok: 0, failed: 1, usage: 2, policy: 3, drift: 4 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const changeKinds = ["create", "update", "replace", "delete", "same"] as const;
export type Changes = Readonly<Record<(typeof changeKinds)[number], number>>;
export const noChanges: Changes = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };

export interface PolicyFindings {
    /** Violations that stop a deployment. */
    readonly mandatory: number;
    readonly advisory: number;
}

export interface LayerReport {
    readonly layer: LayerName;
    readonly result: "succeeded" | "failed" | "skipped";
    readonly changes: Changes;
    readonly policy: PolicyFindings;
    readonly seconds: number;
    /** Why it failed or was skipped, for a person. */
    readonly error?: string;
    /** Worth knowing although it did not fail: warnings, advisory findings. */
    readonly notes?: readonly string[];
    /** Upstreams whose changed outputs this preview used (`preview` alone). */
    readonly follows?: readonly Follow[];
    /** What each resource would become (`preview` alone). */
    readonly plan?: Plan;
    /** The findings that `policy` counts. */
    readonly violations?: readonly Violation[];
}

export interface RunReport {
    readonly environment: string;
    readonly sandbox: boolean;
    readonly seconds: number;
    readonly layers: readonly LayerReport[];
    /** What it would cost a month (`preview` alone). */
    readonly cost?: RunCost;
}

/** Wrong usage: exit code 2. The message says what is allowed. */
export class UsageError extends Error {}

/** A layer that was not run. */
export function skippedReport(layer: LayerName, error: string): LayerReport {
    return { layer, result: "skipped", changes: noChanges, policy: { mandatory: 0, advisory: 0 }, seconds: 0, error };
}

/** A run that does not begin, because of these layers. */
export function refusedRun(layers: readonly LayerName[], errors: ReadonlyMap<LayerName, string>): LayerReport[] {
    return layers.map((layer) => {
        const error = errors.get(layer);
        const skipped = skippedReport(layer, "the run did not start");
        return error === undefined ? skipped : { ...skipped, result: "failed", error };
    });
}

/** A policy violation outranks other failures: it is what a reviewer has to decide on. */
export function exitCodeOf(layers: readonly LayerReport[]): ExitCode {
    if (layers.some((l) => l.policy.mandatory > 0)) {
        return ExitCode.policy;
    }
    return layers.some((l) => l.result !== "succeeded") ? ExitCode.failed : ExitCode.ok;
}

/** The object that `--json` prints. */
export function jsonOf(report: RunReport): object {
    return {
        environment: report.environment,
        sandbox: report.sandbox,
        seconds: tenths(report.seconds),
        layers: report.layers.map(({ layer, result, changes, policy, seconds, error, follows = [] }) => ({
            layer,
            result,
            changes,
            policy,
            seconds: tenths(seconds),
            ...(error === undefined ? {} : { error }),
            ...(follows.length === 0 ? {} : { follows }),
            ...costOf(layer, report.cost),
        })),
        ...(report.cost ? { cost: runCost(report.cost) } : {}),
    };
}

function costOf(layer: LayerName, cost: RunCost | undefined): object {
    const own = cost?.layers.find((l) => l.layer === layer);
    return own ? { cost: { monthlyUsd: own.monthlyUsd, deltaUsd: own.deltaUsd } } : {};
}

/** The fixed part of the price; `unknown` counts what should have a figure and has none. */
function runCost({ monthlyUsd, deltaUsd, budgetUsd, unknown }: RunCost): object {
    return { monthlyUsd, deltaUsd, ...(budgetUsd === undefined ? {} : { budgetUsd }), unknown: unknown.length };
}

function tenths(seconds: number): number {
    return Math.round(seconds * 10) / 10;
}
