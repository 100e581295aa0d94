/** Which names an ARN gives its resource, form by form. */
import assert from "node:assert/strict";
import { namesInArn } from "../../policies/lib/arn";

const of = (service: string, resource: string): string => `arn:aws:${service}:us-east-1:123456789012:${resource}`;
const NAMED: Record<string, string> = {
    "arn:aws:s3:::logs": "logs",
    [of("dynamodb", "table/orders")]: "orders",
    [of("rds", "db:orders")]: "orders",
    [of("sns", "alerts")]: "alerts",
    [of("logs", "log-group:/aws/ecs/web:*")]: "/aws/ecs/web",
    [of("secretsmanager", "secret:db/password-a1B2c3")]: "db/password",
    [of("ecs", "service/app/web")]: "web",
    [of("elasticloadbalancing", "loadbalancer/net/web/50dc6c495c0c9188")]: "web",
    [of("elasticloadbalancing", "targetgroup/web/6d0ecf831eec9f09")]: "web",
    [of("wafv2", "regional/webacl/edge/3f1c9a52-0000-4000-8000-000000000000")]: "edge",
};

describe("the names in an ARN", () => {
    for (const [arn, name] of Object.entries(NAMED)) {
        it(`finds ${name} in ${arn}`, () => assert.ok(namesInArn(arn).includes(name), namesInArn(arn).join()));
    }
    it("finds no kind, account or region, and nothing in what is no ARN", () => {
        for (const other of ["app", "loadbalancer", "123456789012", "us-east-1"]) {
            assert.ok(!namesInArn(of("elasticloadbalancing", "loadbalancer/app/web/50dc6c495c0c9188")).includes(other));
        }
        assert.deepEqual(namesInArn("web"), []);
    });
});
