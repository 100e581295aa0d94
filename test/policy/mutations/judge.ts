/** The pack's verdict on a layer's plan, and on the plan with one resource broken, through the SDK's own functions. */
import type { StackValidationPolicy } from "@pulumi/policy";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { ExemptionRegister } from "../../../policies/lib/exemptions";
import type { Resource } from "../../../policies/lib/resource";
import { Stack } from "../../../policies/lib/stack";
import { toPolicy } from "../../../policies/lib/kernel";
import { token } from "../../../policies/lib/types";
import { rules } from "../../../policies/rules";
import { type LayerRun } from "../../unit/layers";
import type { Registration } from "../../unit/mocks";
import { type Diagnostic, evaluateResource, evaluateStack, type Props, struct } from "../harness";

const exemptions = new ExemptionRegister([], "2026-01-01");
const resourcePolicies = rules
    .filter((r) => r.scope === "resource")
    .map((rule) => ({ types: new Set(rule.types.map(token)), policy: toPolicy(rule, exemptions) }));
const stackPolicies = rules
    .filter((r) => r.scope === "stack")
    .map((rule) => toPolicy(rule, exemptions) as StackValidationPolicy);

/** The types that each stack rule looked for among the resources of whole layers; it depends on nothing else. */
const lookedFor = new Map<string, Set<string>>();
let looking: Set<string> | undefined;
let judged: string | undefined;
/** The stack rules that ask who depends on a resource: of whatever type that is. */
const lookingAtAll = new Set<string>();
const note = (types: readonly string[]): void => types.forEach((type) => looking?.add(token(type)));

/** The policy with a stack of its own, since what it looks for is not noted where another's look is remembered. */
const noted = (policy: StackValidationPolicy): StackValidationPolicy => ({
    ...policy,
    validateStack: (args, report) => {
        looking = lookedFor.get(policy.name) ?? new Set();
        lookedFor.set(policy.name, looking);
        judged = policy.name;
        return policy.validateStack({ ...args, resources: [...args.resources] }, report);
    },
});

/** Notes what rules look for, and is gone before any other test runs. */
async function noting<T>(run: () => Promise<T>): Promise<T> {
    const { all, behind, users } = Object.getOwnPropertyDescriptors(Stack.prototype);
    const wrapped = (original: unknown) =>
        function (this: Stack, ...args: unknown[]): unknown {
            note(args.at(-1) as string[]);
            return (original as (...args: unknown[]) => unknown).apply(this, args);
        };
    Object.defineProperties(Stack.prototype, {
        all: { ...all, value: wrapped(all.value) },
        behind: { ...behind, value: wrapped(behind.value) },
        users: {
            ...users,
            value: function (this: Stack, target: Resource): Resource[] {
                lookingAtAll.add(judged!);
                return (users.value as Stack["users"]).call(this, target);
            },
        },
    });
    try {
        return await run();
    } finally {
        Object.defineProperties(Stack.prototype, { all, behind, users });
    }
}

/** What a resource rule says of inputs of a type. */
export function judgeResource(type: string, inputs: Props): Promise<Diagnostic[]> {
    const policies = resourcePolicies.filter(({ types }) => types.has(type)).map(({ policy }) => policy);
    return policies.length === 0 ? Promise.resolve([]) : evaluateResource(policies, type, inputs);
}

/** A layer as the engine hands it to stack rules; messages are built once, and one is put in another's place. */
export class JudgedStack {
    private readonly messages: Map<string, analyzer.AnalyzerResource>;

    constructor(
        resources: readonly Registration[],
        private readonly upstream: Readonly<Record<string, LayerRun>>,
    ) {
        this.messages = new Map(resources.map((r) => [r.urn, this.message(r, r.state)]));
    }

    /** The findings on the unbroken layer; also learns which types each rule looks for. */
    judge(): Promise<Diagnostic[]> {
        return noting(() => this.judgeWhole());
    }

    private async judgeWhole(): Promise<Diagnostic[]> {
        const findings = await evaluateStack(stackPolicies.map(noted), this.request([...this.messages.values()]));
        looking = undefined;
        return findings;
    }

    /** Findings with `broken` in the place of the resource's own state (`null`: without it), of rules that see its type. */
    async judgeBroken(resource: Registration, broken: Props | null): Promise<Diagnostic[]> {
        const policies = stackPolicies.filter(({ name }) => lookedFor.get(name)?.has(resource.type));
        if (policies.length === 0) {
            return [];
        }
        const all = policies.some(({ name }) => lookingAtAll.has(name));
        const types = new Set(policies.flatMap(({ name }) => [...lookedFor.get(name)!]));
        const instead = broken === null ? [] : [this.message(resource, broken)];
        const seen = [...this.messages].filter(([, m]) => all || types.has(m.getType()) || isComponent(m.getType()));
        const messages = seen.flatMap(([urn, m]) => (urn === resource.urn ? instead : [m]));
        return evaluateStack(policies, this.request(messages));
    }

    private request(resources: readonly analyzer.AnalyzerResource[]): analyzer.AnalyzeStackRequest {
        const request = new analyzer.AnalyzeStackRequest();
        request.setResourcesList([...resources]);
        return request;
    }

    private message(resource: Registration, state: Props): analyzer.AnalyzerResource {
        const message = new analyzer.AnalyzerResource();
        message.setType(resource.type);
        message.setName(resource.name);
        message.setUrn(resource.urn);
        message.setOptions(new analyzer.AnalyzerResourceOptions());
        message.setParent(resource.parent ?? "");
        const run = resource.type === "integers:contract:Upstream" ? this.upstream[resource.name] : undefined;
        message.setProperties(
            struct(run === undefined ? plain(state) : { layer: resource.name, ...plain(run.outputs) }),
        );
        for (const [key, urns] of Object.entries(resource.dependencies)) {
            const behind = new analyzer.AnalyzerPropertyDependencies();
            behind.setUrnsList([...urns]);
            // A value that a mutation took away has nothing behind it any more.
            if (state[key] !== undefined) {
                message.getPropertydependenciesMap().set(key, behind);
            }
        }
        return message;
    }
}

/** Without `undefined`, which the wire does not know. */
const plain = (state: Props): Props => JSON.parse(JSON.stringify(state)) as Props;

const isComponent = (type: string): boolean => !type.startsWith("aws:");
