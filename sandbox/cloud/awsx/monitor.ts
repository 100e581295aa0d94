/** Registers resources with the engine from inside a component, without the SDK's process-wide state. */
import * as grpc from "@grpc/grpc-js";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as rpc from "@pulumi/pulumi/proto/resource_pb";
import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { resourceReference, type Properties, UNKNOWN, type Value } from "../../server/values";
import { decode, encode } from "../../server/wire";

/** A value with the URNs that it came from. */
export interface Tracked {
    readonly value: Value | undefined;
    readonly urns: readonly string[];
}

export interface Registered {
    readonly urn: string;
    readonly id: string;
    readonly outputs: Properties;
}

export interface Registration {
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly parent: string;
    readonly inputs?: Readonly<Record<string, Tracked | Value | undefined>>;
    readonly dependsOn?: readonly string[];
    readonly version?: string;
    readonly provider?: string;
    readonly providers?: ReadonlyMap<string, string>;
    readonly protect?: boolean;
    readonly aliases?: readonly Alias[];
}

export class Monitor {
    private readonly client: ResourceMonitorClient;

    constructor(endpoint: string) {
        this.client = new ResourceMonitorClient(endpoint, grpc.credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
        });
    }

    register(registration: Registration): Promise<Registered> {
        const request = new rpc.RegisterResourceRequest();
        request.setType(registration.type);
        request.setName(registration.name);
        request.setCustom(registration.custom);
        request.setParent(registration.parent);
        request.setAcceptsecrets(true);
        request.setAcceptresources(true);
        request.setSupportspartialvalues(true);
        request.setAliasspecs(true);
        request.setVersion(registration.version ?? "");
        request.setProvider(registration.provider ?? "");
        request.setAliasesList([...(registration.aliases ?? [])]);
        if (registration.protect !== undefined) {
            request.setProtect(registration.protect);
        }
        registration.providers?.forEach((reference, name) => request.getProvidersMap().set(name, reference));

        const inputs: Properties = {};
        const dependencies = new Set(registration.dependsOn);
        for (const [name, input] of Object.entries(registration.inputs ?? {})) {
            const { value, urns } = isTracked(input) ? input : { value: input, urns: [] };
            if (value === undefined) {
                continue;
            }
            inputs[name] = value;
            urns.forEach((urn) => dependencies.add(urn));
            const names = new rpc.RegisterResourceRequest.PropertyDependencies();
            names.setUrnsList([...urns]);
            request.getPropertydependenciesMap().set(name, names);
        }
        request.setObject(encode(inputs));
        request.setDependenciesList([...dependencies]);
        return new Promise((resolve, reject) => {
            this.client.registerResource(request, (error, response) => {
                if (error !== null) {
                    reject(error);
                    return;
                }
                resolve({
                    urn: response.getUrn(),
                    // A preview leaves the id of what is not made yet empty.
                    id: response.getId() === "" ? UNKNOWN : response.getId(),
                    outputs: decode(response.getObject()),
                });
            });
        });
    }

    registerOutputs(urn: string, outputs: Properties): Promise<void> {
        const request = new rpc.RegisterResourceOutputsRequest();
        request.setUrn(urn);
        request.setOutputs(encode(outputs));
        return new Promise((resolve, reject) => {
            this.client.registerResourceOutputs(request, (error) => (error === null ? resolve() : reject(error)));
        });
    }

    close(): void {
        this.client.close();
    }
}

function isTracked(input: Tracked | Value | undefined): input is Tracked {
    return typeof input === "object" && input !== null && "urns" in input;
}

/** The id of a resource as an input of another. */
export function idOf(resource: Registered): Tracked {
    return { value: resource.id, urns: [resource.urn] };
}

/** The resource as an output of its component. */
export function referenceTo(resource: Registered): Value {
    return resourceReference(resource.urn, resource.id);
}
