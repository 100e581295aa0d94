/** Makes the engine's diagnostics readable: which resource, what, where to look; not 200 lines of log. */
import { shellWord } from "../../sandbox/shell-word";
import { type Diagnostic, isExempt, isUndetermined, nameOf, type Violation } from "../engine/events";

/** Lines of one message before it is cut. */
const LONGEST = 14;

export interface MessageOptions {
    /** Everything, uncut. */
    readonly debug?: boolean;
    /** Of a layer that does not change: its findings are those of before, and only counted (finish.ts). */
    readonly unchanged?: boolean;
}

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
    const paragraphs = [
        ...describeViolations(mandatory),
        ...shown.map((e) => paragraph(subjectOf(e.urn), tidy(e.message, options))),
    ];
    if (paragraphs.length === 0) {
        paragraphs.push(tidy(errorOfCommand(fallback), options));
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
    const heard = paragraphs.filter(({ length }) => length >= ECHO);
    const thrown = new Set(paragraphs.map((text) => /^Error: (.*)\n/.exec(text)?.[1]));
    return paragraphs.filter(
        (text) => !thrown.has(text) && !heard.some((other) => text.includes(other) && !text.startsWith(other)),
    );
}

/** A paragraph for each rule, type and text: what is said of several resources is said once. */
function describeViolations(violations: readonly Violation[]): string[] {
    const groups = new Map<string, Violation[]>();
    for (const violation of violations) {
        const [type] = subjectOf(violation.urn).split(" ");
        const key = [violation.severity, violation.policy, type, violation.message].join("\n");
        groups.set(key, [...(groups.get(key) ?? []), violation]);
    }
    return [...groups.values()].map((group) => {
        const { severity, policy, message } = group[0]!;
        const subjects = group.map(({ urn }) => subjectOf(urn).split(" "));
        const names = subjects.map(([, name]) => name).sort();
        const subject = subjects[0]![0] === "" ? "" : ` (${subjects[0]![0]} ${names.join(", ")})`;
        return paragraph(`[${severity}] ${policy}${subject}`, message.trim());
    });
}

/**
 * Advisory findings for the end of a run: a line a rule with the first resources it names, what is exempt or undetermined
 * only counted. All of it, one paragraph each, with `debug`.
 */
export function describeAdvisories(violations: readonly Violation[], options: MessageOptions = {}): string[] {
    const advisory = violations.filter((v) => v.severity === "advisory");
    if (options.debug === true) {
        return describeViolations(advisory);
    }
    const undetermined = advisory.filter(isUndetermined).length;
    const exempt = advisory.filter(isExempt).length;
    const rules = new Map<string, string[]>();
    for (const violation of advisory.filter((v) => !isUndetermined(v) && !isExempt(v))) {
        const name = subjectOf(violation.urn).split(" ").at(-1) ?? "";
        rules.set(violation.policy, [...(rules.get(violation.policy) ?? []), name]);
    }
    const told =
        options.unchanged === true
            ? []
            : [
                  ...listed(rules),
                  ...(exempt > 0
                      ? [`${exempt} ${exempt === 1 ? "finding" : "findings"} exempt (policies/exemptions.json)`]
                      : []),
              ];
    return [
        ...told,
        ...(undetermined > 0
            ? [
                  `${undetermined} policy ${undetermined === 1 ? "check waits" : "checks wait"} for values that are known ` +
                      `after apply (--debug lists them)`,
              ]
            : []),
    ];
}

/** Sorted: the engine tells them in another order each time, and runs are compared. */
function listed(rules: ReadonlyMap<string, readonly string[]>): string[] {
    return [...rules]
        .map(([policy, names]) => {
            const named = names.filter((n) => n !== "").sort();
            return `advisory ${policy}: ${shortList(named) || "the stack"}`;
        })
        .sort();
}

/** Names that still fit on a line or two; a rule that finds more has the same to say of each. */
const NAMED = 4;

const shortList = (names: readonly string[]): string =>
    names.length > NAMED + 1
        ? `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`
        : names.join(", ");

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

/** The part of a command's output that says what went wrong. */
export function errorOfCommand(output: string): string {
    const lines = output
        .split("\n")
        .filter((line) => line.trim() !== "" && !/pulumi-language-nodejs from \$PATH/.test(line));
    const first = lines.findIndex((line) => /^\s*error:/i.test(line));
    return (first < 0 ? lines.slice(-6) : lines.slice(first)).join("\n").replace(/^\s*error:\s*/i, "");
}

/** Who holds a stack's lock, and how to release it. */
export function describeLock(
    output: string,
    project: string,
    environment: string,
    directory: string,
): string | undefined {
    if (!/the stack is currently locked by|Another update is currently in progress/.test(output)) {
        return undefined;
    }
    const holder = /created by (\S+) \(pid (\d+)\) at (\S+)/.exec(output);
    const who = holder ? `by ${holder[1]}, process ${holder[2]}, since ${holder[3]}` : "by another update";
    return (
        `The state of ${project} is locked ${who}. Wait for that run to end. ` +
        `If it is dead, release the lock: pulumi cancel -C ${shellWord(directory)} -s ${environment}`
    );
}

/** The stack itself is not worth naming: the layer is. */
function subjectOf(urn: string | undefined): string {
    return urn === undefined || urn === "" || urn.includes("::pulumi:pulumi:Stack::") ? "" : nameOf(urn);
}

function paragraph(subject: string, text: string): string {
    return subject === "" ? text : `${subject}:${text.includes("\n") ? `\n${indent(text)}` : ` ${text}`}`;
}

/** What the engine and the SDK put before a program's own words. */
const WRAPPINGS: readonly RegExp[] = [
    /^an unhandled error occurred: /,
    /^program exited with non-zero exit code: -?\d+\s*/i,
    /^(failed to discover plugin requirements: )?rpc error: code = \w+ desc = /,
    /^Unhandled exception: /,
];

/** A line of a stack trace, also where the engine puts the resource before it: a policy pack that does not start. */
const STACK_LINE = /^\s+(pulumi:pulumi:Stack \S+ +)?at .*[:(]/;

function tidy(message: string, options: MessageOptions): string {
    const text = WRAPPINGS.reduce((rest, wrapping) => rest.replace(wrapping, ""), message);
    if (options.debug === true) {
        return text;
    }
    // Only --debug has stack traces, and with line numbers that are right.
    const lines = text.split("\n").filter((line) => !STACK_LINE.test(line));
    const cut = lines.slice(0, LONGEST);
    const isBug = /^Unhandled exception: /m.test(message) || lines.length < text.split("\n").length;
    const hint = lines.length > cut.length ? "the rest" : isBug ? "where" : undefined;
    return [...cut, ...(hint ? [`(--debug shows ${hint})`] : [])].join("\n").trim();
}

export function indent(text: string, by = "    "): string {
    return text
        .split("\n")
        .map((line) => (line === "" ? line : by + line))
        .join("\n");
}
