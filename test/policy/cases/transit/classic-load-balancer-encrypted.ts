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
    passing: {
        TLS: { listeners: [{ ...LISTENER, lbProtocol: "SSL" }] },
        "no listeners, which the provider refuses": { listeners: ABSENT },
    },
    violating: {
        HTTP: { listeners: [LISTENER, { ...LISTENER, lbPort: 80, lbProtocol: "http" }] },
        "no certificate": { listeners: [{ ...LISTENER, sslCertificateId: "" }] },
        TCP: { listeners: [{ ...LISTENER, lbProtocol: "tcp" }] },
        "lbProtocol absent": { listeners: [{ lbPort: 443, instancePort: 443, instanceProtocol: "https" }] },
    },
    unknown: { listeners: { listeners: UNKNOWN }, lbProtocol: { listeners: [{ ...LISTENER, lbProtocol: UNKNOWN }] } },
});
