import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const policy = (statement: object): string =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Action: "es:*", Resource: "*", ...statement }] });
const OPEN = policy({ Principal: { AWS: "*" } });

const NARROW = policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } });

export const cases = stackCases({
    stack: {
        it: {
            props: {
                domainName: "logs",
                accessPolicies: NARROW,
            },
        },
    },
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
        "the policy of another domain": {
            other: { type: "opensearch:DomainPolicy", props: { domainName: "other", accessPolicies: OPEN } },
        },
    },
    violating: {
        "its own policy": { it: { props: { accessPolicies: OPEN } } },
        "a policy beside it": {
            beside: {
                type: "opensearch:DomainPolicy",
                props: { domainName: ref("it", "domainName"), accessPolicies: OPEN },
            },
        },
        "a policy beside it alone": {
            it: { props: { accessPolicies: ABSENT } },
            beside: {
                type: "elasticsearch:DomainPolicy",
                props: { domainName: ref("it", "domainName"), accessPolicies: OPEN },
            },
        },
    },
    unknown: {
        "the policy": { it: { props: { accessPolicies: UNKNOWN } } },
        "whether it is in a network": { it: { props: { vpcOptions: { subnetIds: UNKNOWN }, accessPolicies: OPEN } } },
        "whose policy it is, beside one that names somebody": {
            named: {
                type: "opensearch:DomainPolicy",
                props: { domainName: ref("it", "domainName"), accessPolicies: NARROW },
            },
            beside: { type: "opensearch:DomainPolicy", props: { domainName: UNKNOWN, accessPolicies: OPEN } },
        },
        "whose policy it is": {
            beside: { type: "opensearch:DomainPolicy", props: { domainName: UNKNOWN, accessPolicies: OPEN } },
        },
    },
});
