import { WAYS } from "../../lib/escalation";
import { everyIn, selectFrom } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { unboundedInKind } from "../../lib/unbounded-actions";

export const rule = resourceRule({
    name: "iam-no-privilege-escalation",
    family: "iam",
    description: "No policy lets its holder take further rights, by IAM or by a role handed to a service.",
    severity: "critical",
    covers: ["CKV_AWS_286", "CKV_AWS_110"],
    remediation: "Bind the actions to resources, iam:PassRole to the roles that are meant.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const may = unboundedInKind(holder);
        const ways = selectFrom(WAYS, (actions) => everyIn(actions, may));
        return ways.length === 0
            ? undefined
            : `on every resource it allows ${ways[0]!.join(" with ")} (${ways.length} ${ways.length === 1 ? "way" : "ways"} to more rights); bind it`;
    },
});
