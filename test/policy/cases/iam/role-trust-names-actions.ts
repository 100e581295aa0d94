import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const trust = (statement: object) => ({
    assumeRolePolicy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, ...statement }],
    }),
});

export const cases = resourceCases({
    compliant: trust({ Action: "sts:AssumeRole" }),
    passing: {
        "several actions": trust({ Action: ["sts:AssumeRole", "sts:TagSession"] }),
        "a denial": trust({ Effect: "Deny", Action: "sts:*" }),
        "no document, which AWS refuses": { assumeRolePolicy: ABSENT },
    },
    violating: {
        "a wildcard": trust({ Action: "sts:AssumeRole*" }),
        "every action of STS": trust({ Action: ["sts:*"] }),
        "every action": trust({ Action: "*" }),
        "all but one": trust({ NotAction: "sts:TagSession" }),
    },
    unknown: { document: { assumeRolePolicy: UNKNOWN } },
});
