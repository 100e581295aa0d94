import { beanstalkCases } from "../../beanstalk-cases";

export const cases = beanstalkCases("aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true", "false");
