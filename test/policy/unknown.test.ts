/**
 * A value that is not known yet never makes a violation silent: whatever one value of a violating fixture is replaced by
 * "known after apply", the rule tells of something, since the old value is among those that it may become. Where it is
 * enough that a value be given, that is listed.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as path from "node:path";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { toPolicy } from "../../policies/lib/kernel";
import type { Rule } from "../../policies/lib/rule";
import { rules } from "../../policies/rules";
import type { Cases, ResourceCases, StackCases } from "./cases";
import { analyze, analyzeStack, type Given, patched, Ref, UNKNOWN } from "./harness";

const requireCases = createRequire(__filename);

/** Rule → what it only asks to be given: what is created now gives it, whatever it will be called. */
const GIVEN: Readonly<Record<string, string>> = {
    "region-switch-approver-named": "executionApprovalConfigs",
    "region-switch-reports": "bucketPath",
    "region-switch-shows-alarms": "resourceIdentifier",
    "eks-secrets-encrypted": "keyArn",
    "kinesis-stream-encrypted": "kmsKeyId",
    "lambda-bucket-names-account": "sourceAccount",
    "fault-experiment-logged": "logGroupArn",
    "load-balancer-access-logs": "bucket",
    "search-domain-audit-logs": "cloudwatchLogGroupArn",
    "search-domain-error-logs": "cloudwatchLogGroupArn",
    "lambda-in-vpc": "subnetIds",
    "classic-load-balancer-acm-certificate": "sslCertificateId",
    "classic-load-balancer-backend-encrypted": "sslCertificateId",
    "classic-load-balancer-certificate": "sslCertificateId",
    "classic-load-balancer-encrypted": "sslCertificateId",
    "cloudfront-own-certificate": "acmCertificateArn",
};

type Step = string | number;

const isHolder = (value: unknown): value is object =>
    typeof value === "object" && value !== null && !(value instanceof Ref);

/** Every value that holds no other; a reference is known by what it refers to. */
function leaves(value: unknown, at: readonly Step[] = []): Step[][] {
    if (isHolder(value) && Object.keys(value).length > 0) {
        return Object.entries(value).flatMap(([key, held]) =>
            leaves(held, [...at, Array.isArray(value) ? Number(key) : key]),
        );
    }
    return value instanceof Ref || value === UNKNOWN ? [] : [[...at]];
}

function replaced(value: unknown, [step, ...rest]: readonly Step[]): unknown {
    if (step === undefined) {
        return UNKNOWN;
    }
    const inner = replaced((value as Record<Step, unknown>)[step], rest);
    return Array.isArray(value)
        ? value.map((element: unknown, i) => (i === step ? inner : element))
        : { ...(value as object), [step]: inner };
}

/** In a stack, the properties of its resources alone: their types are always known. */
const isProperty = (cases: ResourceCases | StackCases, at: readonly Step[]): boolean =>
    "compliant" in cases || (at.length > 2 && at[1] === "props");

async function silent(rule: Rule, cases: ResourceCases | StackCases): Promise<string[]> {
    const type = (cases.types ?? rule.types)[0]!;
    const policies = [toPolicy(rule, new ExemptionRegister([], "2026-01-01"))];
    const tried = new Set<string>();
    const found: string[] = [];
    for (const [name, patch] of Object.entries(cases.violating)) {
        const violating = patched<Record<string, unknown>>("compliant" in cases ? cases.compliant : cases.stack, patch);
        for (const at of leaves(violating).filter((path) => isProperty(cases, path))) {
            const props = replaced(violating, at) as Record<string, Given>;
            const key = JSON.stringify(props);
            if (tried.has(key)) {
                continue;
            }
            tried.add(key);
            const told =
                "compliant" in cases
                    ? await analyze(rule, type, props)
                    : await analyzeStack(policies, props, true, type);
            if (told.length === 0 && !at.includes(GIVEN[rule.name] ?? "")) {
                found.push(`${name}: ${at.join(".")}`);
            }
        }
    }
    return found;
}

describe("policies: a value that is not known yet", () => {
    for (const rule of rules) {
        const file = path.join(__dirname, "cases", rule.family, `${rule.name}.ts`);
        const { cases } = requireCases(file) as { cases: Cases };
        if ("always" in cases) {
            continue;
        }
        const forms: readonly (ResourceCases | StackCases)[] =
            "compliant" in cases || "stack" in cases ? [cases] : cases;
        it(`silences nothing that ${rule.name} may find`, async () => {
            for (const form of forms) {
                assert.deepEqual(await silent(rule, form), []);
            }
        });
    }
});
