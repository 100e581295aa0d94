import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const allow = (more: object) => ({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*", ...more });
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const endpoint = (...statements: object[]) => ({ it: { props: { policy: policy(...statements) } } });
const beside = (text: unknown) => ({
    it: { props: { policy: ABSENT } },
    policy: { type: "ec2:VpcEndpointPolicy", props: { vpcEndpointId: ref("it"), policy: text } },
});
/** Everything is denied that is not of one's own organization. */
const deny = (more: object = {}) =>
    allow({ Effect: "Deny", Condition: { StringNotEqualsIfExists: { "aws:ResourceOrgID": "o-example" } }, ...more });
const ours = { Condition: { StringEquals: { "aws:PrincipalAccount": "123456789012" } } };

const ofEndpoint = stackCases({
    types: ["ec2:VpcEndpoint"],
    stack: { it: { props: { serviceName: "com.amazonaws.eu-central-1.s3", policy: policy(allow(ours)) } } },
    passing: {
        "reading what its owner lets be read": endpoint(allow({ Action: "s3:GetObject" }), allow(ours)),
        "resources of one's own": endpoint(allow({ Resource: "arn:aws:s3:::logs/*" })),
        "a role": endpoint(allow({ Principal: { AWS: "arn:aws:iam::123456789012:role/task" } })),
        nothing: endpoint(allow({ Effect: "Deny" })),
        "no service named: one of VPC Lattice": { it: { props: { serviceName: ABSENT, policy: ABSENT } } },
        "a service that takes no policy": {
            it: { props: { serviceName: "com.amazonaws.eu-central-1.ssmmessages", policy: ABSENT } },
        },
        "somebody's own service": {
            it: { props: { serviceName: "com.amazonaws.vpce.eu-central-1.vpce-svc-1", policy: ABSENT } },
        },
        "a policy beside it": beside(policy(allow(ours))),
        "what is another's denied": endpoint(allow({}), deny()),
        "callers of others denied, whatever their pattern": endpoint(
            allow({}),
            deny({
                Condition: {
                    StringNotLike: { "aws:principalorgpaths": "o-example/*" },
                    Bool: { "aws:SecureTransport": "true" },
                },
            }),
        ),
        "callers of others denied, but for those of a tag, as AWS's data perimeters have it": endpoint(
            allow({}),
            deny({
                Condition: {
                    StringNotEqualsIfExists: {
                        "aws:PrincipalOrgID": "o-example",
                        "aws:PrincipalTag/exception": "true",
                    },
                },
            }),
        ),
        "the same of the service": endpoint(allow({}), deny({ Action: "s3:*" })),
    },
    violating: {
        "no policy": { it: { props: { policy: ABSENT } } },
        everything: endpoint(allow({})),
        "every action of the service": endpoint(allow({ Action: ["s3:*"] })),
        "everything but": endpoint({ Effect: "Allow", Principal: "*", NotAction: "s3:DeleteBucket", Resource: "*" }),
        "everything beside what is narrow": endpoint(allow(ours), allow({ Principal: { AWS: "*" } })),
        "of what gives credentials, another account's too": {
            it: { props: { serviceName: "com.amazonaws.eu-central-1.sts", policy: ABSENT } },
        },
        "of an image repository": {
            it: { props: { serviceName: "com.amazonaws.eu-central-1.ecr.dkr", policy: ABSENT } },
        },
        "of an image repository, for FIPS": {
            it: { props: { serviceName: "com.amazonaws.us-east-1.ecr-fips.api", policy: ABSENT } },
        },
        "in China": { it: { props: { serviceName: "cn.com.amazonaws.cn-north-1.sqs", policy: ABSENT } } },
        "in a policy beside it": beside(policy(allow({}))),
        "what is another's denied to read alone": endpoint(allow({}), deny({ Action: "s3:GetObject" })),
        "what is another's denied in one bucket": endpoint(allow({}), deny({ Resource: "arn:aws:s3:::logs/*" })),
        "what is another's denied to one role": endpoint(
            allow({}),
            deny({ Principal: { AWS: "arn:aws:iam::123456789012:role/task" } }),
        ),
        "one's own denied": endpoint(
            allow({}),
            deny({ Condition: { StringEquals: { "aws:ResourceOrgID": "o-example" } } }),
        ),
        "denied by what tells no owner": endpoint(
            allow({}),
            deny({ Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-central-1" } } }),
        ),
        "allowed to who is not of the organization": endpoint(allow({}), deny({ Effect: "Allow" })),
    },
    unknown: {
        "the policy": { it: { props: { policy: UNKNOWN } } },
        "which service": { it: { props: { serviceName: UNKNOWN, policy: ABSENT } } },
        "a policy beside it": beside(UNKNOWN),
    },
});

const alone = (text: unknown, more: object = {}) => ({ it: { props: { policy: text, ...more } } });
const open = policy(allow({ Action: ["dynamodb:*"] }));
const s3 = {
    type: "ec2:VpcEndpoint",
    props: { serviceName: "com.amazonaws.us-east-1.s3", policy: policy(allow(ours)) },
};
const messages = { type: "ec2:VpcEndpoint", props: { serviceName: "com.amazonaws.us-east-1.ssmmessages" } };
const ofPolicy = stackCases({
    types: ["ec2:VpcEndpointPolicy"],
    stack: { it: { props: { vpcEndpointId: "vpce-elsewhere", policy: policy(allow(ours)) } } },
    passing: {
        "every action of the service, of one's own resources": alone(
            policy(allow({ Action: "s3:*", Resource: "arn:aws:s3:::logs/*" })),
        ),
        "whatever the service, which is not known": alone(policy(allow({}))),
        "one action of a service with data": alone(policy(allow({ Action: "s3:GetObject" }))),
        "every action of a service without data": alone(policy(allow({ Action: "ssmmessages:*" }))),
        "told of with its endpoint": { ...alone(open, { vpcEndpointId: ref("messages") }), messages },
        "narrow, of whatever endpoint": { it: { props: { vpcEndpointId: UNKNOWN } }, messages },
        "what is another's denied": alone(policy(allow({ Action: "s3:*" }), deny())),
        "no policy": alone(ABSENT),
    },
    violating: {
        "every action of a service with data": alone(open),
        "the same beside what is narrow": alone(policy(allow(ours), allow({ Action: ["s3:*", "sts:*"] }))),
        "the same beside another endpoint": { ...alone(open), s3 },
        "no endpoint named": { ...alone(open, { vpcEndpointId: ABSENT }), s3 },
    },
    unknown: {
        "the policy": alone(UNKNOWN),
        "whose it is": { ...alone(open, { vpcEndpointId: UNKNOWN }), messages },
    },
});

export const cases = [ofEndpoint, ofPolicy];
