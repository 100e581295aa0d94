/** No single point of failure in production that is not in the table, with its reason (requirements, "Single points of failure"). */
import assert from "node:assert/strict";
import { drillTable } from "../../components/dr-replication/drill-table";
import { ACCEPTED, TIERS } from "../../docs/single-points";
import { layerNames } from "../../stacks/contracts";
import { runLayer } from "./layers";
import { type Resource, singlePoints } from "./zone-bound";

const ZONES = { "subnet-a": "us-east-1a", "subnet-b": "us-east-1b" };

function found(type: string, ...named: [name: string, inputs: Record<string, unknown>][]): string[] {
    const resources: Resource[] = named.map(([name, inputs]) => ({ layer: "data", type, name, inputs }));
    return singlePoints(resources, ZONES).map(({ resource, why }) => `${resource.name}: ${why}`);
}

const RDS = "aws:rds/instance:Instance";
const REDIS = "aws:elasticache/replicationGroup:ReplicationGroup";
const SERVICE = "aws:ecs/service:Service";

describe("a single point of failure", () => {
    it("is a database without a standby, its flag absent included", () => {
        assert.deepEqual(found(RDS, ["db", { multiAz: true }]), []);
        assert.deepEqual(found(RDS, ["db", { multiAz: false }]), ["db: no standby in another zone"]);
        assert.deepEqual(found(RDS, ["db", { availabilityZone: "us-east-1a" }]), [
            "db: no standby in another zone, in us-east-1a alone",
        ]);
    });

    it("is no replica that has a twin of the same name in another zone", () => {
        const replica = (zone: string): [string, Record<string, unknown>] => [
            `replica-${zone}`,
            { availabilityZone: zone },
        ];
        assert.deepEqual(found(RDS, replica("us-east-1a"), replica("us-east-1b")), []);
        assert.deepEqual(found(RDS, replica("us-east-1a"), ["other-us-east-1b", { availabilityZone: "us-east-1b" }]), [
            "replica-us-east-1a: no standby in another zone, in us-east-1a alone",
            "other-us-east-1b: no standby in another zone, in us-east-1b alone",
        ]);
    });

    it("is a Redis that does not fail over by itself", () => {
        const both = { multiAzEnabled: true, automaticFailoverEnabled: true };
        assert.deepEqual(found(REDIS, ["redis", both]), []);
        for (const off of [{ multiAzEnabled: false }, { automaticFailoverEnabled: false }]) {
            assert.deepEqual(found(REDIS, ["redis", { ...both, ...off }]), [
                "redis: no automatic failover to another zone",
            ]);
        }
    });

    it("is a service with one task, or with one zone", () => {
        const subnets = (...ids: string[]) => ({ networkConfiguration: { subnets: ids } });
        const two = { desiredCount: 2 };
        assert.deepEqual(found(SERVICE, ["web", { ...two, ...subnets("subnet-a", "subnet-b") }]), []);
        assert.deepEqual(found(SERVICE, ["web", { ...two, ...subnets("subnet-a") }]), ["web: in us-east-1a alone"]);
        assert.deepEqual(found(SERVICE, ["web", { desiredCount: 1, ...subnets("subnet-a", "subnet-b") }]), [
            "web: one task at a time",
        ]);
        assert.deepEqual(found(SERVICE, ["web", subnets("subnet-a", "subnet-b")]), ["web: one task at a time"]);
    });

    it("is the one NAT gateway of all zones", () => {
        const nat = (strategy: string) =>
            found("awsx:ec2:Vpc", [
                "vpc",
                { natGateways: { strategy }, availabilityZoneNames: ["us-east-1a", "us-east-1b"] },
            ]);
        assert.deepEqual(nat("Single"), ["vpc: one NAT gateway for all zones, in us-east-1a alone"]);
        assert.deepEqual(nat("OnePerAz"), []);
        assert.deepEqual(found("awsx:ec2:Vpc", ["vpc", {}]), []);
    });

    it("is one pod with a volume, in a chart's values or an operator's object, and none without", () => {
        const RELEASE = "kubernetes:helm.sh/v3:Release";
        const prometheus = (replicas: number, more: object) =>
            found(RELEASE, ["tools", { values: { prometheus: { prometheusSpec: { replicas, ...more } } } }]);
        const volume = { storageSpec: { volumeClaimTemplate: {} } };
        const why = "one pod with a volume, which stands in one zone";
        assert.deepEqual(prometheus(1, volume), [`tools: ${why}`]);
        assert.deepEqual(prometheus(2, volume), []);
        assert.deepEqual(prometheus(1, {}), []);
        const claim = { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "filebeat-data" } }] };
        const beat = (replicas: number, spec: object) =>
            found("kubernetes:beat.k8s.elastic.co/v1beta1:Beat", [
                "filebeat",
                { spec: { deployment: { replicas, podTemplate: { spec } } } },
            ]);
        assert.deepEqual(beat(1, claim), [`filebeat: ${why}`]);
        assert.deepEqual(beat(1, { volumes: [{ name: "data", emptyDir: {} }] }), []);
        const nodes = (count: number) => ({ spec: { nodeSets: [{ count, volumeClaimTemplates: [{}] }] } });
        const SEARCH = "kubernetes:elasticsearch.k8s.elastic.co/v1:Elasticsearch";
        assert.deepEqual([found(SEARCH, ["es", nodes(1)]), found(SEARCH, ["es", nodes(3)])], [[`es: ${why}`], []]);
    });

    it("is anything of any type that names one zone or one subnet, at any depth", () => {
        assert.deepEqual(found("aws:new/thing:Thing", ["x", { placement: { subnetIds: ["subnet-b"] } }]), [
            "x: in us-east-1b alone",
        ]);
        assert.deepEqual(found("aws:new/thing:Thing", ["x", { subnetIds: ["subnet-a", "subnet-b"] }]), []);
        assert.deepEqual(found("aws:new/thing:Thing", ["x", { availabilityZones: ["us-east-1a"] }]), [
            "x: in us-east-1a alone",
        ]);
        assert.deepEqual(found("aws:s3/bucket:Bucket", ["x", { bucket: "b" }]), []);
    });
});

