/** Makes the engine's diagnostics readable: which resource, what, where to look; not 200 lines of log. */
import { shellFolder } from "../../sandbox/shell-word";
import type { Diagnostic, Violation } from "../engine/events";
import { describeBackendFailure, describeUnsaved, isUnsaved } from "./backend-failures";
import { describeViolations } from "./findings";
import { type MessageOptions, paragraph, subjectOf } from "./paragraph";

/** Lines of one message before it is cut. */
const LONGEST = 14;

/** The errors of a failed layer, one paragraph a resource. */
export function describeErrors(
    errors: readonly Diagnostic[],
    violations: readonly Violation[],
    fallback: string,
    options: MessageOptions = {},
): string {
    const mandatory = violations.filter((v) => v.severity === "mandatory");
    const causes = errors.filter((e) => !isCutShort(e));
    const shown = mandatory.length + causes.length > 0 && options.debug !== true ? causes : errors;
    const unsaved = options.debug === true ? undefined : shown.find((e) => isUnsaved(e.message));
    const paragraphs = [
        ...describeViolations(mandatory),
        ...(unsaved ? [describeUnsaved(unsaved.message)] : []),
        ...shown
            .filter((e) => unsaved === undefined || !isUnsaved(e.message))
            .map((e) => paragraph(subjectOf(e.urn), tidy(e.message, options))),
    ];
    if (paragraphs.length === 0) {
        const said = errorOfCommand(fallback);
        const ofBackend = options.debug === true ? undefined : describeBackendFailure(said);
        paragraphs.push(ofBackend ?? tidy(said, options));
    }
    return withoutEchoes([...new Set(paragraphs)]).join("\n");
}

/** What was under way when another resource failed: the engine asks policies and providers for it no more. */
export function isCutShort({ message }: Diagnostic): boolean {
    return /\b(?:context canceled|grpc: the client connection is closing)$/.test(message.trim());
}

/** Shorter texts are in another one by chance. */
const ECHO = 40;

/** Without the errors that only repeat another one: each resource that needs a value fails with that value's error. */
function withoutEchoes(paragraphs: readonly string[]): string[] {
    const thrown = new Set(paragraphs.map((text) => /^Error: (.*)\n/.exec(text)?.[1]));
    // First: what is left out cannot be what another one repeats.
    const own = paragraphs.filter((text) => !thrown.has(text));
    const heard = own.filter(({ length }) => length >= ECHO);
    return own.filter((text) => !heard.some((other) => text.includes(other) && !text.startsWith(other)));
}

/** Warnings for the end of a run. Layers that are not deployed yet are one line together. */
export function describeWarnings(warnings: readonly Diagnostic[], options: MessageOptions = {}): string[] {
    const absent = warnings.flatMap((w) => NOT_DEPLOYED.exec(w.message)?.[1] ?? []);
    const others = warnings.filter((w) => !NOT_DEPLOYED.test(w.message) && !PENDING.test(w.message));
    return [
        ...(absent.length > 0
            ? [`not deployed yet, so unknown in this preview: ${[...new Set(absent)].join(", ")}`]
            : []),
        ...new Set(others.map((w) => paragraph(subjectOf(w.urn), tidy(w.message, options)))),
    ];
}

/** `read` of stacks/wiring.ts says so. */
const NOT_DEPLOYED = /^Layer "([^"]+)" is not deployed yet/;
/** Said before the run already, shorter (pending.ts). */
const PENDING = /^Attempting to deploy or update resources with \d+ pending operations/;

/** What a command prints whether it fails or not. */
const SMALL_TALK = /pulumi-language-nodejs from \$PATH|^(Previewing|Updating|Refreshing|Destroying)\b.*:$/;

/** The part of a command's output that says what went wrong. */
export function errorOfCommand(output: string): string {
    const lines = output.split("\n").filter((line) => line.trim() !== "" && !SMALL_TALK.test(line));
    const first = lines.findIndex((line) => /^\s*(error|panic|fatal error):/i.test(line));
    return (first < 0 ? lines.slice(-6) : lines.slice(first)).join("\n").replace(/^\s*error:\s*/i, "");
}

/**
 * Who holds a stack's lock, and how to release it.
 *
 * @param command how one runs `pulumi` there: in the sandbox by `infra sandbox run`
 */
export function describeLock(
    output: string,
    project: string,
    environment: string,
    directory: string,
    command = "pulumi",
): string | undefined {
    if (!/the stack is currently locked by|Another update is currently in progress/.test(output)) {
        return undefined;
    }
    const holder = /created by (\S+) \(pid (\d+)\) at (\S+)/.exec(output);
    const who = holder ? `by ${holder[1]}, process ${holder[2]}, since ${holder[3]}` : "by another update";
    return (
        `The state of ${project} is locked ${who}. Wait for that run to end. ` +
        `If it is dead, release the lock: ${command} cancel -C ${shellFolder(directory)} -s ${environment}`
    );
}

/** What the engine and the SDK put before a program's own words. */
const WRAPPINGS: readonly RegExp[] = [
    /^an unhandled error occurred: /,
    /^program exited with non-zero exit code: -?\d+\s*/i,
    /^(failed to discover plugin requirements: )?rpc error: code = \w+ desc = /,
    /^Unhandled exception: /,
];

/** The engine's words for what is protected: they name ways around the guard, the last of which leaves it off for good. */
const PROTECTED =
    /^(?:Preview failed: )?(?:resource "[^"]+" cannot be (deleted)\s+because it is protected|unable to replace resource "[^"]+"\s+as it is currently marked for protection)\.[^]*$/;

function wayOfProtected(message: string): string {
    return message.replace(
        PROTECTED,
        (_, deleted?: string) =>
            `would be ${deleted ?? "replaced"}, but is protected. Restore the configuration, or lift the deletionGuard that protects it ` +
            "and deploy that first (docs/operator-guide.md#removing-an-environment)." +
            (deleted ? " If your commit is older, and does not know it: docs/upgrade.md#going-back." : ""),
    );
}

/** The commands that a program names, which knows its environment alone, as they are typed for this run. */
function typedHere(text: string, where = ""): string {
    const [environment, ...options] = where.split(" ");
    const command = new RegExp(`(?<=infra -- )[a-z]+ ${environment}(?= --layer )`, "g");
    return options.length > 0 ? text.replace(command, (found) => [found, ...options].join(" ")) : text;
}

/** A line of a stack trace, also where the engine puts the resource before it: a policy pack that does not start. */
const STACK_LINE = /^\s+(pulumi:pulumi:Stack \S+ +)?at .*[:(]/;

function tidy(message: string, options: MessageOptions): string {
    const text = typedHere(
        WRAPPINGS.reduce((rest, wrapping) => rest.replace(wrapping, ""), message),
        options.where,
    );
    if (options.debug === true) {
        return text;
    }
    // Only --debug has stack traces, and with line numbers that are right.
    const said = wayOfProtected(text).split("\n");
    const lines = said.filter((line) => !STACK_LINE.test(line));
    const cut = lines.slice(0, LONGEST);
    const isBug = /^Unhandled exception: /m.test(message) || lines.length < said.length;
    const hint = lines.length > cut.length ? "the rest" : isBug ? "where" : undefined;
    return [...cut, ...(hint ? [`(--debug shows ${hint})`] : [])].join("\n").trim();
}
