import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { caCertIdentifier: "rds-ca-rsa2048-g1" },
    passing: { "AWS's choice": { caCertIdentifier: ABSENT } },
    violating: { "the one that expired in 2024": { caCertIdentifier: "rds-ca-2019" } },
    unknown: { caCertIdentifier: { caCertIdentifier: UNKNOWN } },
});
