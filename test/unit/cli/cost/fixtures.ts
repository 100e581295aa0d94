/** Plans by hand for the tests of the CLI. */
import type { Action, Inputs, Plan, PlannedResource } from "../../../../cli/engine/steps";

export function planned(
    type: string,
    name: string,
    after: Inputs | undefined,
    more: Partial<PlannedResource> = {},
): PlannedResource {
    const action: Action = after === undefined ? "delete" : more.before === undefined ? "create" : "update";
    return {
        urn: `urn:pulumi:staging::integers-test::${type}::${name}`,
        type,
        name,
        parent: "urn:parent",
        custom: true,
        action,
        ...(after === undefined ? {} : { after }),
        differing: [],
        replacing: [],
        ...more,
    };
}

export const plan = (resources: readonly PlannedResource[], config: Plan["config"] = {}): Plan => ({
    resources,
    config: { "network:availabilityZones": '["us-east-1a","us-east-1b","us-east-1c"]', ...config },
});
