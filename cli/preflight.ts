/** What stands in the way of a destroy, read from the state before anything is touched. Knows nothing of Pulumi. */
import type { Deployment, StateResource } from "./stacks";

/** A resource that AWS refuses to delete until this attribute has another value. */
export interface Guarded {
    readonly urn: string;
    readonly type: string;
    readonly id: string;
    readonly attribute: string;
    /** The value that lets it go. */
    readonly off: boolean | string;
}

export interface Preflight {
    /** Protected by Pulumi (`protect`): the engine refuses the whole destroy. */
    readonly protected: readonly string[];
    readonly guarded: readonly Guarded[];
    /** Left where they are (`retainOnDelete`): they go on existing, and costing. */
    readonly retained: readonly string[];
}

/** The arguments by which AWS refuses a deletion. */
const GUARDS = ["deletionProtection", "enableDeletionProtection", "deletionProtectionEnabled"] as const;

/** Their values: a switch for most types, a word for Cognito's. */
const OFF = new Map<unknown, boolean | string>([
    [true, false],
    ["true", false],
    ["ACTIVE", "INACTIVE"],
]);

export function preflight({ deployment }: Deployment): Preflight {
    const resources = deployment.resources ?? [];
    const urns = (which: (resource: StateResource) => boolean): string[] =>
        resources.filter(which).map(({ urn }) => urn);
    return {
        protected: urns((r) => r.protect === true),
        guarded: resources.flatMap(guardsOf),
        retained: urns((r) => r.retainOnDelete === true),
    };
}

function guardsOf({ urn, type, id = "", inputs = {} }: StateResource): Guarded[] {
    return GUARDS.flatMap((attribute) => {
        const off = OFF.get(inputs[attribute]);
        return off === undefined ? [] : [{ urn, type, id, attribute, off }];
    });
}
