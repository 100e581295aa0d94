/** The aws package: the real provider's behaviour towards the engine, an emulated AWS behind it. */
import type { CheckFailure, Difference, Emulator, Target } from "../server/provider";
import { unknowns } from "../server/provider";
import { hasSecret, hasUnknown, isObject, type Properties, textAt, UNKNOWN, withoutSecrets } from "../server/values";
import type { Faults } from "../faults";
import { refusalOfDeletion, refusalOfDraft } from "./checks";
import { diff } from "./diff";
import { invoke } from "./lookups";
import { type CloudObject, DEFAULT_REGION, type Draft, type TypeRow } from "./model";
import { autoName, DEFAULTS, defaultsOf } from "./naming";
import { schemaOf, versionOf } from "./schema";
import type { Store } from "./store";
import { render, renderValue, type Scope, seedOf, seeded } from "./template";
import { rowOf } from "./types";

export class AwsEmulator implements Emulator {
    readonly version = versionOf("@pulumi/aws");
    /** Types without a row, and how many objects of each were made or changed. */
    readonly generic = new Map<string, number>();

    constructor(
        private readonly store: Store,
        private readonly faults: Faults,
    ) {}

    /** Fills in what the real provider fills in: region, all tags, names, descriptions. */
    check(target: Target, olds: Properties, news: Properties, seed: Uint8Array): [Properties, CheckFailure[]] {
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
        const prefix = rule && `${rule.property}Prefix`;
        if (rule && inputs[rule.property] === undefined && inputs[prefix!] === undefined) {
            const kept = defaultsOf(olds).includes(rule.property) ? olds[rule.property] : undefined;
            inputs[rule.property] = kept ?? autoName(rule, target.name, target.urn, seed, inputs);
            filled.push(rule.property);
        }
        if (filled.length > 0) {
            inputs[DEFAULTS] = filled;
        }
        return [inputs, []];
    }

    diff(target: Target, oldInputs: Properties, news: Properties): Difference {
        const row = rowOf(target.type);
        const nameProperty = namingOf(target.type, row)?.property;
        return diff(oldInputs, news, {
            immutable: immutableOf(row, nameProperty),
            revised: row?.revised === true,
            deleteFirst: row?.deleteFirst === true,
            nameProperty,
        });
    }

    async create(target: Target, inputs: Properties, preview: boolean): Promise<{ id: string; outputs: Properties }> {
        const draft = this.draft(target, inputs, undefined);
        if (preview) {
            this.refuse(refusalOfDraft(draft, this.store, true), target);
            const schema = schemaOf(target.type);
            const unknown = unknowns([...schema.outputs, ...Object.keys(rowOf(target.type)?.outputs ?? {})]);
            return { id: "", outputs: { ...unknown, ...withoutDefaults(inputs) } };
        }
        await this.faults.strike(target.type, "create");
        this.count(target.type);
        this.refuse(refusalOfDraft(draft, this.store, false), target);
        const generation = this.store.nextGeneration(target.urn);
        const { id, outputs } = outputsOf(draft, inputs, generation);
        const existing = this.store.get(target.type, id);
        if (existing !== undefined && existing.urn !== target.urn) {
            this.refuse(`AlreadyExists: ${id} already exists`, target);
        }
        this.store.put({
            type: target.type,
            id,
            urn: target.urn,
            region: draft.region,
            generation,
            attributes: outputs,
        });
        return { id, outputs };
    }

    async update(
        target: Target,
        id: string,
        olds: Properties,
        news: Properties,
        preview: boolean,
    ): Promise<Properties> {
        const draft = this.draft(target, news, id);
        const object = this.store.get(target.type, id);
        if (!preview) {
            await this.faults.strike(target.type, "update");
            this.count(target.type);
            if (object === undefined) {
                this.refuse(`NotFound: ${id} does not exist (deleted outside of Pulumi?); run a refresh`, target);
            }
        }
        this.refuse(refusalOfDraft(draft, this.store, preview), target);
        const generation = object?.generation ?? 1;
        const { outputs } = outputsOf(draft, news, generation, id);
        // What AWS reported before and no row computes stays as it was.
        for (const name of schemaOf(target.type).outputs) {
            outputs[name] ??= olds[name];
        }
        if (!preview) {
            this.store.put({
                type: target.type,
                id,
                urn: target.urn,
                region: draft.region,
                generation,
                attributes: outputs,
            });
        }
        return outputs;
    }

    read(
        target: Target,
        id: string,
        properties: Properties,
        inputs: Properties,
    ): { properties: Properties; inputs: Properties } | undefined {
        const object = this.store.get(target.type, id);
        if (object === undefined) {
            return undefined;
        }
        if (Object.keys(properties).length === 0) {
            // An import: all that is known comes from the cloud.
            const known = schemaOf(target.type).inputs;
            const attributes = { ...object.attributes, ...object.drift };
            return {
                properties: attributes,
                inputs: Object.fromEntries(Object.entries(attributes).filter(([key]) => known.has(key))),
            };
        }
        const drifted = object.drift ?? {};
        const driftedInputs = Object.entries(drifted).filter(([key]) => schemaOf(target.type).inputs.has(key));
        return {
            properties: { ...properties, ...drifted },
            inputs: { ...inputs, ...Object.fromEntries(driftedInputs) },
        };
    }

