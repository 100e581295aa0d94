/**
 * A verdict is about what is said, not about how it is written. Each case is judged again as another program, a plan or a
 * converter would write it, and in a stack the other way round; and beside a copy of its fixture, which hides nothing.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { Rule } from "../../policies/lib/rule";
import { rules } from "../../policies/rules";
import { token } from "../../policies/lib/types";
import type { Cases, ResourceCases, StackCases } from "./cases";
import {
    ABSENT,
    analyze,
    analyzeStack,
    type Diagnostic,
    type Given,
    patched,
    policyOf,
    type Props,
    Ref,
} from "./harness";

const requireCases = createRequire(__filename);

/** Rules to which a copy is not another's: what they ask for is an account's, a network layer's, or goes by a name or labels. */
const SEES_ALL = new RegExp(
    `^(${[
        "trail-alarm-.+",
        "rds-events-.+",
        "inspector-scans-.+",
        "bucket-not-(readable|writable)-by-public",
        ".+-private-subnets?",
        "elasticache-subnet-group-private",
        "rds-subnet-group-database-tier",
        "lambda-log-group-declared",
        "dynamodb-scales",
        "kubernetes-(namespace|pod)-isolated",
        "kubernetes-disruption-budgeted",
        "iam-user-one-access-key",
    ].join("|")})$`,
);

type Stack = Record<string, Given>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Ref);

/** A document in JSON: what a policy, a container or an inventory is written in. */
function indented(text: string): string {
    try {
        return /^\s*[[{]/.test(text) ? `\n${JSON.stringify(JSON.parse(text), null, 4)}\n` : text;
    } catch {
        return text;
    }
}

/**
 * Numbers and switches as texts, and a document over several lines: of another resource, the text that refers to it as it
 * stands in a template. Kubernetes has no texts for numbers.
 */
function rewritten(value: unknown, ofKubernetes: boolean, isWritten: (ref: Ref) => boolean): unknown {
    const again = (held: unknown) => rewritten(held, ofKubernetes, isWritten);
    if (value instanceof Ref) {
        return isWritten(value) ? `\${${value.resource}.${value.property}}` : value;
    }
    if (typeof value === "string") {
        return indented(value);
    }
    if (typeof value === "number" || typeof value === "boolean") {
        return ofKubernetes ? value : String(value);
    }
    return mapped(value, again);
}

function mapped(value: unknown, change: (held: unknown) => unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(change);
    }
    return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, change(held)]))
        : value;
}

/** A patch that gives null instead of taking a property away. */
const nulled = (patch: unknown): unknown => (patch === ABSENT ? null : mapped(patch, nulled));

/** The same of a stack: a resource that is taken away is no property. */
const nulledProps = (patch: unknown): unknown =>
    isRecord(patch) && "props" in patch ? { ...patch, props: nulled(patch.props) } : patch;

/** The same stack in the other order. */
const reversed = (stack: Stack): Stack => Object.fromEntries(Object.entries(stack).reverse());

/** The same stack under other names. */
function renamed(stack: Stack, prefix: string): Stack {
    const other = (value: unknown): unknown =>
        value instanceof Ref ? new Ref(`${prefix}${value.resource}`, value.property) : mapped(value, other);
    return Object.fromEntries(
        Object.entries(stack).map(([name, { parent, ...given }]) => [
            `${prefix}${name}`,
            {
                ...given,
                ...(parent !== undefined && { parent: `${prefix}${parent}` }),
                props: other(given.props) as Props,
            },
        ]),
    );
}

/** What is told, in short: for each resource, whether it is sure. Which of several is named may hang on their order. */
function told(found: readonly Diagnostic[]): string[] {
    const verdicts = new Map(found.map((d) => [d.urn, d.undetermined ? "open" : "sure"]));
    return [...verdicts.values()].sort();
}

const ofKubernetes = (type: string): boolean => type.startsWith("kubernetes:");

for (const rule of rules) {
    const { cases } = requireCases(path.join(__dirname, "cases", rule.family, `${rule.name}.ts`)) as { cases: Cases };
    if ("always" in cases) {
        continue;
    }
    const forms: readonly (ResourceCases | StackCases)[] = "compliant" in cases || "stack" in cases ? [cases] : cases;
    describe(`policy ${rule.name}`, () => {
        it("says the same of each case however it is written, and beside one that complies", async () => {
            for (const form of forms) {
                await ("compliant" in form ? asResource(rule, form) : asStack(rule, form));
            }
        });
    });
}

/** What no provider takes, and a converter may write all the same. */
const MISTAKEN: readonly unknown[] = ["text", 5, [null], { text: null }];
const mistaken = (props: Props, value: unknown): Props => mapped(props, () => value) as Props;

const tries = (form: ResourceCases | StackCases) =>
    Object.entries<Record<string, unknown>>({ fixture: {}, ...form.passing, ...form.violating });

async function asResource(rule: Rule, form: ResourceCases): Promise<void> {
    const type = (form.types ?? rule.types)[0]!;
    const say = async (props: Props) => told(await analyze(rule, type, props));
    for (const [name, patch] of tries(form)) {
        const other = rewritten(patched(form.compliant, nulled(patch) as Props), ofKubernetes(type), () => true);
        assert.deepEqual(await say(other as Props), await say(patched(form.compliant, patch)), name);
    }
    for (const value of MISTAKEN) {
        await assert.doesNotReject(analyze(rule, type, mistaken(form.compliant, value)));
    }
}

async function asStack(rule: Rule, form: StackCases): Promise<void> {
    const type = (form.types ?? rule.types)[0]!;
    const policies = [policyOf(rule)];
    const say = async (stack: Stack) => told(await analyzeStack(policies, stack, true, type));
    for (const [name, patch] of tries(form)) {
        const stack: Stack = patched(form.stack, patch);
        const nulls: Stack = patched(form.stack, mapped(patch, nulledProps) as Props);
        const typeOf = (key: string) => nulls[key]?.type ?? type;
        // Only the engine knows what a component holds.
        const isWritten = (ref: Ref) => token(typeOf(ref.resource)) !== typeOf(ref.resource);
        const other = Object.entries(reversed(nulls)).map(([key, given]) => {
            const props = rewritten(given.props ?? {}, ofKubernetes(typeOf(key)), isWritten) as Props;
            return [key, { ...given, props }] as const;
        });
        const found = await say(stack);
        assert.deepEqual(await say(Object.fromEntries(other)), found, name);
        const twin = renamed({ ...form.stack, it: { type, ...form.stack.it } }, "twin-");
        if (!SEES_ALL.test(rule.name)) {
            assert.deepEqual(await say({ ...stack, ...twin }), found, `${name}, beside a compliant twin`);
        }
    }
    for (const value of MISTAKEN) {
        const wrong = mapped(form.stack, (given) => ({
            ...(given as Given),
            props: mistaken((given as Given).props ?? {}, value),
        }));
        await assert.doesNotReject(say(wrong as Stack));
    }
}
