import { both, tellOf } from "../../lib/find";
import { admitsEverything, EGRESS_TYPES, outbound, worldSources } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-egress-narrow",
    family: "exposure",
    description: "A security group does not let everything out to everywhere.",
    severity: "low",
    covers: ["CKV_AWS_382", "AVD-AWS-0104"],
    level: "advisory",
    remediation: "Name the protocols, ports and destinations that are needed.",
    types: EGRESS_TYPES,
    check: (group) =>
        tellOf(
            outbound(group),
            (opening) =>
                both(
                    () => worldSources(opening).length > 0,
                    () => admitsEverything(opening),
                ),
            (opening) => `every port is open to ${worldSources(opening).join(", ")}; name what is needed`,
        ),
});
