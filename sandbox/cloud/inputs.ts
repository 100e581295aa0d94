/** What the real provider fills into a resource's inputs before anything else happens: region, all tags, names. */
import type { Target } from "../server/emulator";
import { hasUnknown, isObject, type Properties, textAt, UNKNOWN, type Value, withoutSecrets } from "../server/values";
import { type AutoName, DEFAULT_REGION, type TypeRow } from "./model";
import { autoName, DEFAULTS, defaultsOf } from "./naming";
import { schemaOf } from "./schema";
import { rowOf } from "./types";

export function fillInputs(target: Target, olds: Properties, news: Properties, seed: Uint8Array): Properties {
    const schema = schemaOf(target.type);
    const row = rowOf(target.type);
    const inputs: Properties = { ...news };
    const filled: string[] = [];
    if (schema.inputs.has("region")) {
        inputs["region"] ??= regionOf(target.config);
    }
    if (schema.outputs.has("tagsAll")) {
        inputs["tagsAll"] = allTags(news["tags"], target.config);
    }
    for (const [key, value] of Object.entries(row?.inputDefaults ?? {})) {
        if (inputs[key] === undefined) {
            inputs[key] = value;
            filled.push(key);
        }
    }
    const rule = namingOf(target.type, row);
    if (rule !== undefined && inputs[rule.property] === undefined && inputs[`${rule.property}Prefix`] === undefined) {
        const kept = defaultsOf(olds).includes(rule.property) ? olds[rule.property] : undefined;
        inputs[rule.property] = kept ?? autoName(rule, target.name, target.urn, seed, inputs);
        filled.push(rule.property);
    }
    if (filled.length > 0) {
        inputs[DEFAULTS] = filled;
    }
    return inputs;
}

/** Inputs without the list of what was filled in, which is between provider and engine. */
export function withoutDefaults(inputs: Properties): Properties {
    if (!(DEFAULTS in inputs)) {
        return inputs;
    }
    const rest = { ...inputs };
    delete rest[DEFAULTS];
    return rest;
}

/** How the type is named when the program does not name it. */
export function namingOf(type: string, row: TypeRow | undefined): AutoName | undefined {
    if (row?.autoName !== undefined) {
        return row.autoName ?? undefined;
    }
    return schemaOf(type).inputs.has("name") ? { property: "name", maxLength: 255 } : undefined;
}

/** The inputs that AWS cannot change in place. */
export function immutableOf(row: TypeRow | undefined, nameProperty: string | undefined): Set<string> {
    const immutable = new Set(row?.immutable ?? []);
    immutable.add("region");
    if (nameProperty !== undefined) {
        immutable.add(nameProperty).add(`${nameProperty}Prefix`);
    }
    row?.mutable?.forEach((property) => immutable.delete(property));
    return immutable;
}

export function regionOf(config: Properties): string {
    return textAt(config, "region") ?? DEFAULT_REGION;
}

/** The region where an object lives; "" for a global service, whose types have no region. */
export function homeOf(type: string, properties: Properties, config: Properties): string {
    return schemaOf(type).inputs.has("region") ? (textAt(properties, "region") ?? regionOf(config)) : "";
}

/** The resource's tags over the provider's default tags. */
function allTags(tags: Value | undefined, config: Properties): Value {
    const common = isObject(config["defaultTags"]) ? config["defaultTags"]["tags"] : undefined;
    const own = withoutSecrets(tags);
    if (hasUnknown(own)) {
        return UNKNOWN;
    }
    return { ...(isObject(common) ? common : {}), ...(isObject(own) ? own : {}) };
}
