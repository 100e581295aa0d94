import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = (
    [
        ["redshift:Cluster", "databaseName"],
        ["redshiftserverless:Namespace", "dbName"],
    ] as const
).map(([type, name]) =>
    resourceCases({
        types: [type],
        compliant: { [name]: "sales" },
        violating: { default: { [name]: "dev" }, blank: { [name]: "" }, absent: { [name]: ABSENT } },
        unknown: { name: { [name]: UNKNOWN } },
    }),
);
