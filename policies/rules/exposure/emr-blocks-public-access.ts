import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const SWITCH = "blockPublicSecurityGroupRules";
const SSH = 22;

export const rule = resourceRule({
    name: "emr-blocks-public-access",
    family: "exposure",
    description: "An account starts no EMR cluster behind a port that is open to the internet, SSH's at most.",
    severity: "critical",
    covers: ["EMR.2"],
    remediation: "Set blockPublicSecurityGroupRules to true; permit no range but port 22.",
    types: ["emr:BlockPublicAccessConfiguration"],
    check: (account) =>
        account.isTrue(SWITCH)
            ? tellOf(
                  account.views("permittedPublicSecurityGroupRuleRanges"),
                  (range) => range.number("minRange") !== SSH || range.number("maxRange") !== SSH,
                  (range) => `${range.show("minRange")}, ${range.show("maxRange")}: permitted; take the range out`,
              )
            : `${account.show(SWITCH)}; set it to true`,
});
