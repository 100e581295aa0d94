/** Sums up the engine's events of one layer: steps, changes, policy findings, diagnostics. No side effects. */
import type { DiagnosticEvent, EngineEvent, OpType, StepEventMetadata } from "@pulumi/pulumi/automation";
import { type Changes, changeKinds, noChanges, type PolicyFindings } from "../run/results";
import { ACTIONS, type Plan, PlanLog } from "./steps";

export type Severity = "mandatory" | "advisory";

export interface Violation {
    readonly policy: string;
    readonly severity: Severity;
    readonly urn: string | undefined;
    readonly message: string;
}

/** Told because somebody accepted it (policies/exemptions.json): nothing to act on. */
export function isExempt({ message }: Violation): boolean {
    return message.startsWith("exempt ");
}

/** A check that waits for a value that is known after apply; it is made again then. */
export function isUndetermined({ message }: Violation): boolean {
    return message.startsWith("undetermined:");
}

export interface Diagnostic {
    readonly urn: string | undefined;
    readonly severity: "warning" | "error";
    readonly message: string;
}

export class EngineLog {
    /** Steps that the preview inside of an `up` announced; known once that preview is over. */
    total: number | undefined;
    /** Steps done in the phase that runs now. */
    done = 0;
    /** The resource that is being worked on, as "type name". */
    current = "";
    /** What the stack published, where the engine told it. */
    outputs: Readonly<Record<string, unknown>> = {};
    /** What it had published at its last deployment; empty before the first. */
    before: Readonly<Record<string, unknown>> = {};
    /** Whether the engine got a signal: no other event tells of it. */
    stopped = false;

    private readonly steps = new PlanLog();
    private planned = 0;
    private updating = false;
    private summary: Changes | undefined;
    private counted: Record<keyof Changes, number> = { ...noChanges };
    private readonly found = new Map<string, Violation>();
    private readonly said = new Map<string, Diagnostic>();

    /** URNs of which the old half of a replacement goes, and those that are replaced. */
    private readonly halves = { deleted: new Set<string>(), replaced: new Set<string>() };

    /** @param dryRun whether the run as a whole only previews */
    constructor(private readonly dryRun: boolean) {}

    add(event: EngineEvent): void {
        if (this.dryRun) {
            this.steps.add(event);
        }
        if (event.resourcePreEvent) {
            const { metadata, planning } = event.resourcePreEvent;
            this.current = nameOf(metadata.urn);
            this.noteHalf(metadata);
            if (planning === true) {
                this.planned++;
            } else if (!this.updating) {
                this.updating = true;
                this.forgetWaiting();
            }
        } else if (event.resOutputsEvent) {
            const { metadata, planning } = event.resOutputsEvent;
            this.finished(metadata, planning === true);
        } else if (event.policyEvent) {
            const { policyName, resourceUrn, message, enforcementLevel } = event.policyEvent;
            // An `up` meets the same violation at preview and at update.
            this.found.set([policyName, resourceUrn, message].join("\n"), {
                policy: policyName,
                severity: enforcementLevel === "mandatory" ? "mandatory" : "advisory",
                urn: resourceUrn,
                message: plain(message),
            });
        } else if (event.diagnosticEvent) {
            this.diagnose(event.diagnosticEvent);
        } else if (event.stdoutEvent) {
            this.stopped ||= SIGNAL.test(plain(event.stdoutEvent.message));
        } else if (event.summaryEvent) {
            this.summary = changesOf(event.summaryEvent.resourceChanges);
            this.total ??= this.dryRun || this.planned === 0 ? undefined : this.planned;
            // What comes after the summary of a mere preview is no phase of its own.
            this.done = this.dryRun ? this.done : 0;
        }
    }

    /**
     * What the engine sums up where a run succeeded. Of a failed one only what was really done counts, and of a failed
     * preview what it planned to its end: a policy alone stopped it then. One that broke off has no plan to count.
     */
    changes(succeeded: boolean): Changes {
        const whole = succeeded || (this.dryRun && this.errors.length === 0);
        return whole && this.summary ? this.summary : { ...this.counted };
    }

