import { isGiven } from "../../lib/checks";
import { overridePath } from "../../lib/restore-metadata";
import { resourceRule } from "../../lib/rule";

/** What places each kind of copy. */
const PLACEMENT: Readonly<Record<string, readonly string[]>> = {
    RDS: ["dbSubnetGroupName", "vpcSecurityGroupIds"],
    Aurora: ["dbSubnetGroupName", "vpcSecurityGroupIds"],
};

export const rule = resourceRule({
    name: "restore-testing-in-own-network",
    family: "private-subnet",
    description: "A restore test names the subnets and security groups of a database's copy.",
    severity: "high",
    covers: ["R-DR-4", "R-NET-2"],
    remediation: "Set restoreMetadataOverrides: dbSubnetGroupName, vpcSecurityGroupIds.",
    types: ["backup:RestoreTestingSelection"],
    check: (selection) =>
        (PLACEMENT[selection.text("protectedResourceType") ?? ""] ?? [])
            .map((key) => overridePath(selection, key))
            .filter((path) => !isGiven(selection, path))
            .map((path) => `${selection.show(path)}; AWS takes the default network then, set it`),
});
