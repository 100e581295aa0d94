import { ABSENT } from "../../harness";
import { statementCases } from "../../identity-policy-cases";

export const cases = statementCases({
    passing: {
        "a service's actions on one resource": { Action: "s3:*" },
        "a denial of everything": { Effect: "Deny", Action: "*", Resource: "*" },
        "named actions on every resource": { Action: "ec2:DescribeInstances", Resource: "*" },
    },
    violating: {
        "a service on everything": { Action: "s3:*", Resource: "*" },
        "every action": { Action: "*", Resource: "*" },
        "everything but named actions": { NotAction: "iam:*", Resource: "*" },
        "everything but named resources": { Action: "s3:*", Resource: ABSENT, NotResource: "arn:aws:s3:::x" },
    },
});
