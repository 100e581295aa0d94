/** Copies of snapshots in other regions, that a policy of Data Lifecycle Manager makes. */
import { findIn } from "./find";
import { View } from "./view";

/** How a copy is encrypted: by the rule of a schedule, or by the action that follows an event. */
function copiesOf(policy: View): View[] {
    const scheduled = findIn(policy.views("policyDetails.schedules"), (s) => s.views("crossRegionCopyRules"));
    const shared = findIn(policy.views("policyDetails.action.crossRegionCopies"), (c) => {
        const said = c.views("encryptionConfiguration");
        return said.length > 0 ? said : [new View({})];
    });
    return [...scheduled, ...shared];
}

/** What is told of each copy that fails. */
export const tellOfCopies =
    (tell: (copy: View) => string | undefined) =>
    (policy: View): string[] =>
        findIn(copiesOf(policy), (copy) => [tell(copy) ?? []].flat());
