/** The awsx package: components, whose children the engine then asks the aws package for. */
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import type { CheckFailure, Difference, Emulator } from "../../server/emulator";
import { type Properties, withoutSecrets } from "../../server/values";
import { decode, encode } from "../../server/wire";
import { versionOf } from "../schema";
import { Monitor } from "./monitor";
import { constructVpc } from "./vpc";

type Constructor = (
    monitor: Monitor,
    request: rpc.ConstructRequest,
    args: Properties,
    awsVersion: string,
) => Promise<{ urn: string; outputs: Properties }>;

const components: Readonly<Record<string, Constructor>> = { "awsx:ec2:Vpc": constructVpc };

export class AwsxEmulator implements Emulator {
    readonly version = versionOf("@pulumi/awsx");
    private readonly awsVersion = versionOf("@pulumi/aws");

    async construct(request: rpc.ConstructRequest): Promise<rpc.ConstructResponse> {
        const component = components[request.getType()];
        if (component === undefined) {
            const known = Object.keys(components).join(", ");
            throw new Error(
                `The sandbox has no component ${request.getType()} (it has ${known}); add it in sandbox/cloud/awsx/.`,
            );
        }
        const monitor = new Monitor(request.getMonitorendpoint());
        try {
            const args = withoutSecrets(decode(request.getInputs()));
            const { urn, outputs } = await component(monitor, request, args, this.awsVersion);
            const response = new rpc.ConstructResponse();
            response.setUrn(urn);
            response.setState(encode(outputs));
            return response;
        } finally {
            monitor.close();
        }
    }

    // A component package has no resources of its own.
    check(_target: unknown, _olds: Properties, news: Properties): [Properties, CheckFailure[]] {
        return [news, []];
    }
    diff(): Difference {
        return { changed: [], replaces: [], deleteBeforeReplace: false, details: new Map() };
    }
    create(target: { type: string }): never {
        throw new Error(`The sandbox has no ${target.type}; add it in sandbox/cloud/awsx/.`);
    }
    update(): never {
        throw new Error("The sandbox's awsx has components only.");
    }
    read(): undefined {
        return undefined;
    }
    delete(): void {
        // Nothing of its own to delete.
    }
    invoke(token: string): Properties {
        throw new Error(`The sandbox has no answer to ${token}; add it in sandbox/cloud/awsx/.`);
    }
}
