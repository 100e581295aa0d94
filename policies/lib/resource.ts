import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { View } from "./view";

/** A resource as rules see it: its inputs (resource rules) or its outputs (stack rules), and what it depends on. */
export class Resource extends View {
    readonly type: string;
    readonly name: string;
    readonly urn: string;
    readonly parentUrn: string | undefined;
    /** URNs of the resources behind a property's value: known before the value is. */
    private readonly behind: Readonly<Record<string, readonly string[]>>;

    constructor(from: PolicyResource | ResourceValidationArgs) {
        super(from.props);
        this.type = from.type;
        this.name = from.name;
        this.urn = from.urn;
        const related = from as Partial<PolicyResource>;
        this.parentUrn = related.parent?.urn ?? from.opts.parent;
        this.behind = Object.fromEntries(
            Object.entries(related.propertyDependencies ?? {}).map(([k, v]) => [k, v.map((r) => r.urn)]),
        );
    }

    urnsBehind(path: string): readonly string[] {
        return this.behind[path.split(".")[0]!] ?? [];
    }
}
