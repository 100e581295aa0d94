import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-origin-failover",
    family: "multi-az",
    description: "A distribution fails over to a second origin.",
    severity: "low",
    covers: ["CloudFront.4", "CKV_AWS_310", "CT.CLOUDFRONT.PR.4"],
    remediation: "Add originGroups with failoverCriteria and two members.",
    level: "advisory",
    types: DISTRIBUTIONS,
    check: (cdn) => {
        const groups = cdn.views("originGroups");
        return groups.length > 0 && groups.every((g) => g.has("failoverCriteria") && g.list("members").length >= 2)
            ? undefined
            : "no origin group with failoverCriteria and two members; add one";
    },
});
