import { WAYS } from "../../lib/escalation";
import { both, selectFrom, someIn } from "../../lib/find";
import { HOLDERS, policiesOf } from "../../lib/holders";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { unbounded } from "../../lib/unbounded-actions";
import { attempt } from "../../lib/view";

/** One action alone is what iam-no-privilege-escalation finds. */
const COMBINED = WAYS.filter((way) => way.length > 1);

const allowedBy = (policies: readonly Resource[], action: string): boolean =>
    someIn(policies, (policy) => unbounded(policy)(action));

/** One of the policies allows all of it by itself. */
const aloneIn = (policies: readonly Resource[], way: readonly string[]): boolean =>
    policies.some((policy) => {
        const whole = attempt(() => way.every(unbounded(policy)));
        return "value" in whole && whole.value;
    });

export const rule = stackRule({
    name: "iam-no-escalation-by-policies-together",
    family: "iam",
    description: "The policies of a role, user or group do not together let it take further rights.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Bind iam:PassRole to the roles that are meant.",
    types: Object.keys(HOLDERS),
    check: (holder, stack) => {
        const policies = policiesOf(holder, stack);
        const together = selectFrom(COMBINED, (way) =>
            way
                .map((action) => () => allowedBy([holder, ...policies], action))
                .reduce((one, other) => () => both(one, other))(),
        ).filter((way) => !aloneIn(policies, way));
        return together.map((way) => `its policies together allow ${way.join(" with ")} on every resource; bind them`);
    },
});
