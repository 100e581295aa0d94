import { PERMISSIONS_MANAGEMENT } from "../../lib/permissions-management";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { tellAllowed } from "../../lib/unbounded-actions";

export const rule = resourceRule({
    name: "iam-no-permissions-management",
    family: "iam",
    description: "No policy lets its holder change who may do what on every resource.",
    severity: "high",
    covers: ["CKV_AWS_289", "CKV_AWS_109"],
    remediation: "Bind the actions to the resources whose policies it keeps.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => tellAllowed(holder, PERMISSIONS_MANAGEMENT),
});
