/** By which texts other resources name one. */
import { namesInArn } from "./arn";
import { once } from "./dispatch";
import type { Resource } from "./resource";
import { attempt } from "./view";

/** Properties under which other resources name this one. */
const IDENTITIES = [
    "id",
    "arn",
    "bucket",
    "name",
    "identifier",
    "clusterIdentifier",
    "replicationGroupId",
    "domainName",
    "latestVersion",
];

/** Whether a text is one of a resource's names, or an ARN that holds one where the resource's own is not known. */
export const isNameOf = once((resource: Resource): ((text: string) => boolean) => {
    const known = identitiesOf(resource);
    const names = known.size > 0 || !lacks(resource, "id") ? known : new Set(logicalNamesOf(resource));
    const byName = lacks(resource, "arn");
    const isWritten = isWrittenNameOf(resource);
    return (text) => names.has(text) || (byName && namesInArn(text).some((name) => names.has(name))) || isWritten(text);
});

/**
 * Whether a text stands for a resource by its logical name: where a stack was written by hand and gives it neither id nor ARN,
 * which the engine always does, or in a reference that was not resolved.
 */
export const isWrittenNameOf = once((resource: Resource): ((text: string) => boolean) => {
    const logical = logicalNamesOf(resource);
    const names = lacks(resource, "id") && lacks(resource, "arn") ? [...logical, ...mockedIds(resource.name)] : [];
    return (text) => names.includes(text) || referredTo(text).some((name) => logical.includes(name));
});

/** Not given, and not to be known later either. */
function lacks(resource: Resource, key: string): boolean {
    const given = attempt(() => resource.has(key));
    return "value" in given && !given.value;
}

/** Converted from Terraform, a name may hold the type: `aws_s3_bucket.logs`. */
const logicalNamesOf = ({ name }: Resource): string[] => [name, name.split(".").pop()!];

/** What Pulumi's mocks call a resource by custom. */
const mockedIds = (name: string): string[] => ["id", "arn"].flatMap((kind) => [`${name}-${kind}`, `${name}_${kind}`]);

/**
 * The logical names in a reference that stands as it was written: of YAML (`${logs.id}`), of Terraform (`aws_s3_bucket.logs.id`, with
 * or without the braces). A value that is read from a plan or a template may hold one.
 */
export function referredTo(text: string): string[] {
    const path = /^\$\{([\w.-]+)(?:\[[^\]]*\])?(?:\.[\w.]+)?\}$/.exec(text)?.[1] ?? /^aws_\w+\.[\w.-]+/.exec(text)?.[0];
    if (path === undefined) {
        return [];
    }
    const [first, second] = path.split(".");
    return second === undefined ? [first!] : [first!, second, `${first}.${second}`];
}

/** Names of a resource that are known. */
function identitiesOf(resource: Resource): Set<string> {
    const known = new Set<string>();
    for (const key of IDENTITIES) {
        const value = attempt(() => resource.text(key));
        if ("value" in value && value.value !== undefined) {
            known.add(value.value);
            // Not every provider repeats the id among the outputs; an ARN ends in it.
            if (key === "arn") {
                known.add(value.value.split(/[/:]/).pop()!);
            }
        }
    }
    return known;
}
