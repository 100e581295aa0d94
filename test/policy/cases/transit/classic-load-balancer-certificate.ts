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
        "no listeners, which the provider refuses": { listeners: ABSENT },
        "one of IAM": {
            listeners: [{ ...LISTENER, sslCertificateId: "arn:aws:iam::123456789012:server-certificate/a" }],
        },
        "one that is created now": { listeners: [{ ...LISTENER, sslCertificateId: UNKNOWN }] },
    },
    violating: {
        "no certificate": {
            listeners: [{ instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol: "http" }],
        },
        blank: { listeners: [{ ...LISTENER, sslCertificateId: "" }] },
    },
    unknown: { listeners: { listeners: UNKNOWN } },
});
