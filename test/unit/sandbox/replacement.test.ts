import * as assert from "node:assert";
import { schemaOf } from "../../../sandbox/cloud/schema";
import { type Properties, UNKNOWN } from "../../../sandbox/server/values";
import { testCloud } from "./cloud";

/** What the real provider does, asked of 5.100 with a plan for each input that the program sets, and read in 6.x. */
type Case = readonly [type: string, olds: Properties, news: Properties, replaces: boolean];

const one = (path: string, from: Properties[string], to: Properties[string]): [Properties, Properties] => {
    const at = (value: Properties[string]) =>
        path
            .split(".")
            .reduceRight((inner: Properties[string], key) => (inner === undefined ? {} : { [key]: inner }), value);
    return [at(from) as Properties, at(to) as Properties];
};
const RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const networkOne = (...change: Parameters<typeof one>): [Properties, Properties] => {
    const [olds, news] = one(...change);
    return [
        { loadBalancerType: "network", ...olds },
        { loadBalancerType: "network", ...news },
    ];
};
const STRATEGY = "capacityProviderStrategies";
const spot = { capacityProvider: "FARGATE_SPOT", weight: 1 };
const services = (service: string) => `arn:aws:${service}:::logs`;
const DESTINATION = "deliveryDestinationConfiguration.destinationResourceArn";

const CASES: readonly Case[] = [
    ["aws:accessanalyzer/analyzer:Analyzer", ...one("configuration.unusedAccess.unusedAccessAge", 90, 60), true],
    ["aws:acm/certificate:Certificate", ...one("certificateAuthorityArn", undefined, "arn"), true],
    ["aws:amp/workspace:Workspace", ...one("alias", "a", "b"), false],
    ["aws:amp/workspace:Workspace", ...one("alias", "a", undefined), true],
    ["aws:arcregionswitch/plan:Plan", ...one("regions", ["a", "b"], ["a", "c"]), true],
    ["aws:arcregionswitch/plan:Plan", ...one("primaryRegion", "a", "b"), false],
    ["aws:autoscaling/group:Group", ...one("initialLifecycleHooks", undefined, [{ name: "a" }]), true],
    ["aws:backup/plan:Plan", ...one("name", "a", "b"), true],
    ["aws:cfg/recorderStatus:RecorderStatus", ...one("name", "a", "b"), false],
    ["aws:cloudfront/distribution:Distribution", ...one("staging", false, true), true],
    ["aws:cloudwatch/logDelivery:LogDelivery", ...one("deliverySourceName", "a", "b"), true],
    ["aws:cloudwatch/logDelivery:LogDelivery", ...one("deliveryDestinationArn", "a", "b"), true],
    ["aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination", ...one("outputFormat", "json", "w3c"), true],
    [
        "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
        ...one(DESTINATION, services("s3"), `${services("s3")}/b`),
        false,
    ],
    [
        "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
        ...one(DESTINATION, services("s3"), services("logs")),
        true,
    ],
    [
        "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
        ...one(DESTINATION, services("s3"), UNKNOWN),
        true,
    ],
    ["aws:cognito/managedLoginBranding:ManagedLoginBranding", ...one("assets", undefined, [{ category: "a" }]), true],
    ["aws:cognito/userPool:UserPool", ...one("name", "a", "b"), false],
    ["aws:cognito/userPool:UserPool", ...one("usernameConfiguration.caseSensitive", true, false), true],
    ["aws:cognito/userPoolDomain:UserPoolDomain", ...one("certificateArn", "a", "b"), false],
    ["aws:cognito/userPoolDomain:UserPoolDomain", ...one("certificateArn", undefined, "b"), true],
    ["aws:dlm/lifecyclePolicy:LifecyclePolicy", ...one("policyDetails.schedules", [{ copyTags: true }], [{}]), true],
    ["aws:ec2/eip:Eip", ...one("ipamPoolId", undefined, "a"), true],
    [
        "aws:ecs/capacityProvider:CapacityProvider",
        ...one("autoScalingGroupProvider.autoScalingGroupArn", "a", "b"),
        true,
    ],
    [
        "aws:ecs/service:Service",
        { [STRATEGY]: [spot], forceNewDeployment: true },
        { [STRATEGY]: [{ ...spot, weight: 2 }], forceNewDeployment: true },
        false,
    ],
    ["aws:ecs/service:Service", { forceNewDeployment: true }, { [STRATEGY]: [spot], forceNewDeployment: true }, false],
    ["aws:ecs/taskDefinition:TaskDefinition", ...one("trackLatest", false, true), false],
    ["aws:eks/cluster:Cluster", ...one("accessConfig.bootstrapClusterCreatorAdminPermissions", true, false), true],
    ["aws:eks/cluster:Cluster", ...one("accessConfig.authenticationMode", "API", "API_AND_CONFIG_MAP"), false],
    ["aws:eks/cluster:Cluster", ...one("kubernetesNetworkConfig.serviceIpv4Cidr", "a", "b"), true],
    ["aws:eks/cluster:Cluster", ...one("kubernetesNetworkConfig.elasticLoadBalancing.enabled", true, false), false],
    ["aws:eks/cluster:Cluster", ...one("encryptionConfig", undefined, { resources: ["secrets"] }), false],
    ["aws:eks/cluster:Cluster", ...one("encryptionConfig", { resources: ["secrets"] }, undefined), true],
    ["aws:eks/nodeGroup:NodeGroup", ...one("launchTemplate.version", "1", "2"), false],
    ["aws:eks/nodeGroup:NodeGroup", ...one("launchTemplate.id", "a", "b"), true],
    ["aws:elasticache/replicationGroup:ReplicationGroup", ...one("engine", "redis", "valkey"), false],
    ["aws:elasticache/replicationGroup:ReplicationGroup", ...one("engine", "valkey", "redis"), true],
    ["aws:elasticache/replicationGroup:ReplicationGroup", ...one("dataTieringEnabled", false, true), true],
    ["aws:guardduty/detectorFeature:DetectorFeature", ...one("additionalConfigurations", [{ name: "a" }], []), true],
    [
        "aws:guardduty/detectorFeature:DetectorFeature",
        ...one("additionalConfigurations", [{ name: "a", status: "ENABLED" }], [{ name: "a", status: "DISABLED" }]),
        false,
    ],
    ["aws:kms/key:Key", ...one("xksKeyId", undefined, "a"), true],
    [BALANCER, ...networkOne("subnets", ["a", "b"], ["a", "b", "c"]), false],
    [BALANCER, ...networkOne("subnets", ["a", "b"], ["a"]), true],
    [BALANCER, ...networkOne("subnets", ["a", "b"], ["a", "c"]), true],
    [BALANCER, ...networkOne("subnets", ["a", "b"], ["a", UNKNOWN]), false],
    [BALANCER, ...one("subnets", ["a", "b", "c"], ["a", "b"]), false],
    [BALANCER, ...networkOne("securityGroups", ["a"], ["b"]), false],
    [BALANCER, ...networkOne("securityGroups", undefined, ["a"]), true],
    [BALANCER, ...networkOne("securityGroups", ["a"], []), true],
    ["aws:rds/instance:Instance", ...one("kmsKeyId", "a", "b"), true],
    ["aws:rds/instance:Instance", ...one("timezone", "UTC", "GMT Standard Time"), true],
    ["aws:rds/instance:Instance", ...one("restoreToPointInTime", undefined, { restoreTime: "a" }), true],
    ["aws:route53/record:Record", ...one("setIdentifier", "a", "b"), false],
    ["aws:s3/bucketVersioning:BucketVersioning", ...one("expectedBucketOwner", "1", "2"), true],
    ["aws:securityhub/account:Account", ...one("enableDefaultStandards", true, false), true],
    ["aws:servicediscovery/service:Service", ...one("dnsConfig.routingPolicy", "MULTIVALUE", "WEIGHTED"), true],
    [
        "aws:servicediscovery/service:Service",
        ...one("dnsConfig.dnsRecords", [{ ttl: 10, type: "A" }], [{ ttl: 60, type: "A" }]),
        false,
    ],
    [
        "aws:servicediscovery/service:Service",
        ...one("dnsConfig.dnsRecords", [{ ttl: 10, type: "A" }], [{ ttl: 10, type: "SRV" }]),
        true,
    ],
    ["aws:ssm/document:Document", ...one("documentType", "Session", "Command"), false],
    [RULE, ...one("cidrIpv4", "10.0.1.0/24", "10.0.2.0/24"), false],
    [RULE, { cidrIpv4: "10.0.1.0/24" }, { referencedSecurityGroupId: "sg-1" }, true],
    ["aws:ec2/vpcEndpoint:VpcEndpoint", ...one("serviceNetworkArn", undefined, "arn"), true],
];

