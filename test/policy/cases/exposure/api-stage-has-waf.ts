import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { stageName: "prod", restApi: "api" } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "arn" } },
    },
    passing: {
        "a private API": {
            association: ABSENT,
            it: { props: { restApi: ref("api") } },
            api: { type: "apigateway:RestApi", props: { endpointConfiguration: { types: "PRIVATE" } } },
        },
        "of WAF Classic": {
            association: ABSENT,
            classic: { type: "wafregional:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclId: "a" } },
        },
    },
    violating: {
        absent: { association: ABSENT },
        "a regional API": {
            association: ABSENT,
            it: { props: { restApi: ref("api") } },
            api: { type: "apigateway:RestApi", props: { endpointConfiguration: { types: "REGIONAL" } } },
        },
        "an API of which nothing is said": {
            association: ABSENT,
            it: { props: { restApi: ref("api") } },
            api: { type: "apigateway:RestApi" },
        },
        "another's": {
            association: { props: { resourceArn: "arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/a" } },
        },
    },
    unknown: {
        stage: { association: { props: { resourceArn: UNKNOWN } } },
        "where the API answers": {
            association: ABSENT,
            it: { props: { restApi: ref("api") } },
            api: { type: "apigateway:RestApi", props: { endpointConfiguration: { types: UNKNOWN } } },
        },
    },
});
