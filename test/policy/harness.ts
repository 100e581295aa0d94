/**
 * Runs a rule the way the engine does: through the SDK's own request functions, with its deserialisation and its proxy
 * for unknown values. Nothing of a rule is called directly.
 */
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import * as server from "@pulumi/policy/server";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import "../plain-structs";
import { byTypes, once } from "../../policies/lib/dispatch";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { forgetInputs, rememberInputs } from "../../policies/lib/inputs";
import { toPolicy } from "../../policies/lib/kernel";
import type { Rule } from "../../policies/lib/rule";
import { token } from "../../policies/lib/types";
import { filledInputs } from "../../sandbox/cloud/schema";

/** How the engine writes a value that is not known yet. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/** In a patch: the property (or the resource) is taken away. */
export const ABSENT = Symbol("absent");

/** In a stack's properties: what another resource will be called once it exists. */
export class Ref {
    constructor(
        readonly resource: string,
        readonly property: string,
    ) {}
}
export const ref = (resource: string, property = "id"): Ref => new Ref(resource, property);

export type Props = Record<string, unknown>;
export interface Given {
    /** Short type token; the rule's first type when absent. */
    readonly type?: string;
    readonly props?: Props;
    readonly parent?: string;
    /** The inputs, where what the engine told of them matters. @default all props, before the stack is deployed */
    readonly inputs?: readonly string[];
    /** What stands behind a property without being named by it, as the engine tells of what a component hands out. */
    readonly behind?: Readonly<Record<string, readonly string[]>>;
}

/** One finding as the engine receives it. */
export interface Diagnostic {
    readonly rule: string;
    readonly message: string;
    readonly level: "mandatory" | "advisory";
    readonly urn: string;
    readonly undetermined: boolean;
}

const LEVELS = { 0: "advisory", 1: "mandatory" } as const;
type Policy = ResourceValidationPolicy | StackValidationPolicy;
type RpcFunction = (
    call: { request: unknown },
    done: (error: Error | null, response?: analyzer.AnalyzeResponse) => void,
) => void;
type MakeRpcFunction = (pack: string, version: string, level: string, policies: Policy[]) => RpcFunction;
const sdk = server as unknown as Record<
    "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun" | "makeRemediateRpcFun",
    MakeRpcFunction
>;

async function ask(make: MakeRpcFunction, policies: Policy[], request: unknown): Promise<Diagnostic[]> {
    const response = await new Promise<analyzer.AnalyzeResponse>((resolve, reject) => {
        make(
            "test-pack",
            "1.0.0",
            "mandatory",
            policies,
        )({ request }, (error, value) => (error ? reject(error) : resolve(value!)));
    });
    return response.getDiagnosticsList().map((d) => ({
        rule: d.getPolicyname(),
        message: d.getMessage(),
        level: LEVELS[d.getEnforcementlevel() as 0 | 1],
        urn: d.getUrn(),
        undetermined: d.getMessage().startsWith("undetermined: "),
    }));
}

const noExemptions = (): ExemptionRegister => new ExemptionRegister([], "2026-01-01");
/** Properties as the engine sends them. */
export const struct = (props: Props): Struct => Struct.fromJavaScript(props as Record<string, JavaScriptValue>);
export const urnOf = (type: string, name: string): string =>
    `urn:pulumi:staging::integers-test::${token(type)}::${name}`;

/** A rule as the SDK has it, without exemptions. Made once: tens of thousands of cases ask 800 rules. */
export const policyOf = once((rule: Rule) => toPolicy(rule, noExemptions()));

/** What a resource rule says of one resource. */
export function analyze(rule: Rule, type: string, props: Props, exemptions?: ExemptionRegister): Promise<Diagnostic[]> {
    const policy = exemptions === undefined ? policyOf(rule) : toPolicy(rule, exemptions);
    return evaluateResource([policy], token(type), props);
}

/** What several policies say of one resource. */
export function evaluateResource(policies: Policy[], type: string, props: Props): Promise<Diagnostic[]> {
    const request = new analyzer.AnalyzeRequest();
    request.setType(type);
    request.setName("it");
    request.setUrn(`urn:pulumi:staging::integers-test::${type}::it`);
    request.setProperties(struct(props));
    request.setOptions(new analyzer.AnalyzerResourceOptions());
    return ask(sdk.makeAnalyzeRpcFun, policies, request);
}

/** The SDK's function as the pack has it (build.js): all policies share one view of the resources. */
const makeSharing = byTypes("validateStack", sdk.makeAnalyzeStackRpcFun as never, analyzer.AnalyzeResponse);

/** What several policies say of a stack that is ready to be sent. */
export const evaluateStack = (policies: Policy[], request: analyzer.AnalyzeStackRequest): Promise<Diagnostic[]> =>
    ask(makeSharing as unknown as MakeRpcFunction, policies, request);

