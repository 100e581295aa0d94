/** VPCs and what is in them. */
import { type Properties, textAt } from "../../server/values";
import { securityGroupText, subnetInVpc, subnetOverlap, vpcBlock } from "../checks/network";
import type { TypeTable } from "../model";
import { factsOf, zoneIdOf, zonesOf } from "../regions";

const SUBNET = "aws:ec2/subnet:Subnet";
const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const RULE_SOURCES = ["cidrIpv4", "cidrIpv6", "referencedSecurityGroupId", "prefixListId"];
const RULE_KEY = ["securityGroupId", "ipProtocol", "fromPort", "toPort", ...RULE_SOURCES];
const securityGroupRule = {
    id: "sgr-{hex17}",
    arn: "ec2:{region}:{account}:security-group-rule/{id}",
    outputs: { securityGroupRuleId: "{id}" },
    immutable: ["securityGroupId"],
    // Another block in place, but not a group instead of a block.
    immutableIn: (olds: Properties, news: Properties) =>
        RULE_SOURCES.every((source) => (olds[source] === undefined) === (news[source] === undefined))
            ? []
            : RULE_SOURCES,
    unique: [RULE_KEY],
    duplicate: "InvalidPermission.Duplicate",
    checks: [securityGroupText],
} as const;

/** What has network interfaces in a subnet, or attaches a security group: type, subnets, groups. */
const ATTACHED = [
    ["aws:ec2/instance:Instance", "subnetId", "vpcSecurityGroupIds"],
    ["aws:ec2/networkInterface:NetworkInterface", "subnetId", "securityGroups"],
    ["aws:ec2/vpcEndpoint:VpcEndpoint", "subnetIds", "securityGroupIds"],
    ["aws:lb/loadBalancer:LoadBalancer", "subnets", "securityGroups"],
    ["aws:ecs/service:Service", "networkConfiguration.subnets", "networkConfiguration.securityGroups"],
    ["aws:lambda/function:Function", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds"],
    ["aws:eks/cluster:Cluster", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds"],
    ["aws:efs/mountTarget:MountTarget", "subnetId", "securityGroups"],
    ["aws:rds/instance:Instance", "", "vpcSecurityGroupIds"],
    ["aws:elasticache/replicationGroup:ReplicationGroup", "", "securityGroupIds"],
] as const;

export const network: TypeTable = {
    "aws:ec2/vpc:Vpc": {
        id: "vpc-{hex17}",
        outputs: {
            ownerId: "{account}",
            defaultSecurityGroupId: "sg-{hex17}",
            defaultNetworkAclId: "acl-{hex17}",
            defaultRouteTableId: "rtb-{hex17}",
            mainRouteTableId: "{defaultRouteTableId}",
            dhcpOptionsId: "dopt-{hex17}",
            instanceTenancy: "default",
            enableDnsSupport: true,
        },
        brings: ["defaultSecurityGroupId", "defaultNetworkAclId", "defaultRouteTableId", "dhcpOptionsId"],
        immutable: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength", "instanceTenancy"],
        checks: [vpcBlock],
        inUseBy: [
            [SUBNET, "vpcId"],
            [SECURITY_GROUP, "vpcId"],
            ["aws:ec2/routeTable:RouteTable", "vpcId"],
            ["aws:ec2/networkAcl:NetworkAcl", "vpcId"],
            ["aws:ec2/internetGateway:InternetGateway", "vpcId"],
            ["aws:ec2/vpcEndpoint:VpcEndpoint", "vpcId"],
        ],
    },
    [SUBNET]: {
        id: "subnet-{hex17}",
        outputs: { ownerId: "{account}", privateDnsHostnameTypeOnLaunch: "ip-name" },
        compute: ({ inputs, region }) => {
            const byId = zonesOf(region).find((one) => zoneIdOf(one) === textAt(inputs, "availabilityZoneId"));
            const zone = textAt(inputs, "availabilityZone") ?? byId ?? `${region}a`;
            return { availabilityZone: zone, availabilityZoneId: zoneIdOf(zone) };
        },
        immutable: ["vpcId", "availabilityZone", "availabilityZoneId", "cidrBlock", "ipv6Native", "outpostArn"],
        checks: [subnetInVpc, subnetOverlap],
        inUseBy: [
            ["aws:ec2/natGateway:NatGateway", "subnetId"],
            ["aws:autoscaling/group:Group", "vpcZoneIdentifiers"],
            ...ATTACHED.flatMap(([type, subnets]) => (subnets === "" ? [] : [[type, subnets] as const])),
        ],
    },
    "aws:ec2/routeTable:RouteTable": {
        id: "rtb-{hex17}",
        arn: "ec2:{region}:{account}:route-table/{id}",
        outputs: { ownerId: "{account}" },
        immutable: ["vpcId"],
        inUseBy: [["aws:ec2/routeTableAssociation:RouteTableAssociation", "routeTableId"]],
    },
    "aws:ec2/defaultRouteTable:DefaultRouteTable": {
        id: "{defaultRouteTableId}",
        arn: "ec2:{region}:{account}:route-table/{id}",
        outputs: { ownerId: "{account}" },
        related: { defaultRouteTableId: { vpcId: "id" } },
        immutable: ["defaultRouteTableId"],
    },
    "aws:ec2/route:Route": {
        id: "r-{routeTableId}{digits10}",
        outputs: { origin: "CreateRoute", state: "active" },
        immutable: ["routeTableId", "destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"],
        unique: [["routeTableId", "destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"]],
        duplicate: "RouteAlreadyExists",
    },
    "aws:ec2/routeTableAssociation:RouteTableAssociation": {
        id: "rtbassoc-{hex17}",
        immutable: ["subnetId", "gatewayId"],
        unique: [["subnetId", "gatewayId"]],
        duplicate: "Resource.AlreadyAssociated",
    },
    "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": {
        id: "rtbassoc-{hex17}",
        related: { vpcId: { originalRouteTableId: "mainRouteTableId" } },
        immutable: ["vpcId"],
    },
    "aws:ec2/internetGateway:InternetGateway": {
        id: "igw-{hex17}",
        arn: "ec2:{region}:{account}:internet-gateway/{id}",
        outputs: { ownerId: "{account}" },
        unique: [["vpcId"]],
        duplicate: "Resource.AlreadyAssociated",
    },
    "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": { id: "eigw-{hex17}", immutable: ["vpcId"] },
    "aws:ec2/eip:Eip": {
        id: "eipalloc-{hex17}",
        arn: "ec2:{region}:{account}:elastic-ip/{id}",
        outputs: { allocationId: "{id}", domain: "vpc", networkBorderGroup: "{region}", publicIpv4Pool: "amazon" },
        compute: ({ region, seed }) => {
            const ip = `52.${[0, 2, 4].map((i) => parseInt(seed("ip", 6).slice(i, i + 2), 16)).join(".")}`;
            const name = `ec2-${ip.replaceAll(".", "-")}`;
            const zone = region === "us-east-1" ? "compute-1" : `${region}.compute`;
            return { publicIp: ip, publicDns: `${name}.${zone}.amazonaws.com` };
        },
        immutable: ["networkBorderGroup", "publicIpv4Pool", "domain", "address", "ipamPoolId"],
        inUseBy: [["aws:ec2/natGateway:NatGateway", "allocationId"]],
    },
    "aws:ec2/eipAssociation:EipAssociation": { id: "eipassoc-{hex17}", revised: true },
    "aws:ec2/natGateway:NatGateway": {
        id: "nat-{hex17}",
        outputs: {
            connectivityType: "public",
            networkInterfaceId: "eni-{hex17}",
            associationId: "eipassoc-{hex17}",
        },
        related: { allocationId: { publicIp: "publicIp" } },
        immutable: ["allocationId", "subnetId", "connectivityType", "privateIp"],
        unique: [["allocationId"]],
        duplicate: "Resource.AlreadyAssociated",
    },
    [SECURITY_GROUP]: {
        id: "sg-{hex17}",
        arn: "ec2:{region}:{account}:security-group/{id}",
        outputs: { ownerId: "{account}", revokeRulesOnDelete: false },
        inputDefaults: { description: "Managed by Pulumi" },
        immutable: ["description", "vpcId"],
        unique: [["vpcId", "name"]],
        duplicate: "InvalidGroup.Duplicate",
        inUseBy: [
            [INGRESS, "referencedSecurityGroupId"],
            [EGRESS, "referencedSecurityGroupId"],
            ...ATTACHED.map(([type, , groups]) => [type, groups] as const),
        ],
        checks: [securityGroupText],
    },
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
        arn: "ec2:{region}:{account}:security-group/{id}",
        outputs: { ownerId: "{account}", name: "default", description: "default VPC security group" },
        related: { vpcId: { id: "defaultSecurityGroupId" } },
        immutable: ["vpcId"],
    },
    [INGRESS]: securityGroupRule,
    [EGRESS]: securityGroupRule,
    "aws:ec2/securityGroupRule:SecurityGroupRule": {
        id: "sgrule-{digits10}",
        outputs: { securityGroupRuleId: "sgr-{hex17}" },
        revised: true,
        deleteFirst: true,
    },
    "aws:ec2/networkAcl:NetworkAcl": {
        id: "acl-{hex17}",
        arn: "ec2:{region}:{account}:network-acl/{id}",
        outputs: { ownerId: "{account}" },
        immutable: ["vpcId"],
    },
    "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": {
        id: "{defaultNetworkAclId}",
        arn: "ec2:{region}:{account}:network-acl/{id}",
        outputs: { ownerId: "{account}" },
        related: { defaultNetworkAclId: { vpcId: "id" } },
        immutable: ["defaultNetworkAclId"],
    },
    "aws:ec2/networkAclRule:NetworkAclRule": {
        id: "nacl-{digits10}",
        revised: true,
        unique: [["networkAclId", "egress", "ruleNumber"]],
        duplicate: "NetworkAclEntryAlreadyExists",
    },
    "aws:ec2/networkAclAssociation:NetworkAclAssociation": {
        id: "aclassoc-{hex17}",
        immutable: ["subnetId"],
        unique: [["subnetId"]],
    },
    "aws:ec2/vpcEndpoint:VpcEndpoint": {
        id: "vpce-{hex17}",
        arn: "ec2:{region}:{account}:vpc-endpoint/{id}",
        outputs: {
            ownerId: "{account}",
            state: "available",
            requesterManaged: false,
            vpcEndpointType: "Gateway",
            ipAddressType: "ipv4",
        },
        compute: ({ inputs, region, seed }) => {
            const service = textAt(inputs, "serviceName") ?? "";
            if (inputs["vpcEndpointType"] !== "Interface") {
                const lists = factsOf(region).prefixLists;
                return { prefixListId: service.endsWith(".s3") ? lists.s3 : lists.dynamodb, networkInterfaceIds: [] };
            }
            const subnets = Array.isArray(inputs["subnetIds"]) ? inputs["subnetIds"] : [];
            const host = `vpce-${seed("id", 17)}-${seed("dns", 8)}.${service.split(".").at(-1)}.${region}.vpce.amazonaws.com`;
            return {
                networkInterfaceIds: subnets.map((_, i) => `eni-${seed(`eni${i}`, 17)}`),
                dnsEntries: [{ dnsName: host, hostedZoneId: "Z7HUB22UULQXV" }],
            };
        },
        immutable: [
            "vpcId",
            "serviceName",
            "vpcEndpointType",
            "serviceRegion",
            "resourceConfigurationArn",
            "serviceNetworkArn",
        ],
    },
    "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": {
        id: "a-{vpcEndpointId}{digits10}",
        revised: true,
        unique: [["vpcEndpointId", "routeTableId"]],
    },
    "aws:ec2/flowLog:FlowLog": {
        id: "fl-{hex17}",
        arn: "ec2:{region}:{account}:vpc-flow-log/{id}",
        outputs: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 600 },
        revised: true,
        unique: [["vpcId", "subnetId", "eniId", "logDestination"]],
    },
    "aws:ec2/managedPrefixList:ManagedPrefixList": {
        id: "pl-{hex17}",
        arn: "ec2:{region}:{account}:prefix-list/{id}",
        outputs: { ownerId: "{account}" },
        revision: "version",
        mutable: ["name"],
        immutable: ["addressFamily"],
    },
    "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": {
        id: "dopt-{hex17}",
        arn: "ec2:{region}:{account}:dhcp-options/{id}",
        outputs: { ownerId: "{account}" },
        revised: true,
    },
    "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation": { id: "{dhcpOptionsId}-{vpcId}" },
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": {
        id: "pcx-{hex17}",
        outputs: { acceptStatus: "active" },
        immutable: ["vpcId", "peerVpcId", "peerRegion", "peerOwnerId"],
    },
    "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions": {
        id: "{region}",
        outputs: { awsAccountId: "{account}", awsRegion: "{region}" },
        unique: [["region"]],
    },
};
