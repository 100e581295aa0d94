import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const listener = (sslCertificateId: unknown) => ({
    listeners: [{ instancePort: 443, instanceProtocol: "https", lbPort: 443, lbProtocol: "https", sslCertificateId }],
});

export const cases = resourceCases({
    compliant: listener("arn:aws:acm:us-east-1:123456789012:certificate/1"),
    passing: {
        "no listeners, which the provider refuses": { listeners: ABSENT },
        "one that is created now": listener(UNKNOWN),
        "none, of plain text, which classic-load-balancer-encrypted finds": {
            listeners: [{ instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol: "http" }],
        },
    },
    violating: {
        "none, of HTTPS": {
            listeners: [{ instancePort: 443, instanceProtocol: "https", lbPort: 443, lbProtocol: "https" }],
        },
        "an empty one": listener(""),
        "one of IAM": listener("arn:aws:iam::123456789012:server-certificate/a"),
        "one of IAM, elsewhere": listener("arn:aws-us-gov:iam::123456789012:server-certificate/a"),
    },
    unknown: { listeners: { listeners: UNKNOWN } },
});
