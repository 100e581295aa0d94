import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const SOURCES = ["sourceArn", "sourceAccount", "principalOrgId"];

export const rule = resourceRule({
    name: "lambda-permission-names-source",
    family: "exposure",
    description: "A service may invoke a function only for a source that is named.",
    severity: "high",
    covers: ["CKV_AWS_364", "AVD-AWS-0067", "CT.LAMBDA.PR.2"],
    remediation: "Set sourceArn, or sourceAccount.",
    types: ["lambda:Permission"],
    check: (permission) =>
        /^[^.]+\.amazonaws\.com$/.test(permission.text("principal") ?? "") &&
        !SOURCES.some((key) => isGiven(permission, key))
            ? `${permission.text("principal")} may invoke it for anybody; set sourceArn`
            : undefined,
});
