/**
 * One finding for one cause, where the SDK has one for each rule: for a value that is not known yet and keeps a dozen rules waiting, and for
 * what several rules find in the same part of a resource (`saidBy`). The finding that stays names the others' rules. What one
 * rule finds in one resource is one finding, a line each.
 */
import { type AnalyzeDiagnostic, EnforcementLevel, PolicyNotApplicable } from "@pulumi/pulumi/proto/analyzer_pb";

export interface Joinable {
    getDiagnosticsList(): AnalyzeDiagnostic[];
    setDiagnosticsList(diagnostics: AnalyzeDiagnostic[]): unknown;
    addNotApplicable(policy: PolicyNotApplicable): unknown;
}
type Findings = readonly AnalyzeDiagnostic[];
/** To a finding, the one that speaks for it: itself, or another. */
type Speaker = (one: AnalyzeDiagnostic) => AnalyzeDiagnostic;

/** @param saidBy by rule, those that say what it finds */
export function joinFindings(answer: Joinable, saidBy: ReadonlyMap<string, readonly string[]>): void {
    const all = answer.getDiagnosticsList();
    const waiting = join(all, firstAlike(valueOf), (lead, others) => {
        const names = namesOf([lead, ...others]);
        const value = valueOf(lead) ?? "";
        return lead
            .getMessage()
            .replace(WAITS, () => `undetermined: ${names.length} rules need ${value}: ${names.join(", ")}`);
    });
    const said = join(waiting, sayer(waiting, saidBy), (lead, others) => {
        return `${lead.getMessage()} (found by ${namesOf(others).join(", ")}, too)`;
    });
    const left = join(said, firstAlike(ruleOf), (lead, others) => [lead.getMessage(), ...others.map(ownOf)].join("\n"));
    answer.setDiagnosticsList(left);
    const speak = new Set(namesOf(left));
    // They did not pass: they say why they do not apply.
    namesOf(all)
        .filter((name) => !speak.has(name))
        .forEach((name) =>
            answer.addNotApplicable(new PolicyNotApplicable().setPolicyName(name).setReason("another rule says it")),
        );
}

/** Where several findings have one speaker, that one stays, and tells of the others. */
function join(findings: Findings, speaker: Speaker, tell: (lead: AnalyzeDiagnostic, others: Findings) => string) {
    const groups = new Map<AnalyzeDiagnostic, AnalyzeDiagnostic[]>();
    for (const finding of findings) {
        const lead = speaker(finding);
        const others = groups.get(lead) ?? [];
        groups.set(lead, finding === lead ? others : [...others, finding]);
    }
    for (const [lead, others] of groups) {
        if (others.length > 0) {
            lead.setMessage(tell(lead, others));
        }
    }
    return [...groups.keys()];
}

/** The first one of the same resource that is alike; one without a likeness speaks for itself. */
function firstAlike(likeness: (one: AnalyzeDiagnostic) => string | undefined): Speaker {
    const first = new Map<string, AnalyzeDiagnostic>();
    return (one) => {
        const like = likeness(one);
        const key = `${one.getUrn()} ${like ?? ""}`;
        first.set(key, first.get(key) ?? one);
        return like === undefined ? one : first.get(key)!;
    };
}

/** The one that says it, too: of the same resource and part, and no less binding. */
function sayer(findings: Findings, saidBy: ReadonlyMap<string, readonly string[]>): Speaker {
    const violations = findings.filter(isViolation);
    const speaker: Speaker = (one) => {
        const says = (name: string) => (other: AnalyzeDiagnostic) =>
            other.getPolicyname() === name &&
            other.getUrn() === one.getUrn() &&
            partOf(other) === partOf(one) &&
            (isMandatory(other) || !isMandatory(one));
        const leads = isViolation(one) ? (saidBy.get(one.getPolicyname()) ?? []) : [];
        const found = leads.flatMap((name) => violations.find(says(name)) ?? [])[0];
        return found === undefined ? one : speaker(found);
    };
    return speaker;
}

/** The SDK puts the policy's description on a line before what was found. */
const ownOf = (finding: AnalyzeDiagnostic): string => finding.getMessage().split("\n").slice(1).join("\n");
/** What kernel.ts says. */
const WAITS = /undetermined: \S+ needs (.*)$/;
const valueOf = (finding: AnalyzeDiagnostic): string | undefined => WAITS.exec(finding.getMessage())?.[1];
const isViolation = (finding: AnalyzeDiagnostic): boolean => !/^(undetermined:|exempt until )/.test(ownOf(finding));
const isMandatory = (finding: AnalyzeDiagnostic): boolean =>
    finding.getEnforcementlevel() === EnforcementLevel.MANDATORY;
const ruleOf = (finding: AnalyzeDiagnostic): string | undefined =>
    isViolation(finding) ? `${finding.getPolicyname()} ${finding.getEnforcementlevel()}` : undefined;
/** Which part of the resource a finding is about, if it says so: a container before a colon, an opening in brackets. */
const partOf = (finding: AnalyzeDiagnostic): string =>
    [/^([\w.-]+): /, /\(([^()]*)\)[^()]*$/].map((part) => part.exec(ownOf(finding))?.[1] ?? "").join();

const namesOf = (findings: Findings): string[] => [...new Set(findings.map((finding) => finding.getPolicyname()))];
