/** The aws package: the real provider's behaviour towards the engine, an emulated AWS behind it. */
import type { Faults } from "../faults";
import {
    type CheckFailure,
    type Difference,
    type Emulator,
    type ReadResult,
    type Session,
    type Target,
    Unfinished,
    type UpdateCall,
} from "../server/emulator";
import { equal, type Properties, textAt, UNKNOWN, withoutSecrets } from "../server/values";
import { refusalOfChange, refusalOfDeletion, refusalOfDraft } from "./checks";
import { diff, stays } from "./diff";
import { fillInputs, homeOf, immutableOf, namingOf, regionOf, withoutDefaults } from "./inputs";
import { keyOf } from "./journal";
import { invoke } from "./lookups";
import type { CloudObject, Draft } from "./model";
import { outputsOf, unknownOutputs } from "./outputs";
import { filledInputs, schemaOf, versionOf } from "./schema";
import type { Store } from "./store";
import { rowOf } from "./types";

export class AwsEmulator implements Emulator {
    readonly version = versionOf("@pulumi/aws");
    /** Types without a row, and how many objects of each were made or changed. */
    readonly generic = new Map<string, number>();

    constructor(
        private readonly store: Store,
        private readonly faults: Faults,
    ) {}

    check(target: Target, olds: Properties, news: Properties, seed: Uint8Array): [Properties, CheckFailure[]] {
        return [fillInputs(target, olds, news, seed), []];
    }

    diff(target: Target, oldInputs: Properties, news: Properties, olds = oldInputs): Difference {
        const row = rowOf(target.type);
        const nameProperty = namingOf(target.type, row)?.property;
        const immutable = new Set([...immutableOf(row, nameProperty), ...(row?.immutableIn?.(oldInputs, news) ?? [])]);
        // What AWS tells of all the same, and a program no longer says, stays as it is: the provider computes it.
        const filled = filledInputs(target.type);
        const unsaid = (input: string) => news[input] === undefined && filled.has(input) && !immutable.has(input);
        return diff(oldInputs, news, {
            immutable,
            // tagsAll only follows tags and the provider's default tags.
            ...(row?.revised === true ? { revised: new Set(["tags", "tagsAll", ...(row.mutable ?? [])]) } : {}),
            deleteFirst: row?.deleteFirst === true,
            chosenName: row?.framework === true ? undefined : nameProperty,
            // It compares with what the state has of the object, which after a failed update is what was asked for.
            stays: (input) => unsaid(input) || equal(olds[input], news[input]) || stays(input, olds, news, row?.grows),
        });
    }

    async create(target: Target, inputs: Properties, preview: boolean): Promise<{ id: string; outputs: Properties }> {
        const draft = draftOf(target, inputs, undefined);
        if (preview) {
            this.refuse(target, refusalOfDraft(draft, this.store.account(target.urn), true));
            return { id: "", outputs: unknownOutputs(target.type, inputs) };
        }
        const done = await this.admit(target, draft, "create");
        const generation = this.store.nextGeneration(target.urn);
        const { id, outputs } = outputsOf(draft, inputs, generation, this.store.account(target.urn));
        const row = rowOf(target.type);
        if (row?.revision !== undefined) {
            outputs[row.revision] = 1;
        }
        const object: CloudObject = {
            type: target.type,
            id,
            urn: target.urn,
            region: draft.region,
            generation,
            attributes: outputs,
        };
        const existing = this.store.account(target.urn).get(keyOf(object));
        if (existing !== undefined && !(row?.revised === true && succeeds(existing.attributes, outputs))) {
            this.refuse(target, `AlreadyExists: ${id} already exists (${existing.urn})`);
        }
        this.store.put(object);
        done();
        return { id, outputs };
    }

    async update(...call: UpdateCall): Promise<Properties> {
        try {
            return await this.change(...call);
        } catch (error) {
            const [target, , , , preview] = call;
            // Terraform's newer framework keeps what was there.
            const keeps = preview || rowOf(target.type)?.framework === true;
            throw keeps ? error : this.unfinished(error as Error, call);
        }
    }

    /** AWS has what it had, and the state what was asked for: to the cloud it is as if somebody had changed it back. */
    private unfinished({ message }: Error, [target, id, olds, news, , oldInputs]: UpdateCall): Unfinished {
        const [from, to] = [withoutDefaults(oldInputs), withoutDefaults(news)];
        const asked = Object.fromEntries(
            [...new Set([...Object.keys(from), ...Object.keys(to)])]
                .filter((key) => !equal(from[key], to[key]))
                .map((key) => [key, to[key]]),
        );
        const object = this.find(target, id, news);
        if (object !== undefined) {
            const { attributes, drift = {} } = object;
            const there = Object.keys(asked).map((key) => [key, drift[key] ?? attributes[key] ?? null]);
            this.store.put({
                ...object,
                attributes: { ...attributes, ...asked },
                drift: { ...drift, ...(Object.fromEntries(there) as Properties) },
            });
        }
        return new Unfinished(message, id, { ...olds, ...asked });
    }

