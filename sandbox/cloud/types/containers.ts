/** ECS, Cloud Map, Application Auto Scaling, EKS. */
import { providersUsed, sizesOfNodeGroup, strategyDeploys, versionOfCluster, zonesOfCluster } from "../checks/services";
import { textAt } from "../../server/values";
import type { ComputeScope, TypeTable } from "../model";

const CLUSTER = "aws:ecs/cluster:Cluster";
const SERVICE = "aws:ecs/service:Service";
const EKS = "aws:eks/cluster:Cluster";
const TARGET = "aws:appautoscaling/target:Target";
const NAMESPACES = [
    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
    "aws:servicediscovery/httpNamespace:HttpNamespace",
];

/** Clusters are named by name or by ARN. */
function clusterName({ inputs }: ComputeScope) {
    return { clusterName: (textAt(inputs, "cluster") ?? "default").split("/").at(-1) };
}

function eksIdentity({ region, seed }: ComputeScope) {
    const id = seed("oidc", 32).toUpperCase();
    return {
        endpoint: `https://${id}.gr7.${region}.eks.amazonaws.com`,
        identities: [{ oidcs: [{ issuer: `https://oidc.eks.${region}.amazonaws.com/id/${id}` }] }],
        certificateAuthority: { data: Buffer.from(`sandbox ${id}`).toString("base64") },
    };
}