    async delete(target: Target, id: string): Promise<void> {
        await this.faults.strike(target.type, "delete");
        const object = this.store.get(target.type, id);
        if (object === undefined) {
            return;
        }
        this.refuse(refusalOfDeletion(object, this.store), target);
        this.store.delete(object);
    }

    invoke(token: string, args: Properties, config: Properties): Properties {
        return invoke(token, withoutSecrets(args), {
            region: textAt(args, "region") ?? regionOf(config),
            cloud: this.store,
        });
    }

    private draft(target: Target, inputs: Properties, id: string | undefined): Draft {
        const plain = withoutDefaults(withoutSecrets(inputs));
        return { type: target.type, urn: target.urn, region: regionOfObject(target, plain), id, inputs: plain };
    }

    private refuse(reason: string | undefined, target: Target): void {
        if (reason !== undefined) {
            throw new Error(`${target.type.split(":")[2]} ${target.name}: ${reason}`);
        }
    }

    private count(type: string): void {
        if (rowOf(type) === undefined) {
            this.generic.set(type, (this.generic.get(type) ?? 0) + 1);
        }
    }
}

/** The physical id and all outputs of an object. */
export function outputsOf(
    draft: Draft,
    inputs: Properties,
    generation: number,
    id?: string,
): { id: string; outputs: Properties } {
    const row = rowOf(draft.type);
    const kind = kindOf(draft.type);
    const seed = seedOf(draft.urn, generation);
    const computed: Properties = {};
    const scope: Scope = { inputs: draft.inputs, outputs: computed, region: draft.region, seed };
    const declared = schemaOf(draft.type);
    const idTemplate =
        row?.id ?? (row === undefined && draft.inputs["name"] !== undefined ? "{name}" : `${kind.dashed}-{hex17}`);
    const wantsArn = row?.arn !== null && (row?.arn !== undefined || declared.outputs.has("arn"));

    Object.assign(computed, row?.compute?.({ ...scope, seed: (slot, length) => seeded(seed, slot, length) }));
    computed["region"] ??= declared.inputs.has("region") ? draft.region : undefined;
    // Outputs first: an ARN may name one of them, an output the ARN or the id.
    const fill = () => {
        for (const [name, value] of Object.entries(row?.outputs ?? {})) {
            computed[name] ??= renderValue(value ?? null, name, scope);
        }
    };
    const name = () => {
        computed["id"] ??= id ?? render(idTemplate, "id", scope);
        if (wantsArn) {
            const body = row?.arn ?? `${kind.service}:{region}:{account}:${kind.dashed}/{id}`;
            computed["arn"] ??= render(`arn:aws:${body}`, "id", scope);
        }
    };
    name();
    fill();
    name();
    fill();
    const physical = textAt(computed, "id") ?? id ?? `${kind.dashed}-${seeded(seed, "id", 17)}`;
    delete computed["id"];
    const outputs: Properties = { ...computed, ...withoutDefaults(inputs) };
    if (declared.outputs.has("arn") && computed["arn"] !== undefined) {
        outputs["arn"] = computed["arn"];
    }
    return { id: physical, outputs };
}

/** `aws:ec2/vpc:Vpc` → service `ec2`, name `vpc`; a made-up id and ARN of a type without a row say that much. */
function kindOf(type: string): { service: string; dashed: string } {
    const [, module, name] = type.split(":");
    return {
        service: module!.split("/")[0]!,
        dashed: name!.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase(),
    };
}

function namingOf(type: string, row: TypeRow | undefined) {
    if (row?.autoName !== undefined) {
        return row.autoName ?? undefined;
    }
    return schemaOf(type).inputs.has("name") ? { property: "name", maxLength: 255 } : undefined;
}

function immutableOf(row: TypeRow | undefined, nameProperty: string | undefined): Set<string> {
    const immutable = new Set(row?.immutable ?? []);
    immutable.add("region");
    if (nameProperty !== undefined) {
        immutable.add(nameProperty).add(`${nameProperty}Prefix`);
    }
    row?.mutable?.forEach((property) => immutable.delete(property));
    return immutable;
}

function regionOf(config: Properties): string {
    return textAt(config, "region") ?? DEFAULT_REGION;
}

/** The region where the object lives; "" for a global service. */
function regionOfObject(target: Target, inputs: Properties): string {
    return rowOf(target.type)?.global === true ? "" : (textAt(inputs, "region") ?? regionOf(target.config));
}

/** The resource's tags over the provider's default tags. */
function allTags(tags: Properties[string], config: Properties): Properties[string] {
    const defaults = config["defaultTags"];
    const common = isObject(defaults) ? defaults["tags"] : undefined;
    if (hasUnknown(tags) && !isObject(tags)) {
        return UNKNOWN;
    }
    const merged = {
        ...(isObject(common) ? common : {}),
        ...(isObject(tags) ? (hasSecret(tags) ? withoutSecrets(tags) : tags) : {}),
    };
    return hasUnknown(merged) ? UNKNOWN : merged;
}

function withoutDefaults(inputs: Properties): Properties {
    const { [DEFAULTS]: _, ...rest } = inputs;
    return rest;
}

export type { CloudObject };
