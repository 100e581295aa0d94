import * as assert from "node:assert";
import { audienceOf } from "../../../components/edge-tier/identity";
import { TokenIssuer } from "../../../components/edge-tier/token-issuer";
import { planListener, type Role, TLS_POLICY } from "../../../components/edge-tier/listener-rules";
import { type Recorder, type Registration, valueOf } from "../mocks";
import { BASE, CLIENT_ID, POOL_ID, recordEdge } from "./fixture";

const role = (precedence: number, ...paths: string[]): Role => ({ description: "r", precedence, paths });

interface Action {
    readonly type: string;
    readonly jwtValidation?: { issuer: string; jwksEndpoint: string; additionalClaims: unknown[] };
}
const actionsOf = (r: Registration) => r.inputs["actions"] as Action[];
/** A recorded input that carries a secret is an envelope around the value. */
const plain = <T>(value: unknown): T =>
    (value !== null && typeof value === "object" && "value" in value ? value.value : value) as T;

describe("LoadBalancer", () => {
    it("stands in every public subnet, strict about headers, protected, with three kinds of logs", async () => {
        const r = await recordEdge();
        const { inputs } = r.one("aws:lb/loadBalancer:LoadBalancer");
        const bucket = "integers-prod-edge-logs-123456789012";
        assert.deepStrictEqual(inputs["subnets"], ["subnet-a", "subnet-b", "subnet-c"]);
        assert.deepStrictEqual(inputs["securityGroups"], ["sg-loadbalancer"]);
        assert.strictEqual(inputs["internal"], false);
        assert.strictEqual(inputs["dropInvalidHeaderFields"], true);
        assert.strictEqual(inputs["desyncMitigationMode"], "strictest");
        assert.strictEqual(inputs["enableDeletionProtection"], true);
        assert.strictEqual(inputs["enableWafFailOpen"], false);
        assert.strictEqual(inputs["preserveHostHeader"], true);
        assert.strictEqual(inputs["enableZonalShift"], true);
        // The subnets have no IPv6, and only an application load balancer has rules.
        assert.deepStrictEqual([inputs["loadBalancerType"], inputs["ipAddressType"]], ["application", "ipv4"]);
        // The application takes the last address, whatever a client sends before it: the one that the CDN saw, which another
        // one must not follow, or where there is none the one that the load balancer saw.
        assert.strictEqual(inputs["xffHeaderProcessingMode"], "preserve");
        const alone = (await recordEdge({ entry: "internet" })).one("aws:lb/loadBalancer:LoadBalancer").inputs;
        assert.strictEqual(alone["xffHeaderProcessingMode"], "append");
        // Of HTTP/2 its web ACL would see a body's first frame alone.
        assert.strictEqual(alone["enableHttp2"], false);
        // ELB writes a test file into the bucket before it switches the logs on.
        const policy = r.one("aws:s3/bucketPolicy:BucketPolicy", "edge-logs-policy").urn;
        assert.ok(r.one("aws:lb/loadBalancer:LoadBalancer").waitsFor.includes(policy));
        // CloudFront keeps its connections for 60 s (cdn.ts): the load balancer must not be the one to close them.
        assert.ok((inputs["idleTimeout"] as number) > 60);
        assert.deepStrictEqual(inputs["accessLogs"], { enabled: true, bucket, prefix: "alb/access" });
        assert.deepStrictEqual(inputs["connectionLogs"], { enabled: true, bucket, prefix: "alb/connection" });
        assert.deepStrictEqual(inputs["healthCheckLogs"], { enabled: true, bucket, prefix: "alb/health" });
    });

    it("lets go of the load balancer, and of all that is guarded with it, only with a reason", async () => {
        const guarded = (r: Recorder) => [
            ...["aws:route53/zone:Zone", "aws:cognito/userPool:UserPool", "aws:kms/key:Key"].map(
                (t) => r.one(t).protect,
            ),
            ...r.ofType("aws:s3/bucket:Bucket").map((b) => b.protect),
            r.one("aws:lb/loadBalancer:LoadBalancer").inputs["enableDeletionProtection"],
            r.one("aws:cognito/userPool:UserPool").inputs["deletionProtection"] === "ACTIVE",
            // The secret's name must be free at once where the tier is made again.
            r.one("aws:secretsmanager/secret:Secret").inputs["recoveryWindowInDays"] === 30,
        ];
        assert.deepStrictEqual([...new Set(guarded(await recordEdge()))], [true]);
        const lifted = await recordEdge({ deletionGuard: { protect: false, reason: "rebuilt from nothing" } });
        assert.deepStrictEqual([...new Set(guarded(lifted))], [false]);
        assert.strictEqual(lifted.one("aws:secretsmanager/secret:Secret").inputs["recoveryWindowInDays"], 0);
    });

    it("checks the health of targets on port 3000 at /up", async () => {
        const { inputs } = (await recordEdge()).one("aws:lb/targetGroup:TargetGroup");
        assert.strictEqual(inputs["vpcId"], BASE.vpcId);
        assert.strictEqual(inputs["targetType"], "ip");
        assert.strictEqual(inputs["port"], 3000);
        assert.strictEqual(inputs["slowStart"], 60);
        assert.strictEqual(inputs["deregistrationDelay"], 60);
        assert.strictEqual(inputs["loadBalancingAlgorithmType"], "round_robin");
        assert.strictEqual(inputs["protocol"], "HTTP");
        assert.deepStrictEqual(inputs["healthCheck"], {
            path: "/up",
            matcher: "200",
            interval: 15,
            timeout: 5,
            healthyThreshold: 2,
            unhealthyThreshold: 4,
        });
    });

    it("redirects port 80, and refuses on 443 whatever does not come from the CDN", async () => {
        const r = await recordEdge();
        const http = r.one("aws:lb/listener:Listener", "edge-http").inputs;
        assert.deepStrictEqual([http["port"], http["protocol"]], [80, "HTTP"]);
        assert.deepStrictEqual(http["defaultActions"], [
            { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
        ]);
        const https = r.one("aws:lb/listener:Listener", "edge-https").inputs;
        assert.deepStrictEqual([https["port"], https["protocol"]], [443, "HTTPS"]);
        assert.strictEqual(https["sslPolicy"], TLS_POLICY.cdn);
        const valid = r.one("aws:acm/certificateValidation:CertificateValidation", "edge-dns");
        assert.strictEqual(https["certificateArn"], valid.inputs["certificateArn"]);
        assert.ok(r.one("aws:lb/listener:Listener", "edge-https").waitsFor.includes(valid.urn));
        const [action] = https["defaultActions"] as { type: string; fixedResponse: { statusCode: string } }[];
        assert.strictEqual(action!.type, "fixed-response");
        assert.strictEqual(action!.fixedResponse.statusCode, "403");
    });

    it("sends what a rule lets through, and what none matches where viewers connect themselves, to the application", async () => {
        const roles = { ...BASE.roles, ops: role(5, "/api/ops/*", "/api/jobs/*") };
        for (const entry of ["cdn", "internet"] as const) {
            const r = await recordEdge({ entry, roles });
            const targetGroupArn = r.one("aws:lb/targetGroup:TargetGroup").state["arn"];
            const { inputs, state } = r.one("aws:lb/listener:Listener", "edge-https");
            assert.strictEqual(inputs["sslPolicy"], TLS_POLICY[entry]);
            const [hsts, type] = ["StrictTransportSecurity", "XContentTypeOptions"].map(
                (header) => inputs[`routingHttpResponse${header}HeaderValue`],
            );
            assert.deepStrictEqual([hsts, type], ["max-age=63072000; includeSubDomains; preload", "nosniff"]);
            if (entry === "internet") {
                assert.deepStrictEqual(inputs["defaultActions"], [{ type: "forward", targetGroupArn }]);
            }
            const { rules } = planListener(entry, BASE.api, roles);
            const priority = (rule: Registration) => rule.inputs["priority"] as number;
            const made = r.ofType("aws:lb/listenerRule:ListenerRule").sort((a, b) => priority(a) - priority(b));
            assert.deepStrictEqual(
                made.map((rule) => [rule.name, priority(rule), rule.inputs["listenerArn"]]),
                rules.map((rule) => [`edge-${rule.name}`, rule.priority, state["arn"]]),
            );
            for (const [i, rule] of made.entries()) {
                const [path, ...more] = plain<{ pathPattern?: { values: string[] } }[]>(rule.inputs["conditions"]);
                assert.deepStrictEqual(path!.pathPattern!.values, rules[i]!.paths);
                assert.strictEqual(more.length, entry === "cdn" ? 1 : 0, "the CDN's header, where there is a CDN");
                const actions = rule.inputs["actions"] as { type: string; order: number; targetGroupArn?: string }[];
                assert.deepStrictEqual(actions.at(-1), { type: "forward", order: 2, targetGroupArn });
                // The token is asked for before anything is sent on.
                assert.ok(actions.slice(0, -1).every(({ type, order }) => type === "jwt-validation" && order === 1));
            }
        }
    });

    it("publishes each part under its own name: listener, target group, and the dimensions of their metrics", async () => {
        const r = await recordEdge();
        const { loadBalancer } = r.result;
        const state = (type: string, name?: string) => r.one(`aws:lb/${type}`, name).state;
        const [balancer, group] = [state("loadBalancer:LoadBalancer"), state("targetGroup:TargetGroup")];
        assert.deepStrictEqual(
            await Promise.all(
                [
                    loadBalancer.arn,
                    loadBalancer.arnSuffix,
                    loadBalancer.dnsName,
                    loadBalancer.zoneId,
                    loadBalancer.httpsListenerArn,
                    loadBalancer.targetGroupArn,
                    loadBalancer.targetGroupArnSuffix,
                ].map(valueOf),
            ),
            [
                balancer["arn"],
                balancer["arnSuffix"],
                balancer["dnsName"],
                balancer["zoneId"],
                state("listener:Listener", "edge-https")["arn"],
                group["arn"],
                group["arnSuffix"],
            ],
        );
    });

    it("demands the CDN's secret in every rule, as an engine secret that changes with its generation", async () => {
        const conditionsOf = async (generations: number[]) => {
            const r = await recordEdge({ originSecretGenerations: generations });
            return r.ofType("aws:lb/listenerRule:ListenerRule").map((rule) => {
                assert.ok("value" in (rule.inputs["conditions"] as object), `${rule.name}: conditions are not secret`);
                const conditions = plain<{ httpHeader?: { httpHeaderName: string; values: string[] } }[]>(
                    rule.inputs["conditions"],
                );
                return conditions.flatMap((c) => (c.httpHeader === undefined ? [] : [c.httpHeader]));
            });
        };
        const one = await conditionsOf([1]);
        assert.strictEqual(one.length, 3);
        for (const headers of one) {
            assert.strictEqual(headers.length, 1);
            assert.strictEqual(headers[0]!.httpHeaderName, "x-integers-origin");
            assert.strictEqual(headers[0]!.values.length, 1);
            assert.match(headers[0]!.values[0]!, /^[0-9a-f]{64}$/);
        }
        const two = await conditionsOf([2, 1]);
        assert.strictEqual(two[0]![0]!.values[1], one[0]![0]!.values[0]);
        assert.notStrictEqual(two[0]![0]!.values[0], two[0]![0]!.values[1]);
    });

    it("keeps the accepted values in a secret for a load balancer of another stack, as an engine secret", async () => {
        const r = await recordEdge({ originSecretGenerations: [2, 1] });
        assert.strictEqual(
            r.one("aws:secretsmanager/secret:Secret").inputs["kmsKeyId"],
            "arn:aws:kms:us-east-1:123456789012:key/secrets",
        );
        const { secretString } = r.one("aws:secretsmanager/secretVersion:SecretVersion").inputs;
        assert.ok("value" in (secretString as object), "the value is an engine secret");
        assert.strictEqual((JSON.parse(plain<string>(secretString)) as string[]).length, 2);
    });

    it("verifies tokens of the user pool on the API, and the role's group on the role's paths", async () => {
        const r = await recordEdge();
        const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${POOL_ID}`;
        const access = [
            { name: "token_use", format: "single-string", values: ["access"] },
            { name: "client_id", format: "single-string", values: [CLIENT_ID] },
        ];
        const apiRule = actionsOf(r.one("aws:lb/listenerRule:ListenerRule", "edge-api"));
        assert.deepStrictEqual(
            apiRule.map((a) => a.type),
            ["jwt-validation", "forward"],
        );
        assert.deepStrictEqual(apiRule[0]!.jwtValidation, {
            issuer,
            jwksEndpoint: `${issuer}/.well-known/jwks.json`,
            additionalClaims: access,
        });
        const admin = actionsOf(r.one("aws:lb/listenerRule:ListenerRule", "edge-admin"));
        assert.deepStrictEqual(admin[0]!.jwtValidation!.additionalClaims, [
            ...access,
            { name: "cognito:groups", format: "string-array", values: ["admin"] },
        ]);
        const rest = actionsOf(r.one("aws:lb/listenerRule:ListenerRule", "edge-application"));
        assert.deepStrictEqual(
            rest.map((a) => a.type),
            ["forward"],
        );
    });

    it("takes an external issuer's audience and roles in the form that its tokens have", () => {
        const external = {
            provider: "external",
            issuer: "https://id.example.com",
            jwksUrl: "https://id.example.com/jwks",
            audience: "integers",
            rolesClaim: "scope",
        } as const;
        assert.deepStrictEqual(audienceOf({ ...external, audienceFormat: "string-array" }), {
            name: "aud",
            format: "string-array",
            values: ["integers"],
        });
        assert.strictEqual(audienceOf(external).format, "single-string");
        const issuer = (rolesFormat: "string-array" | "space-separated-values") =>
            new TokenIssuer({ ...external, claims: [], rolesFormat }).validation("admin");
        assert.deepStrictEqual(issuer("space-separated-values").additionalClaims, [
            { name: "scope", format: "space-separated-values", values: ["admin"] },
        ]);
    });

    it("verifies an external issuer's tokens instead, with its audience and its claim of roles", async () => {
        const r = await recordEdge({
            identity: {
                provider: "external",
                issuer: "https://id.example.com/",
                jwksUrl: "https://id.example.com/jwks",
                audience: "integers",
                rolesClaim: "roles",
            },
        });
        assert.strictEqual(r.ofType("aws:cognito/userPool:UserPool").length, 0);
        assert.strictEqual(r.ofType("aws:wafv2/webAcl:WebAcl").length, 2);
        // Users sign in there, and the browser may fetch its tokens from there.
        assert.strictEqual(await valueOf(r.result.signInUrl), "https://id.example.com/");
        assert.strictEqual(await valueOf(r.result.clientId), "");
        const { inputs } = r.one("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy");
        assert.match(
            JSON.stringify(inputs["securityHeadersConfig"]),
            /connect-src 'self' https:\/\/id\.example\.com; /,
        );
        const admin = actionsOf(r.one("aws:lb/listenerRule:ListenerRule", "edge-admin"));
        assert.deepStrictEqual(admin[0]!.jwtValidation, {
            issuer: "https://id.example.com/",
            jwksEndpoint: "https://id.example.com/jwks",
            additionalClaims: [
                { name: "aud", format: "single-string", values: ["integers"] },
                { name: "roles", format: "string-array", values: ["admin"] },
            ],
        });
    });
});
