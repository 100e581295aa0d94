import assert from "node:assert/strict";
import { fallbackDashboard } from "../../../components/observability-stack/fallback-dashboard";

interface Widget {
    readonly type: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly properties: { readonly title: string; readonly region: string; readonly metrics: readonly unknown[][] };
}
const watched = {
    loadBalancer: "app/edge/0123456789abcdef",
    clusters: ["integers-prod", "pooler-1a2b3c"],
    databases: ["integers-prod-database", "integers-prod-database-replica-a"],
    cacheGroups: ["integers-prod-sessions", "integers-prod-cache"],
};
const body = fallbackDashboard({
    ...{ environment: "prod", region: "eu-west-1", heartbeatTopicName: "integers-prod-heartbeat" },
    watched,
});
const { widgets } = JSON.parse(body) as { widgets: Widget[] };
const searches = [...body.matchAll(/SEARCH\((.*?), 300\)/g)].map(([found]) => found.replaceAll('\\"', '"'));
const titled = (title: string) => widgets.find(({ properties }) => properties.title.startsWith(title))!.properties;

describe("the dashboard for when the cluster is gone", () => {
    it("begins with whether the monitoring is alive", () => {
        assert.deepEqual(widgets[0]?.properties.metrics, [
            [
                "AWS/SNS",
                "NumberOfMessagesPublished",
                "TopicName",
                "integers-prod-heartbeat",
                { stat: "Sum", period: 300 },
            ],
        ]);
    });

    it("lies on CloudWatch's grid of 24 columns, and no graph on another", () => {
        const taken = new Set<string>();
        for (const { x, y, width, height } of widgets) {
            assert.ok([x, y, width, height].every(Number.isInteger) && width > 0 && height > 0);
            assert.ok(x + width <= 24);
            for (let column = x; column < x + width; column++) {
                for (let row = y; row < y + height; row++) {
                    assert.ok(!taken.has(`${column} ${row}`), `${column} ${row}`);
                    taken.add(`${column} ${row}`);
                }
            }
        }
    });

    it("shows service, pooler, database and cache", () => {
        const titles = widgets.map(({ properties }) => properties.title).join();
        for (const part of [
            "Requests",
            "Response time",
            "Healthy hosts",
            "Services",
            "Pooler",
            "Database",
            "Cache",
            "Web ACLs",
        ]) {
            assert.ok(titles.includes(part), part);
        }
    });

    it("counts a web ACL once, by the rule ALL, and CloudFront's in its own region", () => {
        const options = (label: string, region: string) => ({ region, stat: "Sum", period: 300, label });
        const balancer = ["Region", "eu-west-1", "WebACL", "integers-prod-load-balancer", "Rule", "ALL"];
        const cdn = ["WebACL", "integers-prod-cdn", "Rule", "ALL"];
        assert.deepEqual(titled("Web ACLs").metrics, [
            ["AWS/WAFV2", "AllowedRequests", ...cdn, options("integers-prod-cdn AllowedRequests", "us-east-1")],
            ["AWS/WAFV2", "BlockedRequests", ...cdn, options("integers-prod-cdn BlockedRequests", "us-east-1")],
            [
                "AWS/WAFV2",
                "AllowedRequests",
                ...balancer,
                options("integers-prod-load-balancer AllowedRequests", "eu-west-1"),
            ],
            [
                "AWS/WAFV2",
                "BlockedRequests",
                ...balancer,
                options("integers-prod-load-balancer BlockedRequests", "eu-west-1"),
            ],
        ]);
        assert.doesNotMatch(JSON.stringify(widgets), /SEARCH\('\{AWS\/WAFV2/);
    });

    it("shows this environment alone, for an account may hold another one", () => {
        const values = [watched.loadBalancer, ...watched.clusters, ...watched.databases, ...watched.cacheGroups];
        for (const search of searches) {
            const narrowed = values.some((value) => search.includes(value)) || search.includes('/prod"}');
            assert.ok(narrowed, search);
            // "The maximum search expression query size is 1024 characters."
            assert.ok(search.length < 1024, search);
        }
        for (const value of values) {
            assert.ok(
                searches.some((search) => search.includes(value)),
                value,
            );
        }
    });

    it("finds the nodes of a cache by a part of their names, which is without quotes, and all else by the whole", () => {
        const text = searches.join("\n");
        assert.match(text, /\(CacheClusterId=integers-prod-sessions OR CacheClusterId=integers-prod-cache\)/);
        assert.match(
            text,
            /LoadBalancer,TargetGroup\} MetricName="HealthyHostCount" \(LoadBalancer="app\/edge\/0123456789abcdef"\)/,
        );
        assert.match(text, /\(ClusterName="integers-prod" OR ClusterName="pooler-1a2b3c"\)/);
    });

    it("searches each namespace by the dimensions under which its metrics lie, in the environment's region", () => {
        const schemas = new Set(searches.map((search) => /\{.*?\}/.exec(search)![0].replaceAll('"', "")));
        assert.deepEqual([...schemas].sort(), [
            "{AWS/ApplicationELB,LoadBalancer,TargetGroup}",
            "{AWS/ApplicationELB,LoadBalancer}",
            "{AWS/ECS,ClusterName,ServiceName}",
            "{AWS/ElastiCache,CacheClusterId,CacheNodeId}",
            "{AWS/RDS,DBInstanceIdentifier}",
            "{ECS/ContainerInsights,ClusterName,ServiceName}",
            "{Integers/Pooler/prod}",
        ]);
        assert.deepEqual([...new Set(widgets.map(({ properties }) => properties.region))], ["eu-west-1"]);
    });

    it("finds what AWS measures by one set of dimensions, and our own metrics in the environment's namespace", () => {
        assert.deepEqual(titled("Database: connections").metrics, [
            [
                {
                    expression:
                        `SEARCH('{"AWS/RDS",DBInstanceIdentifier} MetricName="DatabaseConnections" ` +
                        `(DBInstanceIdentifier="integers-prod-database" OR ` +
                        `DBInstanceIdentifier="integers-prod-database-replica-a")', 'Maximum', 300)`,
                    label: "databaseConnections",
                },
            ],
        ]);
        assert.match(JSON.stringify(titled("Pooler").metrics), /SEARCH\('\{\\"Integers\/Pooler\/prod\\"\} MetricName/);
    });
});
