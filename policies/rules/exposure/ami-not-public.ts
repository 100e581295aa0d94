import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ami-not-public",
    family: "exposure",
    description: "An AMI is not shared with every AWS account.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Name the accounts or the organization that may launch it.",
    types: ["ec2:AmiLaunchPermission"],
    check: (permission) =>
        permission.text("group") === "all" ? "group is all, which is everybody; name an account" : undefined,
});
