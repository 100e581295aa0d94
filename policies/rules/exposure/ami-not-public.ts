import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ami-not-public",
    family: "exposure",
    description: "An image of a machine is not shared with everybody.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Name the accounts or the organization that may launch it, instead of the group all.",
    types: ["ec2:AmiLaunchPermission"],
    check: (permission) =>
        permission.text("group") === "all"
            ? `${permission.show("group")}, which is every account of AWS; name accountId or organizationArn`
            : undefined,
});
