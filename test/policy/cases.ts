/**
 * The form of test/policy/cases/<family>/<rule>.ts: a compliant fixture, and patches to it that change one thing each.
 * Every rule has violating and unknown ones; test/policy/rules.test.ts runs them and fails where they lack.
 */
import type { Given, Props } from "./harness";

/** Cases of a resource rule: the properties of one resource, tried under each of the rule's types. */
export interface ResourceCases {
    readonly compliant: Props;
    /** Changes after which the rule must still be silent. */
    readonly passing?: Record<string, Props>;
    /** Changes of one property that the rule must stop, its absence among them. */
    readonly violating: Record<string, Props>;
    /** A property made unknown: neither pass nor violation. */
    readonly unknown: Record<string, Props>;
    /** The types to try, where fixtures of the rule's types differ. @default all of the rule's types */
    readonly types?: readonly string[];
}

/** Cases of a stack rule: named resources; `it` is the judged one and takes each of the rule's types in turn. */
export interface StackCases {
    readonly stack: Record<string, Given>;
    readonly passing?: Record<string, Record<string, unknown>>;
    readonly violating: Record<string, Record<string, unknown>>;
    readonly unknown: Record<string, Record<string, unknown>>;
    readonly types?: readonly string[];
    /** Whether the fixture is also decided when nothing is deployed, from dependencies alone. @default true */
    readonly decidedAtPreview?: boolean;
}

/** Cases of a rule that no resource of its types can satisfy: nothing to comply with, nothing to be unknown. */
export interface AlwaysCases {
    /** Why. */
    readonly always: string;
}

/** A rule whose types have different properties has cases for each form. */
export type Cases = ResourceCases | StackCases | AlwaysCases | readonly (ResourceCases | StackCases)[];

export const alwaysCases = (cases: AlwaysCases): AlwaysCases => cases;
export const resourceCases = (cases: ResourceCases): ResourceCases => cases;
export const stackCases = (cases: StackCases): StackCases => cases;
