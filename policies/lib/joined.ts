/**
 * Fewer findings for one cause, where the SDK has one for each: a value that is not known yet and keeps a dozen rules waiting is told once,
 * with their names, and what one rule finds in one resource is one finding, a line each. What different rules find stays
 * theirs: each control is judged by its own policy.
 */
import { type AnalyzeDiagnostic, PolicyNotApplicable } from "@pulumi/pulumi/proto/analyzer_pb";

export interface Joinable {
    getDiagnosticsList(): AnalyzeDiagnostic[];
    setDiagnosticsList(diagnostics: AnalyzeDiagnostic[]): unknown;
    addNotApplicable(policy: PolicyNotApplicable): unknown;
}
type Findings = readonly AnalyzeDiagnostic[];
type Likeness = (one: AnalyzeDiagnostic) => string | undefined;
type Tell = (lead: AnalyzeDiagnostic, others: Findings) => string;

export function joinFindings(answer: Joinable): void {
    const all = answer.getDiagnosticsList();
    const waiting = joinAlike(all, valueOf, (lead, others) => {
        const names = namesOf([lead, ...others]);
        const needs = `undetermined: ${names.length} rules need ${valueOf(lead) ?? ""}: ${names.join(", ")}`;
        return lead.getMessage().replace(WAITS, () => needs);
    });
    const left = joinAlike(waiting, ruleOf, (lead, others) => [lead.getMessage(), ...others.map(ownOf)].join("\n"));
    answer.setDiagnosticsList(left);
    const speak = new Set(namesOf(left));
    // Rules that only wait did not pass: they say why they do not apply.
    namesOf(all)
        .filter((name) => !speak.has(name))
        .forEach((name) =>
            answer.addNotApplicable(
                new PolicyNotApplicable().setPolicyName(name).setReason("waits for a value that is known after apply"),
            ),
        );
}

/** Of findings of one resource that are alike, the first one stays and tells of the others. */
function joinAlike(findings: Findings, likeness: Likeness, tell: Tell): AnalyzeDiagnostic[] {
    const groups = new Map<unknown, AnalyzeDiagnostic[]>();
    for (const finding of findings) {
        const like = likeness(finding);
        const key = like === undefined ? finding : `${finding.getUrn()} ${like}`;
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].map(([lead, ...others]) =>
        others.length > 0 ? lead!.setMessage(tell(lead!, others)) : lead!,
    );
}

/** The SDK puts the policy's description on a line before what was found, but not where a level was given with it (kernel.ts). */
function ownOf(finding: AnalyzeDiagnostic): string {
    const [message, description] = [finding.getMessage(), `${finding.getDescription()}\n`];
    return message.startsWith(description) ? message.slice(description.length) : message;
}
/** What kernel.ts says. */
const WAITS = /undetermined: \S+ needs (.*)$/;
const valueOf: Likeness = (finding) => WAITS.exec(finding.getMessage())?.[1];
/** A rule's violations; what is exempt stays apart. */
const ruleOf: Likeness = (finding) =>
    /^(undetermined:|exempt until )/.test(ownOf(finding))
        ? undefined
        : `${finding.getPolicyname()} ${finding.getEnforcementlevel()}`;

const namesOf = (findings: Findings): string[] => [...new Set(findings.map((finding) => finding.getPolicyname()))];
