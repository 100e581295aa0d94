import { beanstalkCases } from "../../beanstalk-cases";

export const cases = beanstalkCases("aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced", "basic");
