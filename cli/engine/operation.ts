/** Runs one verb on one layer's stack and reports what happened. */
import type { EngineEvent, Stack } from "@pulumi/pulumi/automation";
import { type LayerName, projectOf } from "../../stacks/contracts";
import { describeAdvisories } from "../terminal/findings";
import { describeErrors, describeLock, describeWarnings, isCutShort } from "../terminal/messages";
import type { MessageOptions } from "../terminal/paragraph";
import type { Progress } from "../terminal/progress";
import { changeKinds, type LayerReport, noChanges } from "../run/results";
import { type Diagnostic, EngineLog } from "./events";
import { levelsNote, policyOptions } from "./levels";
import type { Session } from "./session";
import { createStack, isMissingStack, openStack, stackExists } from "./stacks";

export type Verb = "preview" | "up" | "refresh" | "destroy";

interface Options {
    readonly color: "never";
    readonly onEvent: (event: EngineEvent) => void;
    readonly policyPacks: string[];
    readonly policyPackConfigs: string[];
    readonly message?: string;
}

interface VerbRow {
    /** Only tells what would happen. */
    readonly dryRun: boolean;
    /** Makes a stack that is missing; the others have nothing to do then. */
    readonly creates: boolean;
    readonly run: (stack: Stack, options: Options) => Promise<unknown>;
}

export const VERBS: Readonly<Record<Verb, VerbRow>> = {
    preview: { dryRun: true, creates: true, run: (stack, options) => stack.preview(options) },
    up: { dryRun: false, creates: true, run: (stack, options) => stack.up(options) },
    refresh: { dryRun: false, creates: false, run: (stack, { color, onEvent }) => stack.refresh({ color, onEvent }) },
    destroy: { dryRun: false, creates: false, run: (stack, { color, onEvent }) => stack.destroy({ color, onEvent }) },
};

/** One after the other: outside of the sandbox, `pulumi stack init` writes a file that all layers share. */
let making: Promise<void> = Promise.resolve();

/** What one layer's run told, for its caller to say more about. */
export interface Outcome {
    readonly report: LayerReport;
    readonly outputs: Readonly<Record<string, unknown>>;
    /** What it had published before. */
    readonly before: Readonly<Record<string, unknown>>;
}

/** @param unfinished URNs of what is read first (unfinished.ts) */
export async function runLayer(
    session: Session,
    verb: Verb,
    layer: LayerName,
    progress: Progress,
    unfinished: readonly string[] = [],
): Promise<Outcome> {
    const row = VERBS[verb];
    const log = new EngineLog(row.dryRun);
    const begun = performance.now();
    const report = (rest: Pick<LayerReport, "result"> & Partial<LayerReport>): Outcome => ({
        report: {
            layer,
            changes: log.changes(rest.result === "succeeded"),
            policy: log.policy,
            seconds: (performance.now() - begun) / 1000,
            violations: log.violations,
            ...(log.plan ? { plan: log.plan } : {}),
            ...rest,
        },
        outputs: log.outputs,
        before: log.before,
    });
    const nothingToDo = (): Outcome =>
        report({ result: "succeeded", changes: noChanges, notes: ["not deployed: nothing to do"] });
    const options: Options = {
        color: "never",
        onEvent: (event) => {
            log.add(event);
            progress.step(layer, log);
        },
        ...policyOptions(session),
    };
    try {
        if (stackExists(session, layer) === false) {
            if (!row.creates) {
                return nothingToDo();
            }
            await makeStack(session, layer, progress);
        }
        const stack = await openStack(session, layer);
        if (unfinished.length > 0) {
            await stack.refresh({ color: "never", target: [...unfinished] });
        }
        try {
            await row.run(stack, options);
        } catch (error) {
            if (!isMissingStack(error)) {
                throw error;
            }
            if (!row.creates) {
                return nothingToDo();
            }
            await makeStack(session, layer, progress);
            await row.run(stack, options);
        }
        if (!row.creates) {
            requireEnd(session, log);
        }
        return report({
            result: "succeeded",
            notes: [
                ...describeWarnings(log.errors.map(butSucceeded), messageOptions(session)),
                ...notesOf(log, { ...messageOptions(session), unchanged: isUnchanged(log) }),
            ],
        });
    } catch (error) {
        const reason = explainFailure(session, layer, log, error);
        const notes = [...notesOf(log, messageOptions(session)), ...levelsNote(session, log.policy.mandatory)];
        return report({ result: "failed", error: reason, notes });
    }
}

/** How the error of a layer begins that was stopped: by a person, the system, or because its disk fills up. */
export const STOPPED = "stopped";
/** Why a layer was skipped that a stopped run had not come to. */
export const NOT_BEGUN = "the run was stopped";

/** What stopped it: a signal to us, or one to its engine alone. */
function stopOf({ engine }: Session, log: EngineLog): string | undefined {
    return engine.cancelled ? engine.because : log.stopped ? "by a signal to the engine" : undefined;
}

/** The engine ends a refresh and a destroy well that were stopped half-way, and says then that all is deleted. */
export function requireEnd(session: Session, log: EngineLog): void {
    if (stopOf(session, log) !== undefined) {
        throw new Error("stopped");
    }
}

/** Why a layer's operation failed, for a person. */
export function explainFailure(session: Session, layer: LayerName, log: EngineLog, error: unknown): string {
    const said = error instanceof Error ? error.message : String(error);
    const directory = session.directoryOf(layer);
    const locked = describeLock(said, projectOf(layer), session.environment, directory, session.pulumi);
    const because = stopOf(session, log);
    const stopped = `${STOPPED} ${because}`;
    if (because !== undefined && session.debug === false && isSilent(log, said)) {
        return stopped;
    }
    const reason = locked ?? describeErrors(log.errors, log.violations, said, messageOptions(session));
    if (because === undefined) {
        return reason;
    }
    // What was asked of the engine after the signal, or ended by it without a word, adds nothing.
    return /^(stopped|\w+ canceled)?$/.test(reason) ? stopped : `${stopped}\n${reason}`;
}

/** Whether a stopped engine told of nothing but the stop: no error, or what was cut short. */
function isSilent({ errors, policy }: EngineLog, said: string): boolean {
    return errors.length > 0
        ? errors.every(isCutShort)
        : policy.mandatory === 0 && !/^\s*(error|panic|fatal error):/im.test(said);
}

function makeStack(session: Session, layer: LayerName, progress: Progress): Promise<void> {
    if (session.sandbox === undefined) {
        progress.note(
            `${layer}: making the stack ${projectOf(layer)}/${session.environment}, which does not exist yet`,
        );
    }
    const made = making.then(() => createStack(session, layer));
    making = made.catch(() => undefined);
    return made;
}

function messageOptions({ debug, where }: Session): MessageOptions {
    return { debug, where };
}

function notesOf(log: EngineLog, options: MessageOptions): string[] {
    const leftovers = log.leftovers.map((name) => `deletes what an earlier replacement left: ${name}`);
    return [...leftovers, ...describeWarnings(log.warnings, options), ...describeAdvisories(log.violations, options)];
}

/** A provider may tell of an error and go on: the engine ends well then. */
function butSucceeded({ urn, message }: Diagnostic): Diagnostic {
    return { urn, severity: "warning", message: `an error was reported, but the layer succeeded: ${message}` };
}

/** Its findings are those of before. */
function isUnchanged(log: EngineLog): boolean {
    return changeKinds.every((kind) => kind === "same" || log.changes(true)[kind] === 0);
}
