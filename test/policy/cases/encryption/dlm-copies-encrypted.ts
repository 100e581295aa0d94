import { UNKNOWN } from "../../harness";
import { snapshotCopyCases } from "../../snapshot-copy-cases";

export const cases = snapshotCopyCases(
    { target: "eu-west-1", encrypted: true },
    { "not encrypted": { target: "eu-west-1", encrypted: false }, "not said": { target: "eu-west-1" } },
    { switch: { target: "eu-west-1", encrypted: UNKNOWN } },
);
