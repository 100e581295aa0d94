/**
 * Pulumi mocks for unit tests: every registration is recorded, and a call (`aws.getX`) that no test has answered
 * throws, so that a test says what it relies on.
 */
import { createRequire } from "node:module";
import * as pulumi from "@pulumi/pulumi";
import "../plain-structs";

/** One resource as the program registered it. */
export interface Registration {
    readonly type: string;
    readonly name: string;
    readonly inputs: Record<string, unknown>;
    readonly custom: boolean;
    /** URN of the parent; undefined for a child of the stack. */
    readonly parent: string | undefined;
    readonly protect: boolean;
    readonly ignoreChanges: readonly string[];
    readonly deleteBeforeReplace: boolean;
    readonly retainOnDelete: boolean;
    /** URN of the resource with which it goes; empty where it is deleted by itself. */
    readonly deletedWith: string;
    /** `customTimeouts`, such as `create 30m, update 30m`; empty where the provider's own hold. */
    readonly timeouts: string;
    readonly provider: string | undefined;
    /** Id, inputs and the outputs that the mock adds: what the stack's state would hold. */
    readonly state: Record<string, unknown>;
    /** URNs behind each input's value. */
    readonly dependencies: Readonly<Record<string, readonly string[]>>;
    /** URNs of everything that must be there first: what `dependsOn` names and what lies behind the inputs. */
    readonly waitsFor: readonly string[];
    readonly urn: string;
}