const ZONES_OF_PRODUCTION = new Set(["a", "b", "c"].flatMap((zone) => [`us-east-1${zone}`, `us-west-2${zone}`]));

describe("production", () => {
    it("has no single point of failure but those of the table, and the table names no other", async () => {
        const resources: Resource[] = [];
        // One after the other: the mocks are the process's.
        for (const layer of layerNames) {
            const run = await runLayer(layer, "prod");
            resources.push(...run.resources.map(({ type, name, inputs }) => ({ layer, type, name, inputs })));
        }
        const first = (await runLayer("network", "prod")).outputs["subnetZones"] as Record<string, string>;
        const second = (await runLayer("dr", "prod")).outputs["standby"] as { subnetZones: Record<string, string> };
        const subnetZones = { ...first, ...second.subnetZones };
        assert.deepEqual(
            [Object.keys(first).length, Object.keys(second.subnetZones).length],
            [9, 9],
            "three tiers in three zones of each region, or the check would see nothing",
        );
        assert.deepEqual(new Set(Object.values(subnetZones)), ZONES_OF_PRODUCTION);
        const label = (r: { layer: string; type: string; name: string }) => `${r.layer} ${r.type} ${r.name}`;
        assert.deepEqual(
            singlePoints(resources, subnetZones).map(({ resource }) => label(resource)),
            ACCEPTED.map(label),
        );
    });

    it("would have more with staging's monitoring, which the check finds: its volumes stand in one zone", async () => {
        const { resources } = await runLayer("observability", "staging");
        const tools = resources.map(({ type, name, inputs }) => ({ layer: "observability", type, name, inputs }));
        const names = singlePoints(tools, {}).map(({ resource }) => resource.name);
        assert.ok(names.includes("observability-tools-prometheus"), names.join(", "));
        assert.ok(names.includes("observability-tools-elastic-elasticsearch"), names.join(", "));
    });

    it("has redundancy, failover, a health check and a drill that exists for each tier that the requirement names", () => {
        const drills = drillTable({ availabilityZone: "us-east-1a", otherRegion: "us-west-2" }).map(({ name }) => name);
        for (const tier of ["load balancer", "database", "Redis", "monitoring"]) {
            const row = TIERS.find(([name]) => name === tier);
            assert.ok(row !== undefined && row.slice(1).every((cell) => cell.length > 5), tier);
            for (const drill of row.at(-1)!.split(", ")) {
                assert.ok(drills.includes(drill), `${tier}: ${drill}`);
            }
        }
    });

    it("gives each a reason that says what happens when it fails", () => {
        for (const { name, reason } of ACCEPTED) {
            assert.ok(reason.length > 60, name);
        }
    });
});
