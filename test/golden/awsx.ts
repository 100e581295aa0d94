/** The children of a remote component, made by the sandbox's awsx with a recorder in the engine's place. */
import { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { Monitor, Registered, Registration as Wanted } from "../../sandbox/cloud/awsx/monitor";
import { constructVpc } from "../../sandbox/cloud/awsx/vpc";
import type { Properties } from "../../sandbox/server/values";
import { AWSX_VPC, subnetId } from "../unit/layers";
import type { Registration } from "../unit/mocks";

/** Children under the ids that the mocks' component publishes, so that what refers to them finds them. */
export async function awsxChildren(component: Registration): Promise<Registration[]> {
    const children: Registration[] = [];
    const request = new ConstructRequest();
    request.setType(component.type);
    request.setName(component.name);
    request.setParent(component.parent ?? "");
    const recorder = {
        register: (wanted: Wanted): Promise<Registered> => {
            const child = registration(wanted, component);
            if (wanted.custom) {
                children.push(child);
            }
            return Promise.resolve({ urn: child.urn, id: child.state["id"] as string, outputs: {} });
        },
        registerOutputs: () => Promise.resolve(),
    };
    await constructVpc(recorder as unknown as Monitor, request, component.inputs as Properties, "");
    return children;
}

function registration(wanted: Wanted, component: Registration): Registration {
    const inputs: Record<string, unknown> = {};
    const dependencies: Record<string, readonly string[]> = {};
    for (const [key, input] of Object.entries(wanted.inputs ?? {})) {
        const tracked = typeof input === "object" && input !== null && "urns" in input;
        const value = tracked ? (input as unknown as { value: unknown }).value : input;
        if (value !== undefined) {
            inputs[key] = value;
            dependencies[key] = tracked ? (input as unknown as { urns: readonly string[] }).urns : [];
        }
    }
    const [head = ""] = component.urn.split("::");
    const project = component.urn.split("::")[1];
    const types = wanted.custom ? `${typesOf(wanted.parent)}$${wanted.type}` : typesOf(component.urn);
    return {
        type: wanted.type,
        name: wanted.name,
        urn: `${head}::${project}::${types}::${wanted.name}`,
        inputs,
        state: { ...inputs, ...identity(wanted, inputs) },
        dependencies,
        custom: wanted.custom,
        parent: wanted.parent,
        protect: wanted.protect ?? component.protect,
        ignoreChanges: [],
        deleteBeforeReplace: false,
        retainOnDelete: false,
        deletedWith: "",
        timeouts: "",
        waitsFor: [],
        provider: wanted.provider,
    };
}

const typesOf = (urn: string): string => urn.split("::")[2] ?? "";

/** Ids as the mocks' awsx component gives them. */
function identity(wanted: Wanted, inputs: Record<string, unknown>): Record<string, unknown> {
    if (wanted.type === "aws:ec2/vpc:Vpc") {
        return AWSX_VPC;
    }
    if (wanted.type === "aws:ec2/subnet:Subnet") {
        const tags = inputs["tags"] as { SubnetType: string };
        return { id: subnetId(tags.SubnetType.toLowerCase(), inputs["availabilityZone"] as string) };
    }
    return { id: `${wanted.name}-id` };
}
