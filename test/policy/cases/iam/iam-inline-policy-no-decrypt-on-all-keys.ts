import { resourceCases } from "../../cases";
import { compliantDocument, passingDocuments, violatingDocuments } from "../../decryption-cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const patches = (documents: Record<string, string>, of: (policy: string) => Props): Record<string, Props> =>
    Object.fromEntries(Object.entries(documents).map(([name, policy]) => [name, of(policy)]));
const inline = (policy: string): Props => ({ inlinePolicies: [{ name: "own", policy }] });

export const cases = [
    resourceCases({
        types: ["iam:RolePolicy", "iam:UserPolicy", "iam:GroupPolicy"],
        compliant: { policy: compliantDocument },
        passing: {
            "policy absent, which grants nothing": { policy: ABSENT },
            ...patches(passingDocuments, (policy) => ({ policy })),
        },
        violating: patches(violatingDocuments, (policy) => ({ policy })),
        unknown: { policy: { policy: UNKNOWN } },
    }),
    resourceCases({
        types: ["iam:Role"],
        compliant: inline(compliantDocument),
        passing: { "no inline policy": { inlinePolicies: ABSENT } },
        violating: patches(violatingDocuments, inline),
        unknown: { "the inline policies": { inlinePolicies: UNKNOWN } },
    }),
];
