import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const VAULT = "arn:aws:backup:us-west-2:1:backup-vault:copies";

export const cases = resourceCases({
    compliant: { recoveryPointSelection: { includeVaults: [VAULT], recoveryPointTypes: ["SNAPSHOT"] } },
    passing: {
        "every vault but one": { recoveryPointSelection: { includeVaults: ["*"], excludeVaults: [VAULT] } },
    },
    violating: {
        "includeVaults absent": { recoveryPointSelection: { includeVaults: ABSENT } },
        "an empty list": { recoveryPointSelection: { includeVaults: [] } },
        "every vault left out": { recoveryPointSelection: { excludeVaults: ["*"] } },
        "the same vault left out": { recoveryPointSelection: { excludeVaults: [VAULT] } },
        "recoveryPointTypes absent": { recoveryPointSelection: { recoveryPointTypes: ABSENT } },
        "recoveryPointSelection absent": { recoveryPointSelection: ABSENT },
    },
    unknown: { includeVaults: { recoveryPointSelection: { includeVaults: UNKNOWN } } },
});
