import { overridePath } from "../../lib/restore-metadata";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "restore-testing-not-public",
    family: "private-subnet",
    description: "A restore test opens no copy of the data to the internet.",
    severity: "critical",
    covers: ["R-DR-4", "R-NET-2"],
    remediation: 'Set restoreMetadataOverrides.publiclyAccessible to "false".',
    types: ["backup:RestoreTestingSelection"],
    check: (selection) => {
        const path = overridePath(selection, "publiclyAccessible");
        return selection.isTrue(path) ? `${selection.show(path)}; set it to "false"` : undefined;
    },
});
