import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const name = (serverNameToVerify: unknown) => ({ tlsConfig: { serverNameToVerify } });

export const cases = resourceCases({
    compliant: { connectionType: "VPC_LINK", ...name("orders.internal.example.com") },
    passing: {
        "over the internet": { connectionType: "INTERNET", tlsConfig: ABSENT },
        "connectionType absent, which is the internet": { connectionType: ABSENT, tlsConfig: ABSENT },
    },
    violating: {
        "tlsConfig absent": { tlsConfig: ABSENT },
        "the name absent": name(ABSENT),
        "the name empty": name(""),
    },
    unknown: { tlsConfig: { tlsConfig: UNKNOWN }, connectionType: { connectionType: UNKNOWN, tlsConfig: ABSENT } },
});