describe("the sandbox's replacements, as the real provider's", () => {
    const cloud = testCloud();
    const diff = (type: string, olds: Properties, news: Properties) =>
        cloud.aws.diff(cloud.target(type, "it"), olds, news);

    for (const [type, olds, news, replaces] of CASES) {
        it(`${type.split(":")[2]}: ${JSON.stringify(olds)} to ${JSON.stringify(news)}`, () => {
            const keys = Object.keys({ ...olds, ...news });
            assert.deepStrictEqual(
                keys.filter((key) => !schemaOf(type).inputs.has(key)),
                [],
            );
            const d = diff(type, olds, news);
            assert.strictEqual(d.replaces.length > 0, replaces);
            assert.strictEqual(
                [...d.details.values()].some(({ replace }) => replace),
                replaces,
            );
        });
    }

    it("tells no change where the program no longer says what the provider then reads from AWS", async () => {
        const type = "aws:elasticache/replicationGroup:ReplicationGroup";
        assert.deepStrictEqual(diff(type, ...one("maintenanceWindow", "sun:05:00-sun:06:00", undefined)).changed, []);
        assert.deepStrictEqual(diff(type, ...one("description", "a", undefined)).changed, ["description"]);
        const [vpc, cidrBlock] = ["aws:ec2/vpc:Vpc", "10.0.0.0/16"];
        const made = await cloud.make(vpc, "kept", { cidrBlock, enableNetworkAddressUsageMetrics: true });
        await cloud.change(made, { cidrBlock, enableDnsHostnames: true });
        const after = cloud.store.objectIn("staging", vpc, made.id)?.attributes;
        assert.strictEqual(after?.["enableNetworkAddressUsageMetrics"], true);
    });
});
