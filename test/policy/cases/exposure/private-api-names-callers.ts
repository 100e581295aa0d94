import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const statement = (effect: string, condition?: object, resource = "execute-api:/*") => ({
    Effect: effect,
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: resource,
    Condition: condition,
});
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const api = (...statements: object[]) => ({ it: { props: { policy: policy(...statements) } } });
const network = { "aws:SourceVpc": "vpc-1a2b3c4d" };
const open = statement("Allow");

export const cases = stackCases({
    stack: {
        it: {
            props: {
                endpointConfiguration: { types: "PRIVATE", vpcEndpointIds: ["vpce-1"] },
                policy: policy(statement("Allow", { StringEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] } })),
            },
        },
    },
    passing: {
        "no policy, which lets nobody in": { it: { props: { policy: ABSENT } } },
        "an API for the internet": {
            it: { props: { endpointConfiguration: { types: "REGIONAL" }, policy: policy(open) } },
        },
        "an API that does not say where it answers: for the internet": {
            it: { props: { endpointConfiguration: ABSENT, policy: policy(open) } },
        },
        "denied to other networks": api(open, statement("Deny", { StringNotEquals: network })),
        "denied to other organizations, but for AWS's services": api(
            open,
            statement("Deny", {
                StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-1a2b3c" },
                BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
            }),
        ),
        "denied to other roles, but for what services do in their name": api(
            open,
            statement("Deny", {
                ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/caller" },
                Bool: { "aws:ViaAWSService": "false" },
            }),
        ),
        "denied by the whole ARN": api(
            open,
            statement("Deny", { StringNotLike: network }, "arn:aws:execute-api:eu-central-1:123456789012:a1b2/*"),
        ),
        "denied for every stage, method and path": api(
            open,
            statement("Deny", { StringNotEquals: network }, "execute-api:/*/*/*"),
        ),
        "a policy beside it": {
            it: { props: { policy: ABSENT } },
            policy: {
                type: "apigateway:RestApiPolicy",
                props: {
                    restApiId: ref("it"),
                    policy: policy(open, statement("Deny", { StringNotEquals: network })),
                },
            },
        },
    },
    violating: {
        "everybody who has an endpoint": api(open),
        "all but one endpoint": api(statement("Allow", { StringNotEquals: { "aws:SourceVpce": "vpce-1" } })),
        "an address that every network may have": api(
            statement("Allow", { IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }),
        ),
        "denied to one network alone": api(open, statement("Deny", { StringEquals: network })),
        "denied where one more thing holds": api(
            open,
            statement("Deny", { StringNotEquals: network, Bool: { "aws:SecureTransport": "false" } }),
        ),
        "denied to AWS's services alone": api(
            open,
            statement("Deny", { StringNotEquals: network, Bool: { "aws:PrincipalIsAWSService": "true" } }),
        ),
        "denied for one method": api(open, statement("Deny", { StringNotEquals: network }, "execute-api:/*/GET/pets")),
        "denied another action": api(open, {
            ...statement("Deny", { StringNotEquals: network }),
            Action: "execute-api:ManageConnections",
        }),
        "denied to nobody": api(open, statement("Deny", { StringNotLike: { "aws:SourceVpc": "*" } })),
        "in a policy beside it": {
            it: { props: { policy: ABSENT } },
            policy: { type: "apigateway:RestApiPolicy", props: { restApiId: ref("it"), policy: policy(open) } },
        },
    },
    unknown: {
        "the policy": { it: { props: { policy: UNKNOWN } } },
        "where it answers": { it: { props: { endpointConfiguration: { types: UNKNOWN }, policy: policy(open) } } },
        "a policy beside it": {
            it: { props: { policy: policy(open) } },
            policy: { type: "apigateway:RestApiPolicy", props: { restApiId: ref("it"), policy: UNKNOWN } },
        },
    },
});
