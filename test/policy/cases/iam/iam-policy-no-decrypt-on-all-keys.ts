import { resourceCases } from "../../cases";
import { compliantDocument, passingDocuments, violatingDocuments } from "../../decryption-cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const patches = (documents: Record<string, string>): Record<string, Props> =>
    Object.fromEntries(Object.entries(documents).map(([name, policy]) => [name, { policy }]));

export const cases = resourceCases({
    compliant: { policy: compliantDocument },
    passing: { ...patches(passingDocuments), "no policy": { policy: ABSENT } },
    violating: patches(violatingDocuments),
    unknown: { policy: { policy: UNKNOWN } },
});
