/**
 * Pulumi's provider protocol over gRPC, for one package emulated in this process.
 *
 * The SDK's own server (`@pulumi/pulumi/provider`) is not used: it installs process-wide error handlers and ends the
 * process, which a server inside `infra` must not do.
 */
import * as grpc from "@grpc/grpc-js";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Emulator, Session, Target } from "./emulator";
import { checkResponse, configuration, diffResponse, failureOf } from "./messages";
import { partsOf } from "./urn";
import { decode, encode } from "./wire";

type Call<T> = grpc.ServerUnaryCall<T, unknown>;
type Done = grpc.sendUnaryData<unknown>;
const empty = new Empty();

/**
 * The service of one package.
 *
 * Every provider instance of every stack (the default one, one for a second region, …) is a connection of its own,
 * so the connection tells whose configuration counts.
 */
export class ProviderService {
    private readonly sessions = new Map<string, Session>();

    constructor(
        private readonly emulator: Emulator,
        /** Whether calls that never answer (a fault) should be given up. */
        private readonly abandon: () => void,
    ) {}

    addTo(server: grpc.Server): void {
        const emulator = this.emulator;
        server.addService(ResourceProviderService, {
            handshake: answer(() => {
                const response = new rpc.ProviderHandshakeResponse();
                response.setAcceptSecrets(true);
                response.setSupportsAutonamingConfiguration(true);
                return response;
            }),
            attach: answer(() => empty),
            getPluginInfo: answer(() => {
                const info = new PluginInfo();
                info.setVersion(emulator.version);
                return info;
            }),
            getSchema: answer(() => {
                const response = new rpc.GetSchemaResponse();
                response.setSchema("{}");
                return response;
            }),
            cancel: answer(() => {
                this.abandon();
                return empty;
            }),
            checkConfig: answer((call: Call<rpc.CheckRequest>) => {
                const response = new rpc.CheckResponse();
                response.setInputs(call.request.getNews());
                return response;
            }),
            diffConfig: answer((call: Call<rpc.DiffRequest>) => {
                const same =
                    JSON.stringify(decode(call.request.getOldInputs())) ===
                    JSON.stringify(decode(call.request.getNews()));
                const response = new rpc.DiffResponse();
                response.setChanges(
                    same ? rpc.DiffResponse.DiffChanges.DIFF_NONE : rpc.DiffResponse.DiffChanges.DIFF_SOME,
                );
                return response;
            }),
            configure: answer((call: Call<rpc.ConfigureRequest>) => {
                this.sessions.set(call.getPeer(), {
                    urn: call.request.getUrn() ?? "",
                    config: configuration(call.request),
                });
                const response = new rpc.ConfigureResponse();
                response.setAcceptsecrets(true);
                response.setSupportspreview(true);
                response.setSupportsAutonamingConfiguration(true);
                return response;
            }),
            check: answer((call: Call<rpc.CheckRequest>) => {
                const request = call.request;
                const [inputs, failures] = emulator.check(
                    this.target(call, request.getUrn()),
                    decode(request.getOlds()),
                    decode(request.getNews()),
                    request.getRandomseed_asU8(),
                );
                return checkResponse(inputs, failures);
            }),
            diff: answer((call: Call<rpc.DiffRequest>) => {
                const request = call.request;
                const target = this.target(call, request.getUrn());
                const [olds, oldInputs] = [decode(request.getOlds()), decode(request.getOldInputs())];
                return diffResponse(emulator.diff(target, oldInputs, decode(request.getNews()), olds));
            }),
            create: answer(async (call: Call<rpc.CreateRequest>) => {
                const request = call.request;
                const target = this.target(call, request.getUrn());
                const { id, outputs } = await emulator.create(
                    target,
                    decode(request.getProperties()),
                    request.getPreview(),
                );
                const response = new rpc.CreateResponse();
                response.setId(id);
                response.setProperties(encode(outputs));
                return response;
            }),
            update: answer(async (call: Call<rpc.UpdateRequest>) => {
                const request = call.request;
                const outputs = await emulator.update(
                    this.target(call, request.getUrn()),
                    request.getId(),
                    decode(request.getOlds()),
                    decode(request.getNews()),
                    request.getPreview(),
                    decode(request.getOldInputs()),
                );
                const response = new rpc.UpdateResponse();
                response.setProperties(encode(outputs));
                return response;
            }),
            read: answer((call: Call<rpc.ReadRequest>) => {
                const request = call.request;
                const found = emulator.read(
                    this.target(call, request.getUrn()),
                    request.getId(),
                    decode(request.getProperties()),
                    decode(request.getInputs()),
                );
                const response = new rpc.ReadResponse();
                if (found !== undefined) {
                    response.setId(request.getId());
                    response.setProperties(encode(found.properties));
                    response.setInputs(encode(found.inputs));
                }
                return response;
            }),
            delete: answer(async (call: Call<rpc.DeleteRequest>) => {
                const request = call.request;
                await emulator.delete(
                    this.target(call, request.getUrn()),
                    request.getId(),
                    decode(request.getProperties()),
                );
                return empty;
            }),
            invoke: answer((call: Call<rpc.InvokeRequest>) => {
                const request = call.request;
                const result = emulator.invoke(request.getTok(), decode(request.getArgs()), this.session(call));
                const response = new rpc.InvokeResponse();
                response.setReturn(encode(result));
                return response;
            }),
            construct: answer((call: Call<rpc.ConstructRequest>) => {
                if (emulator.construct === undefined) {
                    throw new Error(`The sandbox has no component ${call.request.getType()}.`);
                }
                return emulator.construct(call.request);
            }),
        });
    }

    /** A provider whose inputs a preview does not know yet is never configured. */
    private session(call: { getPeer(): string }): Session {
        return this.sessions.get(call.getPeer()) ?? { urn: "", config: {} };
    }

    private target(call: { getPeer(): string }, urn: string): Target {
        const { type, name } = partsOf(urn);
        return { urn, type, name, config: this.session(call).config };
    }
}

/** Turns a function into a gRPC handler; what it throws becomes the call's error. */
function answer<T>(handle: (call: Call<T>) => unknown): (call: Call<T>, done: Done) => void {
    return (call, done) => {
        const fail = (error: unknown) => done(failureOf(error));
        try {
            const result = handle(call);
            if (result instanceof Promise) {
                result.then((response: unknown) => done(null, response), fail);
            } else {
                done(null, result);
            }
        } catch (error) {
            fail(error);
        }
    };
}
