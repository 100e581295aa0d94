import type { Resource } from "./resource";
import type { Stack } from "./stack";
import type { Family } from "./standards";

/** What a check found: nothing, one violation, or several. A violation says what was seen and what to set. */
export type Finding = string | readonly string[] | undefined;

interface RuleInfo {
    /** Unique in the pack; the file's name. */
    readonly name: string;
    readonly family: Family;
    /** One sentence: what must hold. */
    readonly description: string;
    readonly severity: "low" | "medium" | "high" | "critical";
    /** Ids of the controls whose verdict this rule gives; the first is the framework's reference. */
    readonly covers: readonly [string, ...string[]];
    /** What a person does about a violation. */
    readonly remediation: string;
    /** Advice rather than a gate. @default "mandatory" */
    readonly level?: "advisory" | "mandatory";
    /**
     * Short type tokens (`rds:Instance`) that the rule judges; every form of a type is listed. Of Kubernetes,
     * the type of today stands for its forms (kubernetes-forms.ts).
     */
    readonly types: readonly string[];
    /** Of Kubernetes: finds what is written and never what is absent, and so judges patches too. @default false */
    readonly patches?: boolean;
}

/** Judges one resource by its own inputs, before it is created. */
export interface ResourceRule extends RuleInfo {
    readonly scope: "resource";
    readonly check: (resource: Resource) => Finding;
    /** Repairs the inputs in place; runs at level "remediate" only. */
    readonly remediate?: (props: Record<string, unknown>, resource: Resource) => void;
}

/** Judges one resource by what surrounds it in its stack. */
export interface StackRule extends RuleInfo {
    readonly scope: "stack";
    readonly check: (resource: Resource, stack: Stack) => Finding;
}

export type Rule = ResourceRule | StackRule;

export const resourceRule = (rule: Omit<ResourceRule, "scope">): ResourceRule => ({ scope: "resource", ...rule });
export const stackRule = (rule: Omit<StackRule, "scope">): StackRule => ({ scope: "stack", ...rule });
