/** Every rule as a policy, and the judgement of the exemptions after all of them. */
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { type ExemptionRegister, parseUrn } from "./lib/exemptions";
import { configured } from "./lib/dispatch";
import { toPolicy } from "./lib/kernel";
import { frameworkOf } from "./lib/standards";
import { rules } from "./rules";

export function buildPolicies(exemptions: ExemptionRegister): (ResourceValidationPolicy | StackValidationPolicy)[] {
    // The engine judges resources first and stacks last, policies in this order: the register is complete at the end.
    return [...rules.map((rule) => toPolicy(rule, exemptions)), levelsNamePolicies(), exemptionsAreCurrent(exemptions)];
}

function levelsNamePolicies(): StackValidationPolicy {
    return {
        name: "levels-name-policies",
        description: "A levels file names policies of this pack; the engine passes over what it does not know.",
        severity: "high",
        enforcementLevel: "mandatory",
        framework: frameworkOf("R-PROG-2"),
        tags: ["levels", "R-PROG-2", "SOC2-CC3.1"],
        remediationSteps: "Correct the name, or remove it, in the file of --policy-pack-config.",
        validateStack: (_args, report) => {
            const names = new Set([
                "all",
                "levels-name-policies",
                "exemptions-are-current",
                ...rules.map((r) => r.name),
            ]);
            [...configured.keys()]
                .filter((name) => !names.has(name))
                .forEach((name) =>
                    report(`the levels file names ${name}, which the pack does not have; correct or remove it`),
                );
        },
    };
}

function exemptionsAreCurrent(exemptions: ExemptionRegister): StackValidationPolicy {
    return {
        name: "exemptions-are-current",
        description: "An exemption names a rule of this pack, has not expired, and is still needed.",
        severity: "high",
        enforcementLevel: "mandatory",
        framework: frameworkOf("R-PROG-2"),
        tags: ["exemptions", "R-PROG-2", "SOC2-CC3.1"],
        remediationSteps: "Repair the resource and remove the entry from exemptions.json, or renew it with a reason.",
        validateStack: (args, report) => {
            const first = args.resources[0];
            if (first !== undefined) {
                const { project, stack } = parseUrn(first.urn);
                const names = new Set(rules.map((r) => r.name));
                const urns = args.resources.map(({ urn }) => urn);
                exemptions.problems(project, stack, names, urns).forEach((problem) => report(problem));
            }
        },
    };
}
