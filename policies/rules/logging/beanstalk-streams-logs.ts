import { mustSet } from "../../lib/beanstalk";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "beanstalk-streams-logs",
    family: "logging",
    description: "An Elastic Beanstalk environment sends its logs to CloudWatch.",
    severity: "high",
    covers: ["ElasticBeanstalk.3", "CT.ELASTICBEANSTALK.PR.3"],
    remediation: "Set StreamLogs of aws:elasticbeanstalk:cloudwatch:logs to true.",
    types: ["elasticbeanstalk:Environment"],
    check: mustSet({ namespace: "aws:elasticbeanstalk:cloudwatch:logs", name: "StreamLogs", value: "true" }),
});
