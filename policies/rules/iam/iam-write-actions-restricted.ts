import { denied, unboundedStatements } from "../../lib/unbounded-actions";
import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

/** What begins an action of the access levels Read and List. */
const READING = [
    "get list describe view lookup search check simulate read query scan select partiqlselect head validate preview",
    "estimate detect discover test receive filter download startquery stopquery startlivetail",
    "batchget batchcheck batchdescribe batchlist batchread generateservice generateorganizations generatecredential",
].flatMap((line) => line.split(" "));
const READS = new RegExp(`:(${READING.join("|")})`);
const TAGS = /:(tag|untag|addtags|removetags|createtags|deletetags)/;

export const rule = resourceRule({
    name: "iam-write-actions-restricted",
    family: "iam",
    description: "No policy lets its holder write to every resource of a service.",
    severity: "medium",
    covers: ["CKV_AWS_290"],
    remediation: "Name the resources, or add a condition.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const isDenied = denied(holder);
        const statements = unboundedStatements(holder);
        const writes = statements
            .flatMap((s) => s.actions)
            .filter((action) => !READS.test(action) && !TAGS.test(action) && takesResource(action))
            .filter((action) => !isDenied(action));
        const others = statements.flatMap((s) => s.notActions);
        return [
            ...(writes.length > 0 ? [`${writes.slice(0, 5).join(", ")} on every resource; name the resources`] : []),
            ...(others.length > 0 ? [`everything but ${others.join(", ")} on every resource; name the actions`] : []),
        ];
    },
});
