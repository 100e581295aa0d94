import { mustSet } from "../../lib/beanstalk";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "beanstalk-managed-updates",
    family: "exposure",
    description: "An Elastic Beanstalk environment installs its platform's patches.",
    severity: "high",
    covers: ["ElasticBeanstalk.2", "CKV_AWS_340", "CT.ELASTICBEANSTALK.PR.2"],
    remediation: "Set ManagedActionsEnabled of aws:elasticbeanstalk:managedactions to true, with a time and a level.",
    types: ["elasticbeanstalk:Environment"],
    check: mustSet({ namespace: "aws:elasticbeanstalk:managedactions", name: "ManagedActionsEnabled", value: "true" }),
});
