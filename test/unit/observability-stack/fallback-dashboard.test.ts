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
const { widgets } = JSON.parse(fallbackDashboard("prod", "eu-west-1", "integers-prod-heartbeat")) as {
    widgets: Widget[];
};
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

    it("finds what AWS measures by one set of dimensions, and our own metrics in the environment's namespace", () => {
        assert.deepEqual(titled("Database: connections").metrics, [
            [
                {
                    expression: `SEARCH('{"AWS/RDS",DBInstanceIdentifier} MetricName="DatabaseConnections"', 'Maximum', 300)`,
                    label: "databaseConnections",
                },
            ],
        ]);
        assert.match(JSON.stringify(titled("Pooler").metrics), /SEARCH\('\{\\"Integers\/Pooler\/prod\\"\} MetricName/);
    });
});
