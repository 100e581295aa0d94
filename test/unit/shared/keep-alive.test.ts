import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FAILOVER_STEPS } from "../../../components/dr-replication/failover-steps";
import { CLIENT_CONNECTION_SECONDS, KEEP_ALIVE_SECONDS } from "../../../components/shared/keep-alive";
import { containersOf, recordApp } from "../app-cluster/fixture";
import { recordEdge } from "../edge-tier/fixture";

describe("idle connections", () => {
    const { cdn, loadBalancer, application } = KEEP_ALIVE_SECONDS;

    it("live longer the nearer they are to the application", () => {
        assert.ok(cdn < loadBalancer && loadBalancer < application);
    });

    it("are kept so by the CDN, the load balancer and Puma", async () => {
        const edge = await recordEdge();
        assert.equal(edge.one("aws:lb/loadBalancer:LoadBalancer").inputs["idleTimeout"], loadBalancer);
        // They carry the origin's secret.
        const { value: origins } = edge.one("aws:cloudfront/distribution:Distribution").inputs["origins"] as {
            value: { customOriginConfig?: { originKeepaliveTimeout: number } }[];
        };
        assert.deepEqual(
            origins.flatMap((o) => o.customOriginConfig?.originKeepaliveTimeout ?? []),
            [cdn],
        );
        const web = containersOf(await recordApp(), "web").find((c) => c.name === "web");
        const variables = web!["environment"] as { name: string; value: string }[];
        assert.equal(variables.find((v) => v.name === "PUMA_PERSISTENT_TIMEOUT")?.value, String(application));
    });

    it("are what the image is asked for", () => {
        const text = readFileSync(join(__dirname, "../../../docs/runbooks/app-image.md"), "utf8");
        assert.match(
            text,
            new RegExp(`PUMA_PERSISTENT_TIMEOUT.*for ${application} s, .* load balancer's ${loadBalancer}`),
        );
    });
});

describe("connections that are open", () => {
    it("leave a zone or region that DNS has left, within the time that a failover gives the switch", async () => {
        const { inputs } = (await recordEdge()).one("aws:lb/loadBalancer:LoadBalancer");
        assert.equal(inputs["clientKeepAlive"], CLIENT_CONNECTION_SECONDS);
        const ttlOfAlias = 60;
        const { expectedMinutes } = FAILOVER_STEPS.find(({ kind }) => kind === "dns")!;
        assert.ok(ttlOfAlias + CLIENT_CONNECTION_SECONDS <= expectedMinutes * 60);
    });
});
