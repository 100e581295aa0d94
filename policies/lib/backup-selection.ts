/** Whether a backup plan of AWS Backup takes a resource: by its ARN, by a pattern or by one of its tags. */
import { matches } from "./pattern";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";

/** By a pattern such as `*` or `arn:aws:rds:*:*:db:*`. */
const selectsArn = (selection: Resource, chosen: Resource): boolean =>
    selection
        .texts("resources")
        .filter((pattern) => pattern.includes("*"))
        .some((pattern) => pattern === "*" || matches(pattern, chosen.text("arn") ?? ""));

const selectsTag = (selection: Resource, chosen: Resource): boolean =>
    selection
        .views("selectionTags")
        .some((tag) => chosen.text(`tags.${tag.text("key")}`) === tag.text("value") && tag.has("value"));

export function mustBeSelected(chosen: Resource, stack: Stack): Finding {
    const named = stack.referrers(chosen, ["backup:Selection"], "resources").length > 0;
    return named || stack.all(["backup:Selection"]).some((s) => selectsArn(s, chosen) || selectsTag(s, chosen))
        ? undefined
        : "no backup selection of this stack names it or one of its tags; add one";
}
