import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "example.com" } },
        dnssec: { type: "route53:HostedZoneDnsSec", props: { hostedZoneId: ref("it") } },
    },
    passing: {
        "a key alone": { dnssec: ABSENT, key: { type: "route53:KeySigningKey", props: { hostedZoneId: ref("it") } } },
        "a private zone": { it: { props: { vpcs: [{ vpcId: "vpc-1" }] } }, dnssec: ABSENT },
    },
    violating: {
        "dnssec absent": { dnssec: ABSENT },
        "signing off, beside a key": {
            dnssec: { props: { signingStatus: "NOT_SIGNING" } },
            key: { type: "route53:KeySigningKey", props: { hostedZoneId: ref("it") } },
        },
        "of another zone": { dnssec: { props: { hostedZoneId: "other" } } },
        "hostedZoneId absent, which the provider refuses": { dnssec: { props: { hostedZoneId: ABSENT } } },
    },
    unknown: { "which zone": { dnssec: { props: { hostedZoneId: UNKNOWN } } } },
});
