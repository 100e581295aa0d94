import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allow, unboundedStatements } from "../../lib/unbounded-actions";

const READ_DATA = [
    "s3:getobject",
    "ssm:getparameter",
    "ssm:getparameters",
    "ssm:getparametersbypath",
    "secretsmanager:getsecretvalue",
];

export const rule = resourceRule({
    name: "iam-no-data-exfiltration",
    family: "iam",
    description: "No policy lets its holder read every object, parameter and secret.",
    severity: "high",
    covers: ["CKV_AWS_288"],
    remediation: "Bind the actions to the buckets, parameters and secrets that are needed.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const statements = unboundedStatements(holder);
        const found = READ_DATA.filter((action) => allow(statements, action));
        return found.length === 0 ? undefined : `on every resource it allows ${found.join(", ")}; bind them`;
    },
});
