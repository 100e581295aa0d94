import { TAKEOVERS } from "../../lib/escalation";
import { everyIn, selectFrom } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { unboundedInKind } from "../../lib/unbounded-actions";

export const rule = resourceRule({
    name: "iam-no-role-takeover",
    family: "iam",
    description:
        "No policy lets its holder act as whatever role, by passing one to new code or by reaching code that runs as one.",
    severity: "high",
    // CKV_AWS_286, which iam-no-privilege-escalation gives, knows the older ways alone.
    covers: ["R-SEC-4"],
    remediation: "Bind the actions to resources, iam:PassRole to the roles that are meant.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const may = unboundedInKind(holder);
        const ways = selectFrom(TAKEOVERS, (actions) => everyIn(actions, may));
        return ways.length === 0
            ? undefined
            : `on every resource it allows ${ways[0]!.join(" with ")} (${ways.length} way${ways.length === 1 ? "" : "s"} to other roles); bind it`;
    },
});
