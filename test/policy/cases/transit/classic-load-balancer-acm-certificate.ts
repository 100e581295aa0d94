import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const listener = (sslCertificateId: unknown) => ({
    it: {
        props: {
            listeners: [
                { instancePort: 443, instanceProtocol: "https", lbPort: 443, lbProtocol: "https", sslCertificateId },
            ],
        },
    },
});
const plain = (lbProtocol: string) => ({
    it: { props: { listeners: [{ instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol }] } },
});

export const cases = stackCases({
    stack: listener("arn:aws:acm:us-east-1:123456789012:certificate/1"),
    passing: {
        "no listeners, which the provider refuses": { it: { props: { listeners: ABSENT } } },
        "one that is created now": {
            ...listener(ref("certificate", "arn")),
            certificate: { type: "acm:Certificate", props: { domainName: "example.com" } },
        },
        "none, of plain text, which classic-load-balancer-encrypted finds": plain("http"),
    },
    violating: {
        "none, of HTTPS": plain("https"),
        "an empty one": listener(""),
        "one of IAM": listener("arn:aws:iam::123456789012:server-certificate/a"),
        "one of IAM, elsewhere": listener("arn:aws-us-gov:iam::123456789012:server-certificate/a"),
        "one of IAM that is uploaded now": {
            ...listener(ref("certificate", "arn")),
            certificate: { type: "iam:ServerCertificate", props: { certificateBody: "a", privateKey: "b" } },
        },
    },
    unknown: {
        listeners: { it: { props: { listeners: UNKNOWN } } },
        certificate: listener(UNKNOWN),
    },
});
