import { WAYS } from "../../lib/escalation";
import { everyIn, selectFrom, someIn } from "../../lib/find";
import { type Held, HOLDERS, policiesOf } from "../../lib/holders";
import { stackRule } from "../../lib/rule";
import { unboundedInKind } from "../../lib/unbounded-actions";
import { attempt } from "../../lib/view";

/** One action alone is what iam-no-privilege-escalation finds. */
const COMBINED = WAYS.filter((way) => way.length > 1);

const allowedBy = (policies: readonly Held[], action: string): boolean =>
    someIn(policies, (held) => held((policy) => unboundedInKind(policy)(action)));

/** One of the policies allows all of it by itself. */
const aloneIn = (policies: readonly Held[], way: readonly string[]): boolean =>
    policies.some((held) => {
        const whole = attempt(() => held((policy) => way.every(unboundedInKind(policy))));
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
        const ofHolder: Held = (passes) => passes(holder);
        const together = selectFrom(COMBINED, (way) =>
            everyIn(way, (action) => allowedBy([ofHolder, ...policies], action)),
        ).filter((way) => !aloneIn(policies, way));
        return together.map((way) => `its policies together allow ${way.join(" with ")} on every resource; bind them`);
    },
});
