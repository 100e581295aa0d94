/** What the policy pack found, as paragraphs for a person. Pure. */
import { isExempt, isUndetermined, type Violation } from "../engine/events";
import { type MessageOptions, paragraph, subjectOf } from "./paragraph";

/** A paragraph for each rule, type and text: what is said of several resources is said once. */
export function describeViolations(violations: readonly Violation[]): string[] {
    const groups = new Map<string, Violation[]>();
    for (const violation of violations) {
        const [type] = typeAndName(violation);
        const key = [violation.severity, violation.policy, type, violation.message].join("\n");
        groups.set(key, [...(groups.get(key) ?? []), violation]);
    }
    return [...groups.values()].map((group) => {
        const { severity, policy, message } = group[0]!;
        const [type] = typeAndName(group[0]!);
        const names = group.map((violation) => typeAndName(violation)[1]).sort();
        const subject = type === "" ? "" : ` (${type} ${names.join(", ")})`;
        return paragraph(`[${severity}] ${policy}${subject}`, message.trim());
    });
}

/** Both empty where a finding is the stack's. */
function typeAndName({ urn }: Violation): readonly [string, string] {
    const [type = "", ...name] = subjectOf(urn).split(" ");
    return [type, name.join(" ")];
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
        rules.set(violation.policy, [...(rules.get(violation.policy) ?? []), typeAndName(violation)[1]]);
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
                  `policy checks wait for ${undetermined} ${undetermined === 1 ? "value that is" : "values that are"} known ` +
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
