import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { tellAllowed } from "../../lib/unbounded-actions";

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
    covers: ["CKV_AWS_288", "CKV_AWS_108"],
    remediation: "Bind the actions to the buckets, parameters and secrets that are needed.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => tellAllowed(holder, READ_DATA),
});