export interface Recorder {
    readonly resources: Registration[];
    /** All resources of a type, e.g. `ofType("aws:ec2/natGateway:NatGateway")`. */
    ofType(type: string): Registration[];
    /** The one resource of that type and logical name; throws with what there is instead. */
    one(type: string, name?: string): Registration;
    /** What components gave to `registerOutputs`, by URN. The SDK itself calls it with nothing, for any that does not. */
    readonly registeredOutputs: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface MockOptions {
    /** Answers of provider calls by token, from inputs and the provider that is asked, e.g. `{ "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId: "…" }) }`. */
    readonly calls?: Record<string, (args: Record<string, unknown>, provider: string) => Record<string, unknown>>;
    /** Outputs to add per type and region, beside the inputs; also an `id` of AWS's own form. @default `<name>-id` */
    readonly outputs?: Record<
        string,
        (args: pulumi.runtime.MockResourceArgs, region: string) => Record<string, unknown>
    >;
    readonly organization?: string;
    readonly stack?: string;
    readonly preview?: boolean;
    readonly config?: Record<string, string>;
}

/** The region of a program's own provider, and what stands for it in the ARNs of services that know none. */
const FIRST_REGION = "us-east-1";
const GLOBAL = ["iam", "route53"];

const STANDARD_CALLS: NonNullable<MockOptions["calls"]> = {
    "aws:index/getCallerIdentity:getCallerIdentity": () => ({
        accountId: "123456789012",
        arn: "arn:aws:iam::123456789012:user/test",
    }),
    "aws:index/getPartition:getPartition": () => ({ partition: "aws", dnsSuffix: "amazonaws.com" }),
};

/** The engine's side of a registration, as the mock monitor receives it. */
interface Request {
    getType(): string;
    getName(): string;
    getParent(): string;
    getProtect(): boolean;
    getIgnorechangesList(): string[];
    getDeletebeforereplace(): boolean;
    getRetainondelete(): boolean | undefined;
    getDeletedwith(): string;
    getCustomtimeouts(): { getCreate(): string; getUpdate(): string; getDelete(): string } | undefined;
    getDependenciesList(): string[];
    getUrn(): string;
    getOutputs(): { toJavaScript(): Record<string, unknown> } | undefined;
    getPropertydependenciesMap(): {
        forEach(see: (dependencies: { getUrnsList(): string[] }, property: string) => void): void;
    };
}

type Handler = (request: Request, done: unknown) => unknown;
type Monitor = Record<"registerResource" | "registerResourceOutputs", Handler> & {
    newUrn(parent: string, type: string, name: string): string;
};

/** The SDK keeps mocks in global state: one program at a time, also where a `describe` starts one while files load. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `program` under mocks, waits for every registration, and gives what was registered with the program's result.
 * Rejects when the program, a registration or anything inside an `apply` fails.
 */
export function record<T>(
    program: () => T | Promise<T>,
    options: MockOptions = {},
): Promise<Recorder & { readonly result: T }> {
    const run = last.then(() => recordAlone(program, options));
    last = run.catch(() => undefined);
    return run;
}

async function recordAlone<T>(
    program: () => T | Promise<T>,
    options: MockOptions,
): Promise<Recorder & { readonly result: T }> {
    const resources: Registration[] = [];
    const registeredOutputs = new Map<string, Record<string, unknown>>();
    const requests = new Map<string, Request>();
    const failures: unknown[] = [];
    /** Where a provider deploys to, by its reference: `<urn>::<id>`. */
    const regionOf = (provider: string | undefined) => {
        const of = resources.find(({ custom, urn }) => custom && provider?.startsWith(`${urn}::`));
        return typeof of?.inputs["region"] === "string" ? of.inputs["region"] : FIRST_REGION;
    };

    const mocks: pulumi.runtime.Mocks = {
        newResource: (args) => {
            const request = requests.get(`${args.type} ${args.name}`);
            const inputs = args.inputs as Record<string, unknown>;
            const [, module, short] = args.type.split(":");
            const service = module?.split("/")[0] ?? "";
            const region = regionOf(args.provider);
            const place = GLOBAL.includes(service) ? FIRST_REGION : region;
            const arn = `arn:aws:${service}:${place}:123456789012:${short}/${args.name}`;
            const added = options.outputs?.[args.type]?.(args, region);
            const state: Record<string, unknown> = { arn, ...inputs, ...added };
            const id = args.id || (state["id"] as string | undefined) || `${args.name}-id`;
            resources.push({
                type: args.type,
                name: args.name,
                urn: (pulumi.runtime.getMonitor() as unknown as Monitor).newUrn(
                    request?.getParent() ?? "",
                    args.type,
                    args.name,
                ),
                inputs,
                state: { id, ...state },
                dependencies: dependenciesOf(request),
                waitsFor: request?.getDependenciesList() ?? [],
                custom: args.custom === true,
                parent: request?.getParent() || undefined,
                protect: request?.getProtect() ?? false,
                ignoreChanges: request?.getIgnorechangesList() ?? [],
                deleteBeforeReplace: request?.getDeletebeforereplace() ?? false,
                retainOnDelete: request?.getRetainondelete() ?? false,
                deletedWith: request?.getDeletedwith() ?? "",
                timeouts: timeoutsOf(request),
                provider: args.provider || undefined,
            });
            return { id, state };
        },
        call: (args) => {
            const region = regionOf(args.provider);
            const calls: NonNullable<MockOptions["calls"]> = {
                "aws:index/getRegion:getRegion": () => ({ region, name: region, id: region }),
                ...STANDARD_CALLS,
                ...options.calls,
            };
            const answer = calls[args.token];
            if (answer === undefined) {
                failures.push(new Error(`call ${args.token} is not mocked; inputs ${JSON.stringify(args.inputs)}`));
                throw failures[0];
            }
            try {
                return answer(args.inputs as Record<string, unknown>, args.provider ?? "");
            } catch (error) {
                // The SDK shows a program the `details` of an engine's refusal, not its message.
                throw Object.assign(error as Error, { details: (error as Error).message });
            }
        },
    };
    await pulumi.runtime.setMocks(
        mocks,
        "integers-test",
        options.stack ?? "staging",
        options.preview ?? false,
        options.organization ?? "organization",
    );
    pulumi.runtime.setAllConfig(options.config ?? {});

    const monitor = pulumi.runtime.getMonitor() as unknown as Monitor;
    intercept(monitor, "registerResource", (request) =>
        requests.set(`${request.getType()} ${request.getName()}`, request),
    );
    intercept(monitor, "registerResourceOutputs", (request) => {
        const outputs = request.getOutputs()?.toJavaScript() ?? {};
        if (Object.keys(outputs).length > 0) {
            registeredOutputs.set(request.getUrn(), outputs);
        }
    });

    const result = await failOnUnhandled(failures, () =>
        withoutTraces(async () => {
            let value: T | undefined;
            await pulumi.runtime.runInPulumiStack(async () => {
                value = await program();
                return {};
            });
            await pulumi.runtime.disconnect();
            return value as T;
        }),
    );
    const ofType = (type: string) => resources.filter((r) => r.type === type);
    const one = (type: string, name?: string) => {
        const found = ofType(type).filter((r) => name === undefined || r.name === name);
        if (found.length !== 1) {
            const names = ofType(type).map((r) => r.name);
            throw new Error(
                `expected one ${type} ${name ?? ""}, found ${found.length}; of this type: ${names.join(", ")}`,
            );
        }
        return found[0]!;
    };
    return { resources, registeredOutputs, result, ofType, one };
}

/**
 * The SDK takes a stack trace for each promise and resource, through source maps: four fifths of a layer's run; and marks
 * each promise for a message at the process's end, a tenth of what is left. With STACK_TRACES=1 they are there, for an
 * error inside a program that its message does not explain.
 */
async function withoutTraces<T>(run: () => Promise<T>): Promise<T> {
    if (process.env["STACK_TRACES"] === "1") {
        return run();
    }
    const limit = Error.stackTraceLimit;
    const { callsites } = Positions;
    const { debuggablePromise } = debuggable;
    Error.stackTraceLimit = 0;
    Positions.callsites = () => [];
    debuggable.debuggablePromise = (promise) => promise;
    try {
        return await run();
    } finally {
        Error.stackTraceLimit = limit;
        Positions.callsites = callsites;
        debuggable.debuggablePromise = debuggablePromise;
    }
}

/** Where a program makes each resource, which the SDK tells the engine: the whole stack, whatever the limit. */
const Positions = pulumi.Resource as unknown as { callsites: () => readonly unknown[] };

/** The SDK's module itself, in which its others look the function up at each call. */
const debuggable = createRequire(__filename)("@pulumi/pulumi/runtime/debuggable") as {
    debuggablePromise: <T>(promise: Promise<T>) => Promise<T>;
};

/** What the engine is told to lie behind each input. */
function dependenciesOf(request: Request | undefined): Record<string, readonly string[]> {
    const dependencies: Record<string, readonly string[]> = {};
    request?.getPropertydependenciesMap().forEach((behind, property) => {
        dependencies[property] = behind.getUrnsList();
    });
    return dependencies;
}

function timeoutsOf(request: Request | undefined): string {
    const given = request?.getCustomtimeouts();
    const all = { create: given?.getCreate(), update: given?.getUpdate(), delete: given?.getDelete() };
    return Object.entries(all)
        .flatMap(([operation, time = ""]) => (time === "" ? [] : [`${operation} ${time}`]))
        .join(", ");
}

function intercept(
    monitor: Monitor,
    method: "registerResource" | "registerResourceOutputs",
    see: (request: Request) => void,
): void {
    const original = monitor[method];
    monitor[method] = function (this: unknown, request, done) {
        see(request);
        return original.call(monitor, request, done);
    };
}

/** Errors inside `apply` surface as unhandled rejections; a real run fails on them, so a test must too. */
async function failOnUnhandled<T>(failures: unknown[], run: () => Promise<T>): Promise<T> {
    const others = process.listeners("unhandledRejection");
    const collect = (reason: unknown) => failures.push(reason);
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", collect);
    try {
        const result = await run();
        await new Promise(setImmediate);
        if (failures.length > 0) {
            throw failures[0];
        }
        return result;
    } catch (error) {
        // A failed registration rejects without a message of its own; what the mock threw says more.
        throw failures.find((f) => f instanceof Error && f.message !== "") ?? error;
    } finally {
        await new Promise(setImmediate);
        process.removeListener("unhandledRejection", collect);
        others.forEach((listener) => process.on("unhandledRejection", listener));
    }
}

/** The value of an output, as a test reads it; rejects when computing it fails. */
export function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
    return (output as unknown as { promise(): Promise<T> }).promise();
}