export const containers: TypeTable = {
    [CLUSTER]: {
        id: "{arn}",
        arn: "ecs:{region}:{account}:cluster/{name}",
        unique: [["name"]],
        inUseBy: [[SERVICE, "cluster"]],
    },
    "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": {
        id: "{clusterName}",
        immutable: ["clusterName"],
        references: { clusterName: CLUSTER },
        unique: [["clusterName"]],
        checks: [providersUsed],
    },
    "aws:ecs/capacityProvider:CapacityProvider": {
        id: "{arn}",
        arn: "ecs:{region}:{account}:capacity-provider/{name}",
        immutable: ["autoScalingGroupProvider.autoScalingGroupArn"],
        unique: [["name"]],
        inUseBy: [
            ["aws:ecs/clusterCapacityProviders:ClusterCapacityProviders", "capacityProviders"],
            [SERVICE, "capacityProviderStrategies[].capacityProvider"],
        ],
    },
    "aws:ecs/taskDefinition:TaskDefinition": {
        id: "{family}",
        arn: "ecs:{region}:{account}:task-definition/{family}:{revision}",
        outputs: {
            arnWithoutRevision: "arn:aws:ecs:{region}:{account}:task-definition/{family}",
            networkMode: "bridge",
        },
        compute: ({ generation }) => ({ revision: generation }),
        brings: ["arnWithoutRevision"],
        revised: true,
        mutable: ["skipDestroy", "trackLatest"],
    },
    [SERVICE]: {
        id: "{arn}",
        arn: "ecs:{region}:{account}:service/{clusterName}/{name}",
        compute: clusterName,
        outputs: { schedulingStrategy: "REPLICA", launchType: "EC2", platformVersion: "LATEST", desiredCount: 1 },
        immutable: ["cluster", "launchType", "schedulingStrategy", "deploymentController", "iamRole"],
        references: { cluster: CLUSTER },
        unique: [["cluster", "name"]],
        changeChecks: [strategyDeploys],
    },
    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": {
        id: "ns-{lower16}",
        arn: "servicediscovery:{region}:{account}:namespace/{id}",
        outputs: { hostedZone: "Z{upper19}" },
        immutable: ["vpc"],
        unique: [["name", "vpc"]],
        inUseBy: [["aws:servicediscovery/service:Service", "dnsConfig.namespaceId"]],
    },
    "aws:servicediscovery/httpNamespace:HttpNamespace": {
        id: "ns-{lower16}",
        arn: "servicediscovery:{region}:{account}:namespace/{id}",
        outputs: { httpName: "{name}" },
        unique: [["name"]],
    },
    "aws:servicediscovery/instance:Instance": {
        id: "{instanceId}",
        immutable: ["instanceId", "serviceId"],
        references: { serviceId: "aws:servicediscovery/service:Service" },
        unique: [["serviceId", "instanceId"]],
    },
    "aws:servicediscovery/service:Service": {
        id: "srv-{lower16}",
        arn: "servicediscovery:{region}:{account}:service/{id}",
        immutable: [
            "namespaceId",
            "dnsConfig.namespaceId",
            "dnsConfig.routingPolicy",
            "dnsConfig.dnsRecords.type",
            "healthCheckConfig.type",
            "healthCheckCustomConfig",
        ],
        references: { "dnsConfig.namespaceId": NAMESPACES, namespaceId: NAMESPACES },
    },

    [TARGET]: {
        id: "{resourceId}",
        arn: "application-autoscaling:{region}:{account}:scalable-target/{hex34}",
        outputs: {
            roleArn:
                "arn:aws:iam::{account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
        },
        immutable: ["resourceId", "scalableDimension", "serviceNamespace"],
        unique: [["resourceId", "scalableDimension", "serviceNamespace"]],
    },
    "aws:appautoscaling/policy:Policy": {
        id: "{name}",
        arn: "autoscaling:{region}:{account}:scalingPolicy:{uuid}:resource/{serviceNamespace}/{resourceId}:policyName/{name}",
        outputs: { alarmArns: [], policyType: "StepScaling" },
        immutable: ["resourceId", "scalableDimension", "serviceNamespace"],
        references: { resourceId: TARGET },
    },
    "aws:appautoscaling/scheduledAction:ScheduledAction": {
        id: "{name}-{serviceNamespace}-{resourceId}",
        arn: "autoscaling:{region}:{account}:scheduledAction:{uuid}:resource/{serviceNamespace}/{resourceId}:scheduledActionName/{name}",
        immutable: ["resourceId", "scalableDimension", "serviceNamespace"],
        references: { resourceId: TARGET },
    },

    [EKS]: {
        id: "{name}",
        arn: "eks:{region}:{account}:cluster/{name}",
        compute: eksIdentity,
        outputs: {
            status: "ACTIVE",
            platformVersion: "eks.1",
            createdAt: "2024-01-01T00:00:00Z",
            version: "1.33",
        },
        related: { "vpcConfig.subnetIds": { vpcId: "vpcId" } },
        extend: { vpcConfig: { clusterSecurityGroupId: "sg-{hex17}", vpcId: "{vpcId}" } },
        brings: ["vpcConfig.clusterSecurityGroupId"],
        immutable: [
            "roleArn",
            "bootstrapSelfManagedAddons",
            "accessConfig.bootstrapClusterCreatorAdminPermissions",
            "kubernetesNetworkConfig.ipFamily",
            "kubernetesNetworkConfig.serviceIpv4Cidr",
            "outpostConfig",
            "remoteNetworkConfig",
        ],
        // Envelope encryption can be added, and not taken away.
        immutableIn: (_, news) => (news["encryptionConfig"] === undefined ? ["encryptionConfig"] : []),
        unique: [["name"]],
        duplicate: "ResourceInUseException",
        protectedBy: { attribute: "deletionProtection" },
        changeChecks: [zonesOfCluster, versionOfCluster],
        inUseBy: [["aws:eks/nodeGroup:NodeGroup", "clusterName"]],
    },
    "aws:eks/nodeGroup:NodeGroup": {
        id: "{clusterName}:{nodeGroupName}",
        arn: "eks:{region}:{account}:nodegroup/{clusterName}/{nodeGroupName}/{uuid}",
        autoName: { property: "nodeGroupName", maxLength: 255 },
        outputs: {
            status: "ACTIVE",
            resources: [{ autoscalingGroups: [{ name: "eks-{nodeGroupName}-{uuid}" }] }],
        },
        immutable: [
            "clusterName",
            "subnetIds",
            "nodeRoleArn",
            "amiType",
            "capacityType",
            "diskSize",
            "instanceTypes",
            "launchTemplate.id",
            "launchTemplate.name",
            "remoteAccess",
        ],
        references: { clusterName: EKS },
        checks: [sizesOfNodeGroup],
    },
    "aws:eks/addon:Addon": {
        id: "{clusterName}:{addonName}",
        arn: "eks:{region}:{account}:addon/{clusterName}/{addonName}/{uuid}",
        outputs: { createdAt: "2024-01-01T00:00:00Z", modifiedAt: "2024-01-01T00:00:00Z" },
        immutable: ["clusterName", "addonName"],
        references: { clusterName: EKS },
    },
    "aws:eks/accessEntry:AccessEntry": {
        id: "{clusterName}:{principalArn}",
        outputs: {
            accessEntryArn: "arn:aws:eks:{region}:{account}:access-entry/{clusterName}/role/{account}/{uuid}",
            createdAt: "2024-01-01T00:00:00Z",
            modifiedAt: "2024-01-01T00:00:00Z",
            type: "STANDARD",
        },
        immutable: ["clusterName", "principalArn", "type"],
        references: { clusterName: EKS },
    },
    "aws:eks/accessPolicyAssociation:AccessPolicyAssociation": {
        id: "{clusterName}#{principalArn}#{policyArn}",
        outputs: { associatedAt: "2024-01-01T00:00:00Z", modifiedAt: "2024-01-01T00:00:00Z" },
        revised: true,
        references: { clusterName: EKS },
    },
    "aws:eks/podIdentityAssociation:PodIdentityAssociation": {
        id: "a-{lower17}",
        outputs: {
            associationId: "{id}",
            associationArn: "arn:aws:eks:{region}:{account}:podidentityassociation/{clusterName}/{id}",
        },
        immutable: ["clusterName", "namespace", "serviceAccount"],
        references: { clusterName: EKS },
        unique: [["clusterName", "namespace", "serviceAccount"]],
    },
};
