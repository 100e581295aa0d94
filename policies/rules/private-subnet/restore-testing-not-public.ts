import { resourceRule } from "../../lib/rule";

/** Metadata is text, and its keys are written in either case (AWS Backup, "Restore testing inferred metadata"). */
const KEYS = ["publiclyAccessible", "PubliclyAccessible"];

export const rule = resourceRule({
    name: "restore-testing-not-public",
    family: "private-subnet",
    description: "A restore test opens no copy of the data to the internet.",
    severity: "critical",
    covers: ["R-DR-4", "R-NET-2"],
    remediation: 'Set restoreMetadataOverrides.publiclyAccessible to "false".',
    types: ["backup:RestoreTestingSelection"],
    check: (selection) =>
        KEYS.map((key) => `restoreMetadataOverrides.${key}`)
            .filter((path) => selection.isTrue(path))
            .map((path) => `${selection.show(path)}; set it to "false"`),
});
