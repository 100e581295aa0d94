/** `aws.iam.getPolicyDocument`: the JSON that the real provider writes, in its order and with its simplifications. */
import { createHash } from "node:crypto";
import { isObject, type Properties, textOf, type Value } from "../../server/values";
import type { LookupTable } from "./table";

/** One element stands alone; several are sorted downwards, as the provider does. `&{…}` is AWS's `${…}`. */
function list(value: Value | undefined): Value | undefined {
    if (!Array.isArray(value) || value.length === 0) {
        return undefined;
    }
    const texts = [...new Set(value.map((v) => textOf(v).replaceAll("&{", "${")))];
    return texts.length === 1 ? texts[0] : texts.sort().reverse();
}

function principals(value: Value | undefined): Value | undefined {
    if (!Array.isArray(value) || value.length === 0) {
        return undefined;
    }
    const entries = value.filter(isObject).map((p) => [textOf(p["type"]), list(p["identifiers"])] as const);
    if (entries.length === 1 && entries[0]![0] === "*" && entries[0]![1] === "*") {
        return "*";
    }
    const merged: Record<string, Value[]> = {};
    for (const [type, identifiers] of entries) {
        (merged[type] ??= []).push(...(Array.isArray(identifiers) ? identifiers : [identifiers ?? ""]));
    }
    return Object.fromEntries(Object.entries(merged).map(([type, ids]) => [type, list(ids)]));
}

function conditions(value: Value | undefined): Value | undefined {
    if (!Array.isArray(value) || value.length === 0) {
        return undefined;
    }
    const tests: Record<string, Record<string, Value>> = {};
    for (const condition of value.filter(isObject)) {
        const test = (tests[textOf(condition["test"])] ??= {});
        test[textOf(condition["variable"])] = list(condition["values"]) ?? [];
    }
    return tests;
}

function statement(value: Properties): Properties {
    return {
        Sid: value["sid"] === "" ? undefined : value["sid"],
        Effect: value["effect"] ?? "Allow",
        Action: list(value["actions"]),
        NotAction: list(value["notActions"]),
        Resource: list(value["resources"]),
        NotResource: list(value["notResources"]),
        Principal: principals(value["principals"]),
        NotPrincipal: principals(value["notPrincipals"]),
        Condition: conditions(value["conditions"]),
    };
}

/** Statements of other documents; with `override`, one of the same Sid takes the place of an earlier one. */
function merge(statements: Properties[], documents: Value | undefined, override: boolean): Properties[] {
    const merged = [...statements];
    for (const text of Array.isArray(documents) ? documents : []) {
        const document = JSON.parse(textOf(text)) as { Statement?: Properties | Properties[] };
        for (const added of [document.Statement ?? []].flat()) {
            const same = added["Sid"] === undefined ? -1 : merged.findIndex((s) => s["Sid"] === added["Sid"]);
            if (same >= 0 && override) {
                merged[same] = added;
            } else {
                merged.push(added);
            }
        }
    }
    return merged;
}

export function policyDocument(args: Properties): Properties {
    const own = (Array.isArray(args["statements"]) ? args["statements"] : []).filter(isObject).map(statement);
    const statements = merge(
        [...merge([], args["sourcePolicyDocuments"], false), ...own],
        args["overridePolicyDocuments"],
        true,
    );
    const document = {
        Version: args["version"] ?? "2012-10-17",
        Id: args["policyId"],
        Statement: statements,
    };
    const json = JSON.stringify(document, undefined, 2);
    const id = String(parseInt(createHash("sha256").update(json).digest("hex").slice(0, 8), 16));
    return { ...args, id, json, minifiedJson: JSON.stringify(document), version: document.Version };
}

export const policyLookups: LookupTable = {
    "aws:iam/getPolicyDocument:getPolicyDocument": policyDocument,
};
