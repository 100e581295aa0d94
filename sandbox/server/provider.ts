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
import { partsOf } from "./urn";
import { type Properties, UNKNOWN } from "./values";
import { decode, encode } from "./wire";

export interface CheckFailure {
    readonly property: string;
    readonly reason: string;
}

/** How a property differs; the engine shows it as `+`, `~` or `-`. */
export interface PropertyChange {
    readonly kind: "add" | "update" | "delete";
    readonly replace: boolean;
}

export interface Difference {
    /** Top-level names of the properties that differ. */
    readonly changed: readonly string[];
    /** Those of them that cannot be changed in place. */
    readonly replaces: readonly string[];
    readonly deleteBeforeReplace: boolean;
    /** Path of each difference, e.g. `tags.Owner`. */
    readonly details: ReadonlyMap<string, PropertyChange>;
}

/** One provider instance of one stack: the default one, one for a second region, … */
export interface Session {
    /** URN of the provider. */
    readonly urn: string;
    readonly config: Properties;
}

/** Which resource, and with which configuration its provider runs. */
export interface Target {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly config: Properties;
}

export interface ReadResult {
    readonly properties: Properties;
    readonly inputs: Properties;
}

/** What an emulated package does; the server translates. */
export interface Emulator {
    readonly version: string;
    check(target: Target, olds: Properties, news: Properties, seed: Uint8Array): [Properties, CheckFailure[]];
    diff(target: Target, oldInputs: Properties, news: Properties): Difference;
    create(
        target: Target,
        inputs: Properties,
        preview: boolean,
    ): { id: string; outputs: Properties } | Promise<{ id: string; outputs: Properties }>;
    update(
        target: Target,
        id: string,
        olds: Properties,
        news: Properties,
        preview: boolean,
    ): Properties | Promise<Properties>;
    /** Undefined where the resource is gone. */
    read(target: Target, id: string, properties: Properties, inputs: Properties): ReadResult | undefined;
    delete(target: Target, id: string, properties: Properties): void | Promise<void>;
    invoke(token: string, args: Properties, session: Session): Properties;
    construct?(request: rpc.ConstructRequest): Promise<rpc.ConstructResponse>;
}

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
                const response = new rpc.CheckResponse();
                response.setInputs(encode(inputs));
                response.setFailuresList(
                    failures.map((f) => {
                        const failure = new rpc.CheckFailure();
                        failure.setProperty(f.property);
                        failure.setReason(f.reason);
                        return failure;
                    }),
                );
                return response;
            }),
            diff: answer((call: Call<rpc.DiffRequest>) => {
                const request = call.request;
                const target = this.target(call, request.getUrn());
                return diffResponse(emulator.diff(target, decode(request.getOldInputs()), decode(request.getNews())));
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
        const fail = (error: unknown) => {
            const details = error instanceof Error ? error.message : String(error);
            done({ code: grpc.status.UNKNOWN, details });
        };
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

/** The provider's inputs; what is not text arrives as JSON text. */
function configuration(request: rpc.ConfigureRequest): Properties {
    const args = decode(request.getArgs());
    for (const key of Object.keys(args)) {
        const value = args[key];
        if (typeof value === "string" && /^[[{]/.test(value)) {
            try {
                args[key] = JSON.parse(value) as Properties;
            } catch {
                // Text that only looks like JSON stays text.
            }
        }
    }
    return args;
}

const KINDS = {
    add: [rpc.PropertyDiff.Kind.ADD, rpc.PropertyDiff.Kind.ADD_REPLACE],
    update: [rpc.PropertyDiff.Kind.UPDATE, rpc.PropertyDiff.Kind.UPDATE_REPLACE],
    delete: [rpc.PropertyDiff.Kind.DELETE, rpc.PropertyDiff.Kind.DELETE_REPLACE],
} as const;

function diffResponse(difference: Difference): rpc.DiffResponse {
    const response = new rpc.DiffResponse();
    const some = difference.changed.length > 0;
    response.setChanges(some ? rpc.DiffResponse.DiffChanges.DIFF_SOME : rpc.DiffResponse.DiffChanges.DIFF_NONE);
    response.setDiffsList([...difference.changed]);
    response.setReplacesList([...difference.replaces]);
    response.setDeletebeforereplace(difference.deleteBeforeReplace);
    response.setHasdetaileddiff(true);
    const details = response.getDetaileddiffMap();
    for (const [path, change] of difference.details) {
        const detail = new rpc.PropertyDiff();
        detail.setKind(KINDS[change.kind][change.replace ? 1 : 0]);
        detail.setInputdiff(true);
        details.set(path, detail);
    }
    return response;
}

/** Every output of `names` as unknown: what a preview says of a resource that is not made yet. */
export function unknowns(names: Iterable<string>): Properties {
    return Object.fromEntries([...names].map((name) => [name, UNKNOWN]));
}
