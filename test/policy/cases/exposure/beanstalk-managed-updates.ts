import { beanstalkCases } from "../../beanstalk-cases";

export const cases = beanstalkCases("aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true", "false");
