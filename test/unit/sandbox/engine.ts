/** What an engine asks of the sandbox's providers, over the wire, for tests. */
import * as grpc from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Properties } from "../../../sandbox/server/values";
import { decode, encode } from "../../../sandbox/server/wire";

const URN = (type: string, name: string) => `urn:pulumi:staging::integers-test::${type}::${name}`;

/** One provider instance of an engine: a connection with a configuration of its own. */
export class Engine {
    private readonly client: ResourceProviderClient;

    constructor(port: number) {
        this.client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
            "grpc.use_local_subchannel_pool": 1,
        });
    }

    configure(args: Properties): Promise<rpc.ConfigureResponse> {
        const request = new rpc.ConfigureRequest();
        request.setArgs(encode(args));
        request.setUrn(URN("pulumi:providers:aws", "default"));
        return new Promise((resolve, reject) =>
            this.client.configure(request, (error, response) => (error ? reject(error) : resolve(response))),
        );
    }

    async create(type: string, name: string, properties: Properties, preview = false): Promise<Properties> {
        const check = new rpc.CheckRequest();
        check.setUrn(URN(type, name));
        check.setNews(encode(properties));
        const checked = await new Promise<rpc.CheckResponse>((resolve, reject) =>
            this.client.check(check, (error, response) => (error ? reject(error) : resolve(response))),
        );
        const request = new rpc.CreateRequest();
        request.setUrn(URN(type, name));
        request.setProperties(checked.getInputs());
        request.setPreview(preview);
        return new Promise((resolve, reject) =>
            this.client.create(request, (error, response) =>
                error ? reject(error) : resolve({ id: response.getId(), ...decode(response.getProperties()) }),
            ),
        );
    }

    cancel(): Promise<void> {
        return new Promise((resolve, reject) =>
            this.client.cancel(new Empty(), (error) => (error ? reject(error) : resolve())),
        );
    }

    close(): void {
        this.client.close();
    }
}