/** What level "remediate" makes of a resource's properties; undefined where it changes nothing. */
export async function remediate(rule: Rule, type: string, props: Props): Promise<unknown> {
    const request = new analyzer.AnalyzeRequest();
    request.setType(token(type));
    request.setName("it");
    request.setUrn(urnOf(type, "it"));
    request.setProperties(struct(props));
    request.setOptions(new analyzer.AnalyzerResourceOptions());
    const policy = { ...policyOf(rule), enforcementLevel: "remediate" } as Policy;
    const response = await new Promise<analyzer.RemediateResponse>((resolve, reject) => {
        sdk.makeRemediateRpcFun("test-pack", "1.0.0", "mandatory", [policy])({ request }, (error, value) =>
            error ? reject(error) : resolve(value as unknown as analyzer.RemediateResponse),
        );
    });
    return response.getRemediationsList()[0]?.getProperties()?.toJavaScript();
}

/** A provider of which the engine knows what it depends on, and no more. */
function unconfigured(): analyzer.AnalyzerProviderResource {
    const provider = new analyzer.AnalyzerProviderResource();
    provider.setType("pulumi:providers:test");
    provider.setName("another-account");
    provider.setUrn(urnOf("pulumi:providers:test", "another-account"));
    provider.setProperties(struct({ region: UNKNOWN }));
    return provider;
}

/** When a stack is judged. */
type At = boolean | "unconfigured" | "bare";

/**
 * What a stack rule says of a stack. With `deployed` false, at a first preview: every reference is a value known after apply, and so
 * is whatever the provider tells of a resource and the program leaves out.
 * "unconfigured": so is the provider's configuration, and of the resources no property is told. "bare": the provider tells of what is
 * given alone.
 */
export function analyzeStack(
    policies: Policy[],
    resources: Record<string, Given>,
    deployed: At,
    mainType = "",
): Promise<Diagnostic[]> {
    const request = new analyzer.AnalyzeStackRequest();
    forgetInputs();
    for (const [name, { type, props, inputs }] of Object.entries(resources)) {
        const told = inputs ?? (deployed === true ? undefined : Object.keys(props ?? {}));
        if (told !== undefined) {
            rememberInputs(urnOf(type ?? mainType, name), told);
        }
        request.addResources(resourceOf(name, resources, deployed, mainType));
    }
    return ask(sdk.makeAnalyzeStackRpcFun, policies, request);
}

function resourceOf(
    name: string,
    resources: Record<string, Given>,
    deployed: At,
    mainType: string,
): analyzer.AnalyzerResource {
    const typeOf = (of: string): string => resources[of]?.type ?? mainType;
    const given = resources[name]!;
    const resource = new analyzer.AnalyzerResource();
    resource.setType(token(typeOf(name)));
    resource.setName(name);
    resource.setUrn(urnOf(typeOf(name), name));
    resource.setOptions(new analyzer.AnalyzerResourceOptions());
    if (given.parent !== undefined) {
        resource.setParent(urnOf(typeOf(given.parent), given.parent));
    }
    const behind: Record<string, string[]> = Object.fromEntries(
        Object.entries(given.behind ?? {}).map(([key, names]) => [key, names.map((n) => urnOf(typeOf(n), n))]),
    );
    const value = (v: unknown, key: string): unknown => {
        if (v instanceof Ref) {
            (behind[key] ??= []).push(urnOf(typeOf(v.resource), v.resource));
            return deployed === true
                ? (resources[v.resource]?.props?.[v.property] ?? `${v.resource}-${v.property}`)
                : UNKNOWN;
        }
        if (Array.isArray(v)) {
            return v.map((e) => value(e, key));
        }
        return typeof v === "object" && v !== null
            ? Object.fromEntries(Object.entries(v).map(([k, e]) => [k, value(e, key)]))
            : v;
    };
    const props = Object.fromEntries(Object.entries(given.props ?? {}).map(([k, v]) => [k, value(v, k)]));
    const component = token(typeOf(name)) === typeOf(name);
    if (deployed === "unconfigured" && !component) {
        resource.setProperties(struct({}));
        resource.setProvider(unconfigured());
    } else {
        resource.setProperties(struct({ ...(component ? {} : computedOf(resource, deployed)), ...props }));
    }
    for (const [key, urns] of Object.entries(behind)) {
        const dependencies = new analyzer.AnalyzerPropertyDependencies();
        dependencies.setUrnsList(urns);
        resource.getPropertydependenciesMap().set(key, dependencies);
    }
    return resource;
}

/** What the provider tells of a resource. */
function computedOf(resource: analyzer.AnalyzerResource, deployed: At): Props {
    if (deployed === true) {
        return { id: `${resource.getName()}-id`, arn: `${resource.getName()}-arn` };
    }
    const filled = deployed === "bare" ? [] : filledInputs(resource.getType());
    return Object.fromEntries(["id", "arn", ...filled].map((key) => [key, UNKNOWN]));
}

/** Puts `patch` over `base`: objects are merged, `ABSENT` takes away, anything else replaces. */
export function patched<T extends Record<string, unknown>>(base: T, patch: Record<string, unknown>): T {
    const result: Record<string, unknown> = { ...base };
    for (const [key, change] of Object.entries(patch)) {
        const old = result[key];
        if (change === ABSENT) {
            delete result[key];
        } else if (isRecord(change) && isRecord(old)) {
            result[key] = patched(old, change);
        } else {
            result[key] = change;
        }
    }
    return result as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Ref);
}
