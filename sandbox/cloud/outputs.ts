/** What AWS answers about an object: its id, ARN and computed outputs, from the type's row. */
import { at, isObject, isUnknown, type Properties, textAt, UNKNOWN, type Value } from "../server/values";
import { isWriteOnly } from "./diff";
import { namingOf, withoutDefaults } from "./inputs";
import type { Draft, Inventory, TypeRow } from "./model";
import { textsAt } from "./paths";
import { filledInputs, schemaOf } from "./schema";
import { render, renderValue, type Scope, seeded, seedOf } from "./template";
import { rowOf } from "./types";

/**
 * @param inputs as the engine sent them, with secret wrappers: what is echoed stays secret
 * @param generation how often the resource was made, from 1
 */
export function outputsOf(
    draft: Draft,
    inputs: Properties,
    generation: number,
    cloud: Inventory,
): { id: string; outputs: Properties } {
    const row = rowOf(draft.type);
    const seed = seedOf(draft.urn, generation);
    const computed: Properties = related(draft, cloud, row);
    const scope: Scope = { inputs: draft.inputs, outputs: computed, region: draft.region, seed };
    Object.assign(
        computed,
        row?.compute?.({ ...scope, generation, seed: (slot, length) => seeded(seed, slot, length) }),
    );
    computed["region"] = draft.region === "" ? undefined : draft.region;
    Object.assign(computed, nameAfterPrefix(draft, row, scope));
    if (draft.id !== undefined) {
        computed["id"] = draft.id;
    }
    // Ids, ARNs and outputs may each be parts of the others: twice reaches every one that the tables have.
    for (let round = 0; round < 2; round++) {
        nameObject(draft, row, computed, scope);
        for (const [name, value] of Object.entries(row?.outputs ?? {})) {
            computed[name] ??= renderValue(value ?? null, name, scope);
        }
    }
    const id = textAt(computed, "id") ?? `${kindOf(draft.type).dashed}-${seeded(seed, "id", 17)}`;
    return { id, outputs: { ...declared(draft.type, computed), ...extended(kept(inputs), row, scope) } };
}

/** What a preview says of an object that is not made yet: inputs as they are, everything else that AWS tells unknown. */
export function unknownOutputs(type: string, inputs: Properties): Properties {
    const row = rowOf(type);
    const outputs: Properties = {};
    for (const name of [...schemaOf(type).outputs, ...filledInputs(type), ...Object.keys(row?.outputs ?? {})]) {
        outputs[name] = UNKNOWN;
    }
    Object.assign(outputs, kept(inputs));
    for (const [name, additions] of Object.entries(row?.extend ?? {})) {
        const own = outputs[name];
        if (isObject(own)) {
            outputs[name] = { ...Object.fromEntries(Object.keys(additions).map((key) => [key, UNKNOWN])), ...own };
        }
    }
    return outputs;
}

/** A name of which the program gave the beginning: the provider puts the time and a counter behind it. */
function nameAfterPrefix({ type, inputs }: Draft, row: TypeRow | undefined, scope: Scope): Properties {
    const property = namingOf(type, row)?.property ?? "";
    const prefix = textAt(inputs, `${property}Prefix`);
    return prefix === undefined
        ? {}
        : { [property]: isUnknown(prefix) ? UNKNOWN : `${prefix}${render("{digits26}", property, scope)}` };
}

function nameObject(draft: Draft, row: TypeRow | undefined, computed: Properties, scope: Scope): void {
    const kind = kindOf(draft.type);
    const anonymous = row === undefined && draft.inputs["name"] !== undefined ? "{name}" : `${kind.dashed}-{hex17}`;
    computed["id"] ??= render(row?.id ?? anonymous, "id", scope);
    if (row?.arn !== undefined || schemaOf(draft.type).outputs.has("arn")) {
        const body = row?.arn ?? `${kind.service}:{region}:{account}:${kind.dashed}/{id}`;
        computed["arn"] ??= render(body.startsWith("{") ? body : `arn:aws:${body}`, "arn", scope);
    }
}

/** Outputs that another object, which an input names, has: `related` of the row. */
function related(draft: Draft, cloud: Inventory, row: TypeRow | undefined): Properties {
    const found: Properties = {};
    for (const [input, outputs] of Object.entries(row?.related ?? {})) {
        const reference = textsAt(draft.inputs, input)[0];
        const object = reference === undefined ? undefined : cloud.find(reference, draft.region);
        for (const [output, attribute] of Object.entries(outputs)) {
            found[output] =
                reference !== undefined && isUnknown(reference)
                    ? UNKNOWN
                    : attribute === "id"
                      ? object?.id
                      : object && at(object.attributes, attribute);
        }
    }
    return found;
}

/** Only what the SDK's type has; helpers of templates go. */
function declared(type: string, computed: Properties): Properties {
    const { inputs, outputs, known } = schemaOf(type);
    const entries = Object.entries(computed).filter(
        ([name, value]) => value !== undefined && (known ? inputs.has(name) || outputs.has(name) : name !== "id"),
    );
    return Object.fromEntries(entries);
}

/** Inputs that come back as outputs: all but what AWS never shows again. */
function kept(inputs: Properties): Properties {
    const entries = Object.entries(withoutDefaults(inputs));
    return entries.some(([key]) => isWriteOnly(key))
        ? Object.fromEntries(entries.filter(([key]) => !isWriteOnly(key)))
        : withoutDefaults(inputs);
}

/** Outputs inside of inputs that are objects: `extend` of the row. */
function extended(inputs: Properties, row: TypeRow | undefined, scope: Scope): Properties {
    if (row?.extend === undefined) {
        return inputs;
    }
    const outputs = { ...inputs };
    for (const [name, additions] of Object.entries(row.extend)) {
        const own: Value | undefined = outputs[name];
        if (isObject(own)) {
            outputs[name] = { ...(renderValue(additions, name, scope) as Properties), ...own };
        }
    }
    return outputs;
}

/** `aws:ec2/vpc:Vpc` → service `ec2`, name `vpc`: what a made-up id and ARN of a type without a row say. */
function kindOf(type: string): { service: string; dashed: string } {
    const [, module, name] = type.split(":");
    return {
        service: module!.split("/")[0]!,
        dashed: name!.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase(),
    };
}
