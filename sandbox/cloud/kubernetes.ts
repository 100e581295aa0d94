/** The kubernetes package: objects are kept as they are; a Helm release counts as deployed. */
import type { CheckFailure, Difference, Emulator, ReadResult, Target } from "../server/emulator";
import {
    hasUnknown,
    isObject,
    type Properties,
    secret,
    textAt,
    textOf,
    UNKNOWN,
    withoutSecrets,
} from "../server/values";
import type { Faults } from "../faults";
import { diff } from "./diff";
import { keyOf } from "./journal";
import type { CloudObject } from "./model";
import { versionOf } from "./schema";
import type { Store } from "./store";
import { seeded, seedOf } from "./template";

const RELEASE = "kubernetes:helm.sh/v3:Release";
const SECRET = "kubernetes:core/v1:Secret";
/** Inputs that Kubernetes or Helm cannot change in place, by type; others are changed in place. */
const IMMUTABLE = new Set(["apiVersion", "kind", "chart", "name", "namespace"]);

export class KubernetesEmulator implements Emulator {
    readonly version = versionOf("@pulumi/kubernetes");

    constructor(
        private readonly store: Store,
        private readonly faults: Faults,
    ) {}

    /** An object without a name is named after its resource, as the real provider does. */
    check(target: Target, olds: Properties, news: Properties, seed: Uint8Array): [Properties, CheckFailure[]] {
        const random = seeded(target.urn, Buffer.from(seed).toString("hex"), 8);
        if (target.type === RELEASE) {
            const name = news["name"] ?? olds["name"] ?? `${target.name}-${random}`;
            return [{ ...news, name, namespace: news["namespace"] ?? "default" }, []];
        }
        const metadata = isObject(news["metadata"]) ? news["metadata"] : {};
        const before = isObject(olds["metadata"]) ? olds["metadata"]["name"] : undefined;
        const named = { ...metadata, name: metadata["name"] ?? before ?? `${target.name}-${random}` };
        return [{ ...(target.type === SECRET ? encoded(news) : news), metadata: named }, []];
    }

    diff(target: Target, oldInputs: Properties, news: Properties): Difference {
        const renamed = this.idOf(oldInputs) !== this.idOf(news);
        const immutable = new Set(renamed ? [...IMMUTABLE, "metadata"] : IMMUTABLE);
        if (target.type === RELEASE) {
            immutable.delete("chart");
        }
        return diff(oldInputs, news, { immutable, deleteFirst: false, chosenName: undefined });
    }

    async create(target: Target, inputs: Properties, preview: boolean): Promise<{ id: string; outputs: Properties }> {
        if (preview) {
            return { id: "", outputs: { status: UNKNOWN, ...inputs } };
        }
        const done = await this.faults.strike(target.type, "create");
        const plain = withoutSecrets(inputs);
        const id = this.idOf(plain);
        const existing = this.find(target, id);
        if (existing !== undefined && existing.urn !== target.urn) {
            throw new Error(`${target.name}: ${target.type.split(":")[2]} "${id}" already exists`);
        }
        const outputs = this.outputs(target, inputs);
        this.put(target, id, outputs);
        done();
        return { id, outputs };
    }

    async update(
        target: Target,
        id: string,
        _olds: Properties,
        news: Properties,
        preview: boolean,
    ): Promise<Properties> {
        const outputs = this.outputs(target, news);
        if (!preview) {
            const done = await this.faults.strike(target.type, "update");
            this.put(target, id, outputs);
            done();
        }
        return outputs;
    }

    read(target: Target, id: string, properties: Properties, inputs: Properties): ReadResult | undefined {
        const object = this.find(target, id);
        if (object === undefined) {
            return undefined;
        }
        return Object.keys(properties).length > 0
            ? { properties: { ...properties, ...object.drift }, inputs }
            : { properties: object.attributes, inputs: object.attributes };
    }

    async delete(target: Target, id: string): Promise<void> {
        const done = await this.faults.strike(target.type, "delete");
        const object = this.find(target, id);
        if (object !== undefined) {
            this.store.delete(object);
            done();
        }
    }

    invoke(token: string): Properties {
        throw new Error(`The sandbox has no answer to ${token}; add it in sandbox/cloud/kubernetes.ts.`);
    }

    private find(target: Target, id: string): CloudObject | undefined {
        return this.store.account(target.urn).get(keyOf({ type: target.type, id, region: "", urn: target.urn }));
    }

    private idOf(inputs: Properties): string {
        const named = isObject(inputs["metadata"]) ? inputs["metadata"] : inputs;
        const name = textAt(named, "name") ?? "";
        const namespace = textAt(named, "namespace");
        return namespace === undefined ? name : `${namespace}/${name}`;
    }

    private put(target: Target, id: string, attributes: Properties): void {
        this.store.put({ type: target.type, id, urn: target.urn, region: "", generation: 1, attributes });
    }

    private outputs(target: Target, inputs: Properties): Properties {
        const seed = seedOf(target.urn, 1);
        if (target.type === RELEASE) {
            const status = {
                name: inputs["name"],
                namespace: inputs["namespace"],
                chart: inputs["chart"],
                version: inputs["version"],
                revision: 1,
                status: "deployed",
            };
            return { ...inputs, status, resourceNames: {} };
        }
        const metadata = isObject(inputs["metadata"]) ? inputs["metadata"] : {};
        return {
            ...inputs,
            metadata: { namespace: "default", ...metadata, uid: seeded(seed, "uid", 32) },
        };
    }
}

/** As the real provider keeps a Secret whose values are known: `stringData` in base64 among `data`, and no `stringData` any more. */
function encoded(news: Properties): Properties {
    const { stringData, data, ...others } = news;
    const texts = withoutSecrets(stringData);
    if (!isObject(texts) || hasUnknown(news)) {
        return news;
    }
    const kept = withoutSecrets(data);
    const merged: Properties = isObject(kept) ? { ...kept } : {};
    for (const [key, text] of Object.entries(texts)) {
        merged[key] = Buffer.from(textOf(text)).toString("base64");
    }
    return { ...others, data: secret(merged) };
}
