import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

const LISTENER = {
    instancePort: 443,
    instanceProtocol: "https",
    lbPort: 443,
    lbProtocol: "https",
    sslCertificateId: "arn:aws:acm:us-east-1:123456789012:certificate/1",
};

export const cases = resourceCases({
    compliant: { listeners: [LISTENER] },
    passing: { "no listeners, which the provider refuses": { listeners: ABSENT } },
    violating: {
        HTTP: { listeners: [{ ...LISTENER, instanceProtocol: "HTTP" }] },
        TCP: { listeners: [{ ...LISTENER, instanceProtocol: "tcp" }] },
        "no certificate": { listeners: [{ ...LISTENER, sslCertificateId: "" }] },
    },
    unknown: { listeners: { listeners: UNKNOWN } },
});
