import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { inputsOf } from "./inputs";
import { typeOfToday } from "./kubernetes-forms";
import { isNoneLeftOut } from "./left-out";
import { attempt, View } from "./view";

/** A resource as rules see it: its inputs (resource rules) or its outputs (stack rules), and what it depends on. */
export class Resource extends View {
    /** Of Kubernetes, the type of today and of what a list holds. */
    readonly type: string;
    /** The type as the program names it. */
    readonly givenType: string;
    readonly name: string;
    readonly urn: string;
    readonly parentUrn: string | undefined;
    private readonly providerProps: View;
    /** URNs of the resources behind a property's value: known before the value is. */
    private readonly behind: Readonly<Record<string, readonly string[]>>;
    /** In a stack rule: the names of what the program gives. */
    private readonly inputs: ReadonlySet<string> | undefined;

    constructor(from: PolicyResource | ResourceValidationArgs) {
        super(from.props);
        this.type = typeOfToday(from.type);
        this.givenType = from.type;
        this.name = from.name;
        this.urn = from.urn;
        this.providerProps = new View(from.provider?.props);
        const related = from as Partial<PolicyResource>;
        this.inputs = related.propertyDependencies && inputsOf(from.urn);
        this.parentUrn = related.parent?.urn ?? from.opts.parent;
        this.behind = Object.fromEntries(
            Object.entries(related.propertyDependencies ?? {}).map(([k, v]) => [k, v.map((r) => r.urn)]),
        );
    }

    /** Tags that the provider puts on everything; it keeps its configuration as JSON text. */
    private providerTags(): View {
        const configured = this.providerProps.get("defaultTags");
        const parsed: unknown = typeof configured === "string" ? (JSON.parse(configured) as unknown) : configured;
        return new View(new View(parsed).get("tags"));
    }

    defaultTags(): string[] {
        return this.providerTags().keys();
    }

    /** A tag's value: its own, or what the provider puts on it. Names of tags may hold dots. */
    tag(name: string): string | undefined {
        const holders = [
            () => new View(this.get("tags")),
            () => this.providerTags(),
            () => new View(this.get("tagsAll")),
        ];
        return holders.reduce<string | undefined>((found, holder) => found ?? holder().named(name)[0], undefined);
    }

    /** Of Kubernetes: the namespace that it is put into, its provider's where it names none. */
    namespace(): string {
        return this.text("metadata.namespace") ?? this.providerProps.text("namespace") ?? "default";
    }

    /** All that is known of it, in a stack rule. */
    outputs(): unknown {
        return this.value;
    }

    /** URNs of the resources behind any of its properties. */
    allBehind(): string[] {
        return Object.values(this.behind).flat();
    }

    urnsBehind(path: string): readonly string[] {
        return this.behind[path.split(".")[0]!] ?? [];
    }

    /** Whether a property names something: a value, or what the engine knows to be behind one that is not known yet. */
    namesSome(path: string): boolean {
        return this.urnsBehind(path).length > 0 || this.has(path);
    }

    /**
     * Whether the program gives a property, which in a stack rule may as well be what the provider tells of the resource.
     * Undefined where that is not known, as of a resource that the program only reads.
     */
    isInput(name: string): boolean | undefined {
        return this.inputs?.has(name);
    }

    /** In a stack rule, what is left out and is none is absent, though it is called "known after apply" (left-out.ts). */
    override get(path: string): unknown {
        const { inputs, type } = this;
        if (inputs === undefined) {
            return super.get(path);
        }
        const found = attempt(() => super.get(path));
        if ("value" in found) {
            return found.value;
        }
        if (isNoneLeftOut(type, path.split(".")[0]!, inputs)) {
            return undefined;
        }
        throw found.unknown;
    }
}
