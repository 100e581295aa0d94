import { SEARCH_DOMAINS, SEARCH_POLICIES } from "../../../../policies/lib/types";
import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const policy = (statement: object): string =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Action: "es:*", Resource: "*", ...statement }] });
const OPEN = policy({ Principal: { AWS: "*" } });

const NARROW = policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } });

const ofDomain = stackCases({
    types: SEARCH_DOMAINS,
    stack: { it: { props: { domainName: "logs", accessPolicies: NARROW } } },
    passing: {
        "no policy": { it: { props: { accessPolicies: ABSENT } } },
        "from named addresses": {
            it: {
                props: {
                    accessPolicies: policy({
                        Principal: "*",
                        Condition: { IpAddress: { "aws:SourceIp": "198.51.100.0/24" } },
                    }),
                },
            },
        },
        "in a network, where security groups stand before it": {
            it: { props: { vpcOptions: { subnetIds: ["subnet-1"] }, accessPolicies: OPEN } },
        },
    },
    violating: { "its own policy": { it: { props: { accessPolicies: OPEN } } } },
    unknown: {
        "the policy": { it: { props: { accessPolicies: UNKNOWN } } },
        "whether it is in a network": { it: { props: { vpcOptions: { subnetIds: UNKNOWN }, accessPolicies: OPEN } } },
    },
});

const domain = { type: "opensearch:Domain", props: { domainName: "logs" } };
const ofPolicy = stackCases({
    types: SEARCH_POLICIES,
    stack: { it: { props: { domainName: ref("domain", "domainName"), accessPolicies: NARROW } }, domain },
    passing: {
        "of a domain in a network": {
            it: { props: { accessPolicies: OPEN } },
            domain: { props: { vpcOptions: { subnetIds: ["subnet-1"] } } },
        },
        "of a domain of another stack, with names": { domain: ABSENT, it: { props: { domainName: "logs" } } },
        "of a domain whose place is not known, with names": { domain: { props: { vpcOptions: UNKNOWN } } },
        "of a domain in a network, and not known yet": {
            it: { props: { accessPolicies: UNKNOWN } },
            domain: { props: { vpcOptions: { subnetIds: ["subnet-1"] } } },
        },
        "no policy": { it: { props: { domainName: ABSENT, accessPolicies: ABSENT } } },
    },
    violating: {
        "for everybody": { it: { props: { accessPolicies: OPEN } } },
        "for everybody, of a domain by its name": { it: { props: { domainName: "logs", accessPolicies: OPEN } } },
    },
    unknown: {
        "the policy": { it: { props: { accessPolicies: UNKNOWN } } },
        "whether the domain is in a network": {
            it: { props: { accessPolicies: OPEN } },
            domain: { props: { vpcOptions: { subnetIds: UNKNOWN } } },
        },
        "whose policy it is": { it: { props: { domainName: UNKNOWN, accessPolicies: OPEN } } },
        "where a domain of another stack stands": { it: { props: { domainName: "other", accessPolicies: OPEN } } },
    },
});

export const cases = [ofDomain, ofPolicy];
