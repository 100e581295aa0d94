import { mustSet } from "../../lib/beanstalk";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "beanstalk-enhanced-health",
    family: "logging",
    description: "An Elastic Beanstalk environment tells its health in detail.",
    severity: "low",
    covers: ["ElasticBeanstalk.1", "CT.ELASTICBEANSTALK.PR.1"],
    level: "advisory",
    remediation: "Set SystemType of aws:elasticbeanstalk:healthreporting:system to enhanced.",
    types: ["elasticbeanstalk:Environment"],
    check: mustSet({
        namespace: "aws:elasticbeanstalk:healthreporting:system",
        name: "SystemType",
        value: "enhanced",
    }),
});
