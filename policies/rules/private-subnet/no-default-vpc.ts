import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "no-default-vpc",
    family: "private-subnet",
    description: "Nothing adopts the account's default network.",
    severity: "medium",
    covers: ["CKV_AWS_148", "AVD-AWS-0101"],
    remediation: "Remove the DefaultVpc resource; use the platform's network.",
    types: ["ec2:DefaultVpc"],
    check: () => "the default network is adopted, whose subnets are all public; remove it",
});
