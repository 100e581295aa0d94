import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const role = (loggingRole: unknown) => ({ loggingRole });

export const cases = resourceCases({
    compliant: role("arn:aws:iam::123456789012:role/transfer-logs"),
    violating: { "loggingRole absent": role(ABSENT), "loggingRole empty": role("") },
    unknown: { loggingRole: role(UNKNOWN) },
});
