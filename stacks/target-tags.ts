/**
 * The tags by which drills (decision 0048) and the exporter of metrics find what is theirs: those that the provider puts on
 * everything.
 */
import * as pulumi from "@pulumi/pulumi";
import type { TargetTags } from "../components/dr-replication";
import { defaultTags } from "../components/shared/default-tags";
import { refusal } from "../components/shared/refusal";

export function targetTags(): TargetTags {
    const tags = defaultTags();
    const { Project, Environment } = tags;
    if (Project === undefined || Environment === undefined) {
        throw refusal(
            `aws:defaultTags.tags has ${Object.keys(tags).join(", ") || "nothing"}; Project and Environment must be ` +
                `among them: fault drills and monitoring find their targets by both. Repair: ` +
                `pulumi config set --path aws:defaultTags.tags.Environment ${pulumi.getStack()} -s ${pulumi.getStack()}`,
        );
    }
    return { Project, Environment };
}
