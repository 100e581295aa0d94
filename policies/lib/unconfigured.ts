/**
 * At a preview the engine does not call a provider whose own configuration is not known yet (a cluster's kubeconfig, a role to
 * assume): of what it would make, a stack's policies get no properties at all, whatever the program gave.
 */
import type { PolicyResource } from "@pulumi/policy";
import { Undetermined } from "./undetermined";
import { attempt, unknownProps } from "./view";

/** The resource; its properties as ones that are not known where its provider is not configured yet. */
export function orUnknown(resource: PolicyResource): PolicyResource {
    const { props, provider } = resource;
    if (provider === undefined || Object.keys(props).length > 0) {
        return resource;
    }
    const configuration = attempt(() => JSON.stringify(provider.props));
    if ("value" in configuration) {
        return resource;
    }
    const lacking = `the properties of ${resource.name}, whose provider ${provider.name} is not configured yet`;
    return { ...resource, props: unknownProps(new Undetermined(lacking)) };
}
