import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "macie-is-on",
    family: "logging",
    description: "Macie, where an account has it, is not paused.",
    severity: "medium",
    covers: ["Macie.1"],
    remediation: "Set status to ENABLED, or leave it out.",
    types: ["macie2:Account"],
    check: (account) =>
        account.text("status") === "PAUSED" ? `${account.show("status")}; set it to ENABLED` : undefined,
});
