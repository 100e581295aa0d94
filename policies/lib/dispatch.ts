/**
 * Asks of a resource only the policies that are about its type, and says "not applicable" for the others. The SDK asks
 * them all, and the engine lists what says nothing as passed: every name for each resource, twice, which is most of its
 * events. Verdicts are the same without it. build.js puts these functions around the SDK's own.
 */
import type { ResourceValidationPolicy, StackValidationArgs, StackValidationPolicy } from "@pulumi/policy";
import { PolicyNotApplicable } from "@pulumi/pulumi/proto/analyzer_pb";
import { rememberInputs } from "./inputs";
import { type Joinable, joinFindings } from "./joined";

/** What a policy may implement; each has its call from the engine. */
type Call = "validateResource" | "remediateResource" | "validateStack";

/** A policy, and which resources it is about: their type tokens. Without them, it is always asked. */
export type Policy = Partial<Pick<ResourceValidationPolicy & StackValidationPolicy, Call | "enforcementLevel">> & {
    readonly name: string;
    readonly types?: ReadonlySet<string>;
};

export interface ResourceRequest {
    getType(): string;
    getUrn(): string;
    getProperties(): { toJavaScript(): object } | undefined;
}

interface StackRequest {
    getResourcesList(): Pick<ResourceRequest, "getType">[];
}

interface Answer {
    addNotApplicable(policy: PolicyNotApplicable): unknown;
    serializeBinary(): Uint8Array;
}

/** An answer with findings, and none of repairs. */
const hasFindings = (answer: Answer): answer is Answer & Joinable => "getDiagnosticsList" in answer;

/** The message class of the answers to a call. */
export type AnswerClass = new () => Answer;

type Handler<Request> = (
    call: { readonly request: Request },
    done: (error: unknown, answer?: Answer) => void,
) => unknown;

/** The SDK's maker of a handler, for instance `makeAnalyzeRpcFun`. */
export type Maker<Request> = (
    pack: string,
    version: string,
    level: string,
    policies: readonly Policy[],
) => Handler<Request>;

/**
 * The handler of a call about one resource: for each type, the SDK's for the policies about it. What the engine tells of the
 * resource's inputs is remembered for the policies of the stack.
 */
export function byType(call: Call, make: Maker<ResourceRequest>, answers: AnswerClass): Maker<ResourceRequest> {
    return (pack, version, level, all) => {
        const policies = answering(call, all);
        const handlers = new Map<string, Handler<ResourceRequest>>();
        const others = notApplicable(policies, answers);
        return (message, done) => {
            const type = message.request.getType();
            if (call === "validateResource") {
                const properties = message.request.getProperties()?.toJavaScript() ?? {};
                rememberInputs(message.request.getUrn(), Object.keys(properties));
            }
            const handlerOfType = (): Handler<ResourceRequest> => {
                const asked = policies.filter((policy) => policy[call] && (policy.types?.has(type) ?? true));
                return among(make(pack, version, level, asked), others(asked));
            };
            const handler = handlers.get(type) ?? handlerOfType();
            handlers.set(type, handler);
            return handler(message, done);
        };
    };
}

/**
 * The handler of the call about a whole stack: the SDK's for the policies about a type that the stack has. The SDK makes
 * its view of the resources anew for each policy; here all share one: a first policy keeps it, the others are asked about
 * a stack without resources and are handed what it kept.
 */
export function byTypes(call: Call, make: Maker<StackRequest>, answers: AnswerClass): Maker<StackRequest> {
    return (pack, version, level, all) => {
        const policies = answering(call, all);
        const others = notApplicable(policies, answers);
        return (message, done) => {
            const types = new Set(message.request.getResourcesList().map((resource) => resource.getType()));
            let resources: StackValidationArgs["resources"] = [];
            const keep: Policy = {
                name: "keep",
                enforcementLevel: "advisory",
                validateStack: (args) => void ({ resources } = args),
            };
            const handed = (policy: Policy): Policy => ({
                ...policy,
                validateStack: (args, report) => policy.validateStack!({ ...args, resources }, report),
            });
            const asked = policies.filter((policy) => policy[call] && (!policy.types || overlap(policy.types, types)));
            const rest = among(make(pack, version, level, asked.map(handed)), others(asked));
            return make(pack, version, level, [keep])(message, (error) =>
                error ? done(error) : rest({ request: { getResourcesList: () => [] } }, done),
            );
        };
    };
}

/** The policies of which the engine expects an answer to a call: those of a stack, or those of a resource. */
export const answering = (call: Call, policies: readonly Policy[]): Policy[] =>
    policies.filter((policy) => (policy.validateStack !== undefined) === (call === "validateStack"));

/** Whether two sets share anything; looks each of the smaller one up in the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
    const [few, many] = a.size < b.size ? [a, b] : [b, a];
    for (const type of few) {
        if (many.has(type)) {
            return true;
        }
    }
    return false;
}

interface ConfigureCall {
    readonly request: { getPolicyconfigMap(): { entries(): Iterable<[string, { getEnforcementlevel(): number }]> } };
}

/** The levels that a levels file gives, by name, the pack's or not: the engine hands all of them on and minds none. */
export const configured = new Map<string, number>();

/** The SDK's handler of the configuration; what it was told is remembered. */
export const remembering =
    <Call extends ConfigureCall, Done>(configure: (call: Call, done: Done) => unknown) =>
    (call: Call, done: Done): unknown => {
        configured.clear();
        for (const [name, config] of call.request.getPolicyconfigMap().entries()) {
            configured.set(name, config.getEnforcementlevel());
        }
        return configure(call, done);
    };

/** A handler whose answers are joined, and followed by bytes: those of a message may be, by others that add to its lists. */
function among<Request>(handler: Handler<Request>, others: Uint8Array): Handler<Request> {
    return (message, done) =>
        handler(message, (error, answer) => {
            if (answer !== undefined) {
                if (hasFindings(answer)) {
                    joinFindings(answer);
                }
                const said = answer.serializeBinary();
                answer.serializeBinary = () => (said.length === 0 ? others : Buffer.concat([said, others]));
            }
            done(error, answer);
        });
}

/** Says of all policies but those that are asked that they do not apply, in bytes that are made once for each. */
export function notApplicable(
    policies: readonly Policy[],
    answers: AnswerClass,
): (asked: readonly Policy[]) => Uint8Array {
    const saidOf = once((policy: Policy) => {
        const answer = new answers();
        answer.addNotApplicable(new PolicyNotApplicable().setPolicyName(policy.name));
        return answer.serializeBinary();
    });
    return (asked) => {
        const those = new Set(asked);
        return Buffer.concat(policies.filter((policy) => !those.has(policy)).map(saidOf));
    };
}

/** Calls a function once for each object, for as long as the object lives. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
    const made = new WeakMap<K, { readonly value: V }>();
    return (key) => {
        const known = made.get(key) ?? { value: make(key) };
        made.set(key, known);
        return known.value;
    };
}
