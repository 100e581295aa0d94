/** From a rule to the SDK's policy: matching, unknown values, exemptions. No rule knows the SDK. */
import type {
    EnforcementLevel,
    ReportViolation,
    ResourceValidation,
    ResourceValidationPolicy,
    StackValidationArgs,
    StackValidationPolicy,
} from "@pulumi/policy";
import { once } from "./dispatch";
import type { ExemptionRegister } from "./exemptions";
import { findIn } from "./find";
import { formsOf, objectsIn } from "./kubernetes-forms";
import { Resource } from "./resource";
import type { Finding, ResourceRule, Rule, StackRule } from "./rule";
import { Stack } from "./stack";
import { CONTROLS_OF_FAMILY, frameworkOf, pageOf } from "./standards";
import { token } from "./types";
import { attempt, isUnknownValue } from "./view";

/**
 * The SDK's `reportViolation` takes an object too, which may lower the level of one finding: so an undetermined
 * finding does not block a preview, and is not silent either. (The SDK's own path for unknown values does the same,
 * but ends the rule for the whole stack and loses the resource.)
 */
type ReportAdvice = (advice: { message: string; urn: string; enforcementLevel: EnforcementLevel }) => void;

export function toPolicy(rule: Rule, exemptions: ExemptionRegister): ResourceValidationPolicy | StackValidationPolicy {
    const common = {
        name: rule.name,
        description: rule.description,
        severity: rule.severity,
        enforcementLevel: rule.level ?? "mandatory",
        framework: frameworkOf(rule.covers[0]),
        tags: [...new Set([rule.family, ...rule.covers, ...CONTROLS_OF_FAMILY[rule.family]])],
        remediationSteps: rule.remediation,
        url: pageOf(rule.family, rule.covers),
        // Read by dispatch.ts.
        types: typesOf(rule),
    };
    return rule.scope === "resource"
        ? { ...common, ...resourceValidation(rule, exemptions) }
        : { ...common, validateStack: stackValidation(rule, exemptions) };
}

function resourceValidation(
    rule: ResourceRule,
    exemptions: ExemptionRegister,
): Pick<ResourceValidationPolicy, "validateResource" | "remediateResource"> {
    const types = typesOf(rule);
    const validateResource: ResourceValidation = (args, report) => {
        if (types.has(args.type)) {
            const parts = objectsIn(args).map((part) => new Resource(part));
            const check = () => findIn(parts, (part) => listOf(rule.check(part)));
            judge(rule, new Resource(args), check, report, exemptions);
        }
    };
    const { remediate } = rule;
    return {
        validateResource,
        ...(remediate && {
            remediateResource: (args) => {
                const resource = new Resource(args);
                const verdict = types.has(args.type) ? attempt(() => rule.check(resource)) : { value: undefined };
                // A list without entries is no violation, and must change nothing: not even an absent map to an empty one.
                if ("unknown" in verdict || (verdict.value ?? []).length === 0) {
                    return undefined;
                }
                remediate(args.props, resource);
                return args.props;
            },
        }),
    };
}

/** All rules share a stack, as they are handed the same resources (dispatch.ts): each would index them anew. */
const stackOf = once((resources: StackValidationArgs["resources"]) => new Stack(resources));

function stackValidation(rule: StackRule, exemptions: ExemptionRegister): StackValidationPolicy["validateStack"] {
    return (args, report) => {
        const stack = stackOf(args.resources);
        for (const resource of stack.all(rule.types)) {
            judge(rule, resource, () => rule.check(resource, stack), report, exemptions);
        }
    };
}

function judge(
    rule: Rule,
    resource: Resource,
    check: () => Finding,
    report: ReportViolation,
    exemptions: ExemptionRegister,
): void {
    const advise = (message: string) =>
        (report as unknown as ReportAdvice)({ message, urn: resource.urn, enforcementLevel: "advisory" });
    const verdict = attempt(check);
    if ("unknown" in verdict) {
        exemptions.undecided(rule.name, resource.urn);
        advise(`undetermined: ${rule.name} needs ${lackingIn(verdict.unknown)}`);
        return;
    }
    for (const violation of listOf(verdict.value)) {
        const exempt = exemptions.use(rule.name, resource.urn);
        if (exempt === undefined) {
            report(violation, resource.urn);
        } else {
            advise(`exempt until ${exempt.expires} (${exempt.owner}): ${exempt.reason}. Found: ${violation}`);
        }
    }
}

/** Every token that the rule is about. */
const typesOf = once(
    (rule: Rule): Set<string> => new Set(rule.types.flatMap((type) => formsOf(token(type), rule.patches ?? false))),
);

const listOf = (found: Finding): readonly string[] => (typeof found === "string" ? [found] : (found ?? []));

function lackingIn(error: Error): string {
    return isUnknownValue(error) ? `${error.props.map(String).join(".")}, known after apply` : error.message;
}
