import * as assert from "node:assert";

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: unknown): value is Record<string, Json> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

/** EventBridge's matching, as far as our patterns use it (EventBridge User Guide, "Comparison operators"). */
export function matches(pattern: unknown, value: Json | undefined): boolean {
    if (Array.isArray(value)) {
        return value.some((item: Json) => matches(pattern, item));
    }
    if (isObject(pattern)) {
        return isObject(value) && Object.entries(pattern).every(([key, inner]) => matches(inner, value[key]));
    }
    return (pattern as readonly unknown[]).some((test) => {
        if (!isObject(test)) {
            return test === value;
        }
        const [[operator, operand]] = Object.entries(test) as [[string, unknown]];
        if (operator === "exists") {
            return operand === (value !== undefined);
        }
        if (operator === "prefix") {
            return typeof value === "string" && value.startsWith(operand as string);
        }
        if (operator === "anything-but") {
            const excluded = isObject(operand)
                ? (operand["prefix"] as readonly string[]).some((prefix) => (value as string).startsWith(prefix))
                : (operand as readonly unknown[]).includes(value);
            return value !== undefined && !excluded;
        }
        if (operator === "wildcard") {
            const parts = (operand as string).split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
            return typeof value === "string" && new RegExp(`^${parts.join(".*")}$`).test(value);
        }
        assert.strictEqual(operator, "numeric");
        const [least, , below = Infinity] = (operand as (number | string)[]).filter((part) => part !== ">=");
        return typeof value === "number" && value >= (least as number) && value < (below as number);
    });
}

/** Secrets Manager's event as its User Guide gives it ("Secret Label Updated event"). */
export const labelMoved = (secretArn: string, labelUpdated: string): Json => ({
    version: "0",
    id: "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
    "detail-type": "Secret Label Updated",
    source: "aws.secretsmanager",
    account: "123456789012",
    time: "2026-02-06T16:43:48Z",
    region: "us-east-1",
    resources: [secretArn],
    detail: { name: "mySecret", labelUpdated, versionId: "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" },
});