    /** What each resource would become; of a preview alone. */
    get plan(): Plan | undefined {
        return this.dryRun ? this.steps.plan : undefined;
    }

    get violations(): readonly Violation[] {
        return [...this.found.values()];
    }

    /** What somebody has to act on or look at: neither what is exempt nor checks that wait for values. */
    get policy(): PolicyFindings {
        const findings = this.violations.filter((v) => !isExempt(v) && !isUndetermined(v));
        const mandatory = findings.filter((v) => v.severity === "mandatory").length;
        return { mandatory, advisory: findings.length - mandatory };
    }

    /** Without the engine's conclusion from them ("preview failed"). */
    get errors(): readonly Diagnostic[] {
        return [...this.said.values()].filter((d) => d.severity === "error");
    }

    get warnings(): readonly Diagnostic[] {
        return [...this.said.values()].filter((d) => d.severity === "warning");
    }

    /**
     * Resources that go because an earlier run had replaced them and ended before it deleted the old ones: the engine counts
     * them nowhere, and what took their place is the same.
     */
    get leftovers(): readonly string[] {
        return [...this.halves.deleted].filter((urn) => !this.halves.replaced.has(urn)).map(nameOf);
    }

    private noteHalf({ op, urn }: StepEventMetadata): void {
        if (op === "delete-replaced") {
            this.halves.deleted.add(urn);
        } else if (op === "replace" || op === "create-replacement" || op === "import-replacement") {
            this.halves.replaced.add(urn);
        }
    }

    private finished(metadata: StepEventMetadata, planning: boolean): void {
        this.done++;
        if (!planning) {
            this.count(metadata);
        }
        if (metadata.type === "pulumi:pulumi:Stack" && metadata.new) {
            this.outputs = metadata.new.outputs ?? {};
            this.before = metadata.old?.outputs ?? {};
        }
    }

    /** The update of an `up` knows the values that checks of its preview waited for, and makes them again. */
    private forgetWaiting(): void {
        for (const [key, violation] of this.found) {
            if (isUndetermined(violation)) {
                this.found.delete(key);
            }
        }
    }

    private count(metadata: StepEventMetadata): void {
        const kind = ACTIONS[metadata.op];
        if (kind !== undefined && !metadata.type.startsWith("pulumi:providers:")) {
            this.counted[kind]++;
        }
    }

    private diagnose(event: DiagnosticEvent): void {
        const message = plain(event.message).trim();
        if ((event.severity === "error" || event.severity === "warning") && message !== "" && !isNoise(message)) {
            const { urn, severity } = event;
            this.said.set([severity, urn, message].join("\n"), { urn, severity, message });
        }
    }
}

/** "aws:ec2/subnet:Subnet main-app-a": the type and the name of a resource, without its ancestry. */
export function nameOf(urn: string): string {
    const [, , types, ...name] = urn.split("::");
    return types === undefined || name.length === 0 ? urn : `${types.split("$").at(-1)} ${name.join("::")}`;
}

/** The engine's numbers as ours. */
function changesOf(resourceChanges: Readonly<Partial<Record<OpType, number>>>): Changes {
    const changes: Record<keyof Changes, number> = { ...noChanges };
    for (const kind of changeKinds) {
        changes[kind] = resourceChanges[kind] ?? 0;
    }
    changes.create += resourceChanges.import ?? 0;
    changes.replace += resourceChanges["import-replacement"] ?? 0;
    return changes;
}

/** Text without the engine's colour marks. */
function plain(text: string): string {
    return text.replace(/<\{%[^%]*%\}>/g, "");
}

/** The engine's words for a signal, at its start (its `backend/cancellation_scope.go`). */
const SIGNAL = /^(\^C|SIGTERM) received; (cancelling|terminating)/;

/** What the engine says about itself and nobody can act on. */
const NOISE: readonly RegExp[] = [
    /^using pulumi-language-nodejs from \$PATH/,
    /package\.json or package\.yaml/,
    // The conclusion of other errors.
    /^(preview|update|destroy|refresh) failed$/,
    /^Resource monitor has terminated/,
];

function isNoise(message: string): boolean {
    return NOISE.some((noise) => noise.test(message));
}
