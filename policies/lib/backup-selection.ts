/** Whether a backup plan of AWS Backup takes a resource: by its ARN, by a pattern or by its tags. */
import { someIn } from "./find";
import { matches } from "./pattern";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";
import { token } from "./types";
import { attempt, type View } from "./view";

/** The part of an ARN that tells the kind, and the property that names the resource within it. */
const KINDS: readonly (readonly [type: string, kind: string, name: string])[] = [
    ["rds:Instance", "arn:aws:rds:region:account:db:", "identifier"],
    ["rds:Cluster", "arn:aws:rds:region:account:cluster:", "clusterIdentifier"],
    ["dynamodb:Table", "arn:aws:dynamodb:region:account:table/", "name"],
    ["efs:FileSystem", "arn:aws:elasticfilesystem:region:account:file-system/", "id"],
    ["ebs:Volume", "arn:aws:ec2:region:account:volume/", "id"],
    ["fsx:WindowsFileSystem", "arn:aws:fsx:region:account:file-system/", "id"],
    ["fsx:OntapFileSystem", "arn:aws:fsx:region:account:file-system/", "id"],
    ["fsx:OntapVolume", "arn:aws:fsx:region:account:volume/", "id"],
    ["fsx:OpenZfsFileSystem", "arn:aws:fsx:region:account:file-system/", "id"],
    ["fsx:LustreFileSystem", "arn:aws:fsx:region:account:file-system/", "id"],
];

/** What the ARN will look like: enough for a pattern of the whole kind, such as `arn:aws:rds:*:*:db:*`. */
function likeness(chosen: Resource): string {
    const [, kind = "", key = ""] = KINDS.find(([type]) => token(type) === chosen.type) ?? [];
    const name = attempt(() => chosen.text(key));
    return `${kind}${("value" in name && name.value) || "name"}`;
}

/** China's and the government's regions have partitions of their own; a stack's ARNs are all of one. */
const PARTITION = /^arn:aws(-[a-z-]+)?:/;

const arnOf = (chosen: Resource): string => chosen.text("arn") ?? "";

/** Whether a list of ARNs and patterns holds the resource. */
function lists(selection: Resource, path: string, chosen: Resource, stack: Stack): boolean {
    const known = attempt(() => selection.texts(path).filter((pattern) => pattern.includes("*")));
    const patterns = "value" in known ? known.value : [];
    const alike = patterns.map((pattern) => pattern.replace(PARTITION, "arn:aws:"));
    // The likeness first: the ARN may be known only after apply.
    if (alike.some((p) => matches(p, likeness(chosen))) || patterns.some((p) => matches(p, arnOf(chosen)))) {
        return true;
    }
    return given(selection, path) && stack.refers(selection, path, chosen);
}

/** A list that is not known yet is given. */
function given(selection: Resource, path: string): boolean {
    const has = attempt(() => selection.has(path));
    return "unknown" in has || has.value;
}

const hasTag = (chosen: Resource, tag: View): boolean =>
    tag.has("value") && chosen.tag(tag.text("key") ?? "") === tag.text("value");

type Test = (tag: string | undefined, value: string) => boolean;
/** All of them must hold. */
const CONDITIONS: Readonly<Record<string, Test>> = {
    stringEquals: (tag, value) => tag === value,
    stringLikes: (tag, value) => tag !== undefined && matches(value, tag),
    stringNotEquals: (tag, value) => tag !== value,
    stringNotLikes: (tag, value) => tag === undefined || !matches(value, tag),
};

const meetsConditions = (selection: Resource, chosen: Resource): boolean =>
    selection.views("conditions").every((condition) =>
        Object.entries(CONDITIONS).every(([operator, holds]) =>
            condition.views(operator).every((test) => {
                const key = (test.text("key") ?? "").replace(/^aws:ResourceTag\//, "");
                return holds(chosen.tag(key), test.text("value") ?? "");
            }),
        ),
    );

/** Conditions and exclusions alone are about everything (AWS Backup API, BackupSelection); one that says nothing is no choice. */
function selects(selection: Resource, chosen: Resource, stack: Stack): boolean {
    if (lists(selection, "notResources", chosen, stack) || !meetsConditions(selection, chosen)) {
        return false;
    }
    if (!given(selection, "resources") && !given(selection, "selectionTags")) {
        return given(selection, "conditions") || given(selection, "notResources");
    }
    return (
        selection.views("selectionTags").some((tag) => hasTag(chosen, tag)) ||
        lists(selection, "resources", chosen, stack)
    );
}

/** EFS's own switch puts a file system into a plan that AWS keeps (EFS user guide, "Automatic backups"). */
export const backsItselfUp = (fs: Resource, stack: Stack): boolean =>
    stack
        .referrers(fs, ["efs:BackupPolicy"], "fileSystemId")
        .some((policy) => policy.text("backupPolicy.status") === "ENABLED");

export function mustBeSelected(chosen: Resource, stack: Stack): Finding {
    return someIn(stack.all(["backup:Selection"]), (selection) => selects(selection, chosen, stack))
        ? undefined
        : "no backup selection of this stack names it or one of its tags; add one";
}