    private async change(...[target, id, olds, news, preview, oldInputs]: UpdateCall): Promise<Properties> {
        const draft = draftOf(target, news, id);
        const object = this.find(target, id, news);
        const cloud = this.store.account(target.urn);
        if (preview) {
            this.refuse(target, refusalOfDraft(draft, cloud, true));
        } else if (object === undefined) {
            this.refuse(target, `NotFound: ${id} does not exist (deleted outside of Pulumi?); run a refresh`);
        } else {
            this.refuse(target, refusalOfChange(draft, withoutSecrets(oldInputs), object, cloud));
        }
        const done = preview ? undefined : await this.admit(target, draft, "update");
        const generation = object?.generation ?? 1;
        const { outputs } = outputsOf(draft, news, generation, cloud);
        // What AWS reported before, and no row computes, stays as it was.
        for (const name of [...schemaOf(target.type).outputs, ...filledInputs(target.type)]) {
            if (outputs[name] === undefined && olds[name] !== undefined) {
                outputs[name] = olds[name];
            }
        }
        const row = rowOf(target.type);
        for (const name of Object.keys(row?.grows ?? {}).filter((grown) => stays(grown, olds, news, row?.grows))) {
            outputs[name] = olds[name]!;
        }
        const revision = row?.revision;
        if (revision !== undefined) {
            outputs[revision] = preview ? UNKNOWN : Number(olds[revision] ?? 1) + 1;
        }
        if (preview) {
            return outputs;
        }
        const drift = untouched(object?.drift, olds, news);
        this.store.put({
            type: target.type,
            id,
            urn: target.urn,
            region: draft.region,
            generation,
            attributes: outputs,
            ...(drift === undefined ? {} : { drift }),
            ...(object?.promotion === undefined ? {} : { promotion: object.promotion }),
        });
        done?.();
        // The provider reads the object again after a change, and finds what others did to it.
        return { ...outputs, ...drift };
    }

    read(target: Target, id: string, properties: Properties, inputs: Properties): ReadResult | undefined {
        const object = this.find(target, id, properties);
        if (object === undefined) {
            return undefined;
        }
        const known = schemaOf(target.type).inputs;
        const onlyInputs = (all: Properties) => Object.fromEntries(Object.entries(all).filter(([k]) => known.has(k)));
        if (Object.keys(properties).length === 0) {
            // An import: all that is known comes from the cloud.
            const attributes = { ...object.attributes, ...object.drift };
            return { properties: attributes, inputs: onlyInputs(attributes) };
        }
        const drift = object.drift ?? {};
        return { properties: { ...properties, ...drift }, inputs: { ...inputs, ...onlyInputs(drift) } };
    }

    /** Deleting what is gone succeeds: that is what was wanted. */
    async delete(target: Target, id: string, properties: Properties): Promise<void> {
        const object = this.find(target, id, properties);
        // What replaced it may have the same id, as the next revision of a task definition has, and stays.
        if (object !== undefined && textAt(object.attributes, "arn") === textAt(properties, "arn")) {
            const done = await this.faults.strike(target.type, "delete");
            this.refuse(target, refusalOfDeletion(object, this.store.account(target.urn)));
            this.store.delete(object);
            done();
        }
    }

    invoke(token: string, args: Properties, { urn, config }: Session): Properties {
        const region = textAt(args, "region") ?? regionOf(config);
        return invoke(token, withoutSecrets(args), { region, cloud: this.store.account(urn) });
    }

    private find(target: Target, id: string, properties: Properties): CloudObject | undefined {
        const region = homeOf(target.type, properties, target.config);
        return this.store.account(target.urn).get(keyOf({ type: target.type, id, region, urn: target.urn }));
    }

    /** Lets an operation pass that AWS would accept and no fault hits. */
    private async admit(target: Target, draft: Draft, operation: "create" | "update"): Promise<() => void> {
        if (rowOf(target.type) === undefined) {
            this.generic.set(target.type, (this.generic.get(target.type) ?? 0) + 1);
        }
        const done = await this.faults.strike(target.type, operation);
        this.refuse(target, refusalOfDraft(draft, this.store.account(target.urn), false));
        return done;
    }

    private refuse(target: Target, reason: string | undefined): void {
        if (reason !== undefined) {
            throw new Error(`${target.type.split(":")[2]} ${target.name}: ${reason}`);
        }
    }
}

/** Of one id, yet another object: the next revision of a task definition, which its ARN tells from the one before. */
function succeeds(before: Properties, after: Properties): boolean {
    return textAt(before, "arn") !== textAt(after, "arn");
}

/** What others changed and this update does not send: it stays as they made it. */
function untouched(drift: Properties | undefined, olds: Properties, news: Properties): Properties | undefined {
    const kept = Object.entries(drift ?? {}).filter(([key]) => equal(olds[key], news[key]));
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function draftOf(target: Target, inputs: Properties, id: string | undefined): Draft {
    const plain = withoutDefaults(withoutSecrets(inputs));
    return { type: target.type, urn: target.urn, region: homeOf(target.type, plain, target.config), id, inputs: plain };
}
