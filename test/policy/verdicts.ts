/**
 * What policies/VERDICTS.md says, as cases: each of its points by its first words, and what the rules make of it. A point about
 * what no rule asks has its place in UNASKED.
 */
import { type Given, type Props, ref } from "./harness";

export interface Verdict {
    /** The point's first words. */
    readonly point: string;
    /** What the rule finds. A resource alone is of the rule's first type. */
    readonly found?: readonly (readonly [rule: string, what: Props | Stack, message?: RegExp])[];
    readonly silent?: readonly (readonly [rule: string, what: Props | Stack])[];
}
export class Stack {
    constructor(readonly resources: Readonly<Record<string, Given>>) {}
}
const stack = (resources: Readonly<Record<string, Given>>): Stack => new Stack(resources);
const of = (type: string, props: Props): Stack => stack({ it: { type, props } });

const ingress = (opening: Props): Props => ({ ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, ...opening }] });
const EVERYBODY = { cidrBlocks: ["0.0.0.0/0"] };
const port = (number: number, protocol = "tcp"): Props =>
    ingress({ fromPort: number, toPort: number, protocol, ...EVERYBODY });
const allow = (statement: object): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }].flat() });
const reads = (statement: object): Props => ({
    policy: allow({ Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*", ...statement }),
});
const where = (Condition: object): Props => reads({ Condition });
const role = (statement: object): Props => ({ policy: allow(statement) });
const routed = (cidr: Props): Stack =>
    stack({
        gateway: { type: "ec2:InternetGateway", props: {} },
        it: { type: "ec2:RouteTable", props: { vpcId: "vpc-1", tags: { Tier: "private" } } },
        way: { type: "ec2:Route", props: { routeTableId: ref("it"), gatewayId: ref("gateway"), ...cidr } },
        subnet: { type: "ec2:Subnet", props: { vpcId: "vpc-1", tags: { Tier: "private" } } },
        link: { type: "ec2:RouteTableAssociation", props: { routeTableId: ref("it"), subnetId: ref("subnet") } },
    });

const deniesPlain = (...Resource: string[]): Props => ({
    bucket: "b",
    policy: JSON.stringify({
        Statement: [
            {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    }),
});
const pod = (container: Props, spec: Props = {}): Props => ({
    spec: { ...spec, containers: [{ name: "a", ...container }] },
});
const OPEN_API = JSON.stringify({ openapi: "3.0.1", paths: { "/a": { get: {} } }, security: [{ pool: [] }] });
const grants = (granted: Props): Props => ({ rules: [granted] });
const isolated = (by: string, spec: Props = { podSelector: {}, policyTypes: ["Ingress"] }): Stack =>
    stack({
        it: { type: "kubernetes:core/v1:Pod", props: { metadata: { namespace: "a", labels: { app: "a" } }, spec: {} } },
        policy: { type: `kubernetes:${by}`, props: { metadata: { namespace: "a" }, spec } },
    });

const keepsLogsOf = (Service: string): Stack =>
    stack({
        it: { type: "s3:Bucket", props: { bucket: "logs" } },
        encryption: {
            type: "s3:BucketServerSideEncryptionConfiguration",
            props: {
                bucket: ref("it", "bucket"),
                rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
            },
        },
        policy: {
            type: "s3:BucketPolicy",
            props: {
                bucket: ref("it", "bucket"),
                policy: allow({ Principal: { Service }, Action: "s3:PutObject", Resource: "*" }),
            },
        },
    });

export const VERDICTS: readonly Verdict[] = [
    {
        point: "What AWS refuses or ignores",
        found: [
            ["kinesis-stream-encrypted", { encryptionType: "KMS" }],
            [
                "network-acl-no-open-ssh",
                of("ec2:NetworkAclRule", {
                    networkAclId: "a",
                    ruleNumber: 1,
                    ruleAction: "allow",
                    protocol: "-1",
                    fromPort: 80,
                    toPort: 80,
                    cidrBlock: "0.0.0.0/0",
                }),
            ],
            ["security-group-no-open-ssh", ingress({})],
            ["user-pool-mfa-factor", { mfaConfiguration: "ON" }],
            ["mq-broker-two-zones", { engineType: "ActiveMQ", deploymentMode: "CLUSTER_MULTI_AZ" }],
        ],
    },
    {
        point: "`/0` is everybody",
        found: [
            ["security-group-no-open-ssh", ingress({ cidrBlocks: ["10.0.0.0/0"] })],
            ["security-group-authorized-ports-only", port(22, "udp")],
        ],
        silent: [["security-group-no-open-ssh", port(22, "udp")]],
    },
    {
        point: "An opening of a security group is judged as it is written",
        found: [["security-group-no-open-ssh", port(22)]],
    },
    {
        point: "An inbound source of public addresses",
        found: [["ingress-sources-narrow", ingress({ cidrBlocks: ["104.0.0.0/11"] })]],
        silent: [["ingress-sources-narrow", ingress({ cidrBlocks: ["104.16.0.0/12"] })]],
    },
    {
        point: "Everybody may reach port 443",
        silent: [
            ["security-group-authorized-ports-only", port(443)],
            ["security-group-authorized-ports-only", port(80)],
        ],
    },
    { point: "A listener is judged by its protocol", silent: [["listener-https", { protocol: "HTTPS", port: 80 }]] },
    {
        point: "EC2.19 counts Redis",
        found: [
            ["security-group-no-high-risk-ports", port(6379)],
            ["security-group-no-high-risk-ports", port(6432)],
            ["security-group-no-high-risk-ports", port(9090)],
            [
                "network-acl-no-open-ssh",
                of("ec2:DefaultNetworkAcl", {
                    ingress: [
                        {
                            action: "allow",
                            protocol: "-1",
                            fromPort: 0,
                            toPort: 0,
                            ruleNo: 100,
                            cidrBlock: "0.0.0.0/0",
                        },
                    ],
                }),
            ],
        ],
    },
    {
        point: "A public address that nobody asks for",
        found: [["ec2-instance-declines-address", {}]],
        silent: [
            ["ec2-instance-no-public-ip", { subnetId: "subnet-1" }],
            ["ec2-instance-declines-address", { subnetId: "subnet-1" }],
        ],
    },
    {
        point: "A subnet is public by a route",
        found: [
            ["private-subnet-no-internet-route", routed({ destinationCidrBlock: "0.0.0.0/0" })],
            ["private-subnet-no-internet-route", routed({ destinationCidrBlock: "128.0.0.0/1" })],
        ],
        silent: [
            ["private-subnet-no-internet-route", routed({ destinationCidrBlock: "198.51.100.0/24" })],
            ["private-subnet-no-internet-route", routed({ destinationPrefixListId: "pl-1" })],
        ],
    },
    {
        point: "A subnet of the public tier passes EC2.15",
        silent: [["subnet-no-public-ip", { mapPublicIpOnLaunch: true, tags: { Tier: "public" } }]],
    },
    {
        point: "A bucket to which access logs are delivered",
        found: [
            ["bucket-kms-encrypted", keepsLogsOf("logdelivery.elasticloadbalancing.amazonaws.com"), /exempt it$/],
            ["bucket-kms-encrypted", keepsLogsOf("logging.s3.amazonaws.com"), /exempt it$/],
            ["bucket-kms-encrypted", keepsLogsOf("delivery.logs.amazonaws.com"), /set sseAlgorithm to aws:kms$/],
        ],
    },
    {
        point: "A denial beside an allowance",
        found: [
            [
                "resource-policy-not-public",
                {
                    policy: JSON.stringify({
                        Statement: [
                            { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" },
                            { Effect: "Deny", Principal: "*", Action: "s3:GetObject", Resource: "*" },
                        ],
                    }),
                },
            ],
        ],
    },
    {
        point: "A few public addresses",
        found: [["resource-policy-not-public", where({ StringLike: { "aws:PrincipalAccount": "*" } })]],
        silent: [["resource-policy-not-public", where({ IpAddress: { "aws:SourceIp": "198.51.100.0/24" } })]],
    },
    {
        point: "A condition that names nobody",
        found: [
            ["bucket-acl-not-public", of("s3:BucketAcl", { bucket: "b", acl: "public-read" })],
            ["resource-policy-not-public", where({ Bool: { "aws:SecureTransport": "true" } })],
            ["resource-policy-not-public", where({ StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } })],
            [
                "resource-policy-not-public",
                where({ "ForAnyValue:StringEquals": { "aws:CalledVia": "athena.amazonaws.com" } }),
            ],
            ["resource-policy-not-public", where({ StringEqualsIfExists: { "aws:PrincipalAccount": "123456789012" } })],
            ["resource-policy-not-public", where({ StringEquals: { "aws:ResourceAccount": "123456789012" } })],
        ],
    },
    {
        point: "A bucket without a public access block is found once",
        found: [["bucket-has-public-access-block", of("s3:Bucket", { bucket: "b" })]],
        silent: [["public-access-block-block-public-acls", of("s3:Bucket", { bucket: "b" })]],
    },
    {
        point: "CORS rules are judged by their origins",
        found: [
            [
                "bucket-cors-names-origins",
                of("s3:BucketCorsConfiguration", { corsRules: [{ allowedOrigins: ["*"], allowedMethods: ["GET"] }] }),
            ],
        ],
        silent: [
            [
                "bucket-cors-names-origins",
                of("s3:BucketCorsConfiguration", {
                    corsRules: [
                        { allowedOrigins: ["https://example.com"], allowedMethods: ["PUT"], allowedHeaders: ["*"] },
                    ],
                }),
            ],
        ],
    },
    {
        point: "Actions that only read pass",
        silent: [
            [
                "iam-no-permissions-management",
                role({ Action: ["billing:Get*", "glue:Describe*", "glue:TestConnection", "fsx:Get*"], Resource: "*" }),
            ],
            ["iam-no-permissions-management", role({ Action: "quicksight:DescribeDataSetPermissions", Resource: "*" })],
        ],
        found: [
            ["iam-no-permissions-management", role({ Action: "billing:PutResourcePolicy", Resource: "*" })],
            [
                "iam-no-permissions-management",
                role({ Action: "lightsail:GetRelationalDatabaseMasterUserPassword", Resource: "*" }),
            ],
        ],
    },
    {
        point: "`iam-no-administrator` and its like",
        found: [
            ["iam-no-administrator", role({ Action: "*:*", Resource: "*" })],
            ["iam-no-administrator", role({ Action: "*", Resource: "arn*" })],
            [
                "iam-no-administrator",
                role({ Action: "*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }),
            ],
        ],
    },
    {
        point: "A replica inherits encryption",
        silent: [
            ["rds-instance-storage-encrypted", { replicateSourceDb: "primary" }],
            ["rds-backup-retention-week", { replicateSourceDb: "primary" }],
        ],
        found: [
            ["ebs-volume-encrypted", { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1" }],
            ["rds-instance-storage-encrypted", { replicateSourceDb: "primary", storageEncrypted: false }],
        ],
    },
    {
        point: "Valkey is encrypted at rest",
        silent: [
            ["elasticache-at-rest-encryption", { engine: "valkey" }],
            ["elasticache-at-rest-encryption", { globalReplicationGroupId: "g" }],
        ],
        found: [
            ["elasticache-at-rest-encryption", { engine: "valkey", atRestEncryptionEnabled: false }],
            ["elasticache-at-rest-encryption", { engine: "redis" }],
        ],
    },
    {
        point: "A PostgreSQL group that leaves",
        found: [["parameter-group-requires-tls", { family: "postgres16", parameters: [] }]],
    },
    { point: "A queue that says nothing", found: [["sqs-queue-encrypted", {}]] },
    {
        point: "A disabled key without rotation",
        silent: [["kms-key-rotates", { isEnabled: false }]],
        found: [["kms-disabled-key-rotates", { isEnabled: false }]],
    },
    { point: "Every ECS cluster is advised", found: [["store-customer-key", of("ecs:Cluster", {})]] },
    {
        point: "A certificate of CloudFront's own",
        found: [
            [
                "cloudfront-minimum-tls-1-2",
                { viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" } },
            ],
        ],
    },
    {
        point: "A file system's policy that names who may mount it",
        silent: [
            [
                "efs-tls-only",
                stack({
                    it: { type: "efs:FileSystem", props: {} },
                    policy: {
                        type: "efs:FileSystemPolicy",
                        props: {
                            fileSystemId: ref("it"),
                            policy: allow({
                                Principal: { AWS: "arn:aws:iam::123456789012:role/app" },
                                Action: "elasticfilesystem:ClientMount",
                            }),
                        },
                    },
                }),
            ],
        ],
    },
    {
        point: "A listener that redirects to HTTPS passes ELB.18",
        silent: [
            [
                "listener-encrypted-protocol",
                {
                    protocol: "HTTP",
                    defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } }],
                },
            ],
        ],
    },
    {
        point: "A plain listener that redirects to HTTPS on 443",
        silent: [
            [
                "load-balancer-redirects-http",
                stack({
                    it: { type: "lb:LoadBalancer", props: {} },
                    plain: {
                        type: "lb:Listener",
                        props: {
                            loadBalancerArn: ref("it", "arn"),
                            port: 8080,
                            protocol: "HTTP",
                            defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443" } }],
                        },
                    },
                }),
            ],
        ],
    },
    {
        point: "A password that is written into a program",
        found: [["password-not-guessable", of("rds:Instance", { password: "password" })]],
        silent: [["password-not-guessable", of("rds:Instance", { password: "Xk9-trolley-87-of-Bremen" })]],
    },
    {
        point: "What is put in later is no secret",
        silent: [
            ["ec2-no-password-in-user-data", { userData: "export AWS_SECRET_ACCESS_KEY=xxxxx" }],
            ["ec2-no-credentials-in-user-data", { userData: "AWS_SECRET_ACCESS_KEY: xxxxx" }],
        ],
    },
    {
        point: "A network load balancer without access logs",
        found: [["network-load-balancer-access-logs", { loadBalancerType: "network" }]],
        silent: [["load-balancer-access-logs", { loadBalancerType: "network" }]],
    },
    {
        point: "Standard logging v2",
        silent: [
            [
                "cloudfront-access-logs",
                stack({
                    it: { type: "cloudfront:Distribution", props: { arn: "cdn-arn" } },
                    source: {
                        type: "cloudwatch:LogDeliverySource",
                        props: { logType: "ACCESS_LOGS", resourceArn: ref("it", "arn"), name: "s" },
                    },
                    delivery: { type: "cloudwatch:LogDelivery", props: { deliverySourceName: ref("source", "name") } },
                }),
            ],
        ],
        found: [["cloudfront-access-logs", of("cloudfront:Distribution", {})]],
    },
    {
        point: "The encryption of CodeBuild's logs",
        found: [
            [
                "codebuild-bucket-logs-encrypted",
                { logsConfig: { s3Logs: { status: "DISABLED", encryptionDisabled: true } } },
            ],
        ],
    },
    {
        point: "Each trail is asked for all regions",
        found: [
            [
                "cloudtrail-all-regions",
                stack({
                    all: { type: "cloudtrail:Trail", props: { isMultiRegionTrail: true } },
                    it: { type: "cloudtrail:Trail", props: { isMultiRegionTrail: false } },
                }),
            ],
        ],
    },
    {
        point: "A route for `OPTIONS` is asked",
        found: [["api-route-authorized", of("apigatewayv2:Route", { apiId: "a", routeKey: "OPTIONS /{proxy+}" })]],
    },
    { point: "A CodeBuild project without", found: [["codebuild-logs", {}]] },
    {
        point: "The audit log is asked of Aurora MySQL",
        found: [["aurora-mysql-audit-log", { engine: "aurora-mysql" }]],
        silent: [["aurora-mysql-audit-log", { engine: "mysql" }]],
    },
    {
        point: "A state machine that logs FATAL",
        silent: [
            [
                "state-machine-logs",
                {
                    loggingConfiguration: {
                        level: "FATAL",
                        logDestination: "arn:aws:logs:eu-west-1:123456789012:log-group:a:*",
                    },
                },
            ],
        ],
    },
    {
        point: "AppSync.2 lets the log levels",
        silent: [
            ["appsync-field-logs", { logConfig: { fieldLogLevel: "INFO" } }],
            ["appsync-field-logs", { logConfig: { fieldLogLevel: "DEBUG" } }],
        ],
        found: [["appsync-field-logs", { logConfig: { fieldLogLevel: "NONE" } }]],
    },
    {
        point: "A task in the host's network",
        silent: [
            [
                "ecs-host-network-not-root",
                { networkMode: "host", containerDefinitions: JSON.stringify([{ name: "a", user: "app" }]) },
            ],
            [
                "ecs-host-network-not-root",
                { networkMode: "host", containerDefinitions: JSON.stringify([{ name: "a", privileged: true }]) },
            ],
        ],
    },
    {
        point: "A task that names no operating system",
        found: [["ecs-container-not-root", { containerDefinitions: JSON.stringify([{ name: "a" }]) }]],
        silent: [
            ["ecs-windows-container-not-administrator", { containerDefinitions: JSON.stringify([{ name: "a" }]) }],
        ],
    },
    {
        point: "ECR.1 asks the repository",
        found: [["ecr-scans-on-push", {}]],
    },
    { point: "Backups are kept for seven days", found: [["rds-backup-retention-week", { backupRetentionPeriod: 3 }]] },
    {
        point: "RDS.51 lets every patch",
        silent: [
            ["global-cluster-version-supported", { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.04.1" }],
        ],
    },
    {
        point: "RDS.14 asks every cluster",
        found: [
            [
                "aurora-mysql-backtracks",
                {
                    engine: "aurora-mysql",
                    engineVersion: "8.0.mysql_aurora.3.08.0",
                    serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 4 },
                },
            ],
        ],
    },
    {
        point: "A log group without a period",
        found: [["log-group-retention-year", {}]],
        silent: [["log-group-retention-year", { retentionInDays: 0 }]],
    },
    { point: "`log-group-retention` finds 0", found: [["log-group-retention", { retentionInDays: 0 }]] },
    {
        point: "An Auto Scaling group behind VPC Lattice",
        silent: [["autoscaling-group-asks-load-balancer", { trafficSources: [{ type: "vpc-lattice" }] }]],
        found: [["autoscaling-group-asks-load-balancer", { trafficSources: [{ type: "elbv2" }] }]],
    },
    {
        point: "CKV2_AWS_5 and EC2.22 take",
        found: [["security-group-attached", of("ec2:SecurityGroup", { vpcId: "vpc-1" })]],
    },
    {
        point: "TLS is demanded of a bucket",
        found: [
            ["bucket-tls-only", of("s3:BucketPolicy", deniesPlain("arn:aws:s3:::b/*"))],
            ["bucket-objects-tls-only", of("s3:BucketPolicy", deniesPlain("arn:aws:s3:::b"))],
        ],
        silent: [["bucket-tls-only", of("s3:BucketPolicy", deniesPlain("arn:aws:s3:::b", "arn:aws:s3:::b/*"))]],
    },
    {
        point: "An account that a policy names passes",
        silent: [["resource-policy-not-public", reads({ Principal: { AWS: "arn:aws:iam::999999999999:root" } })]],
    },
    {
        point: "Roles that AWS's services assume",
        silent: ["role-not-assumable-by-all", "role-trust-names-actions", "role-not-assumable-by-account"].map(
            (rule) => [
                rule,
                of("iam:Role", {
                    assumeRolePolicy: allow({
                        Principal: { Service: "ecs-tasks.amazonaws.com" },
                        Action: "sts:AssumeRole",
                    }),
                }),
            ],
        ),
    },
    {
        point: "Checkov's checks of one id differ",
        found: [
            ["kubernetes-pod-security-context", pod({ securityContext: { runAsNonRoot: true } })],
            ["kubernetes-no-privilege-escalation", pod({ securityContext: { privileged: false } })],
            ["kubernetes-memory-requested", pod({ resources: { limits: { cpu: "1" } } })],
        ],
        silent: [["kubernetes-memory-requested", pod({ resources: { requests: { memory: "1Gi" } } })]],
    },
    {
        point: "A pod's seccomp profile is a field",
        found: [
            [
                "kubernetes-seccomp",
                {
                    ...pod({}),
                    metadata: { annotations: { "seccomp.security.alpha.kubernetes.io/pod": "runtime/default" } },
                },
            ],
        ],
    },
    {
        point: "A seccomp profile of one's own",
        silent: [
            [
                "kubernetes-seccomp",
                pod({ securityContext: { seccompProfile: { type: "Localhost", localhostProfile: "a.json" } } }),
            ],
        ],
    },
    {
        point: "`procMount: Unmasked` and the user 0",
        found: [
            ["kubernetes-proc-masked", pod({ securityContext: { procMount: "Unmasked" } }, { hostUsers: false })],
            ["kubernetes-user-not-zero", pod({ securityContext: { runAsUser: 0 } }, { hostUsers: false })],
        ],
        silent: [
            ["kubernetes-node-proc-masked", pod({ securityContext: { procMount: "Unmasked" } }, { hostUsers: false })],
            ["kubernetes-node-user-not-zero", pod({ securityContext: { runAsUser: 0 } }, { hostUsers: false })],
        ],
    },
    {
        point: "`procMount: Default` and `hostPort: 0`",
        silent: [
            ["kubernetes-proc-masked", pod({ securityContext: { procMount: "Default" } })],
            ["kubernetes-no-host-port", pod({ ports: [{ containerPort: 80, hostPort: 0 }] })],
            ["kubernetes-selinux-kept", pod({ securityContext: { seLinuxOptions: { type: "container_engine_t" } } })],
        ],
    },
    {
        point: "A user of 10000 passes",
        silent: [["kubernetes-user-high", pod({ securityContext: { runAsUser: 10000 } })]],
        found: [["kubernetes-group-high", pod({ securityContext: { runAsGroup: 10000 } })]],
    },
    { point: "A pod on its own is asked", found: [["kubernetes-no-token", pod({}, { serviceAccountName: "reader" })]] },
    {
        point: "Of a pod that does not say",
        found: [["kubernetes-no-token", pod({})]],
        silent: [["kubernetes-no-token", pod({}, { automountServiceAccountToken: false })]],
    },
    {
        point: "`kubernetes-pod-isolated` and",
        found: [["kubernetes-pod-isolated", isolated("crd.projectcalico.org/v1:NetworkPolicy")]],
        silent: [
            ["kubernetes-pod-isolated", isolated("networking.k8s.io/v1:NetworkPolicy")],
            [
                "kubernetes-pod-isolated",
                isolated("cilium.io/v2:CiliumNetworkPolicy", { endpointSelector: {}, ingress: [{}] }),
            ],
        ],
    },
    {
        point: "Two replicas pass",
        silent: [["kubernetes-two-replicas", of("kubernetes:apps/v1:Deployment", { spec: { replicas: 2 } })]],
        found: [["kubernetes-two-replicas", of("kubernetes:apps/v1:Deployment", { spec: { replicas: 1 } })]],
    },
    {
        point: "Of beta versions of the API",
        found: [["kubernetes-api-version-served", of("kubernetes:extensions/v1beta1:Ingress", {})]],
        silent: [["kubernetes-api-version-served", of("kubernetes:resource.k8s.io/v1beta1:ResourceClaim", {})]],
    },
    {
        point: "Kubernetes' roles know no patterns",
        silent: [["kubernetes-role-no-secrets", grants({ apiGroups: [""], resources: ["s*"], verbs: ["get"] })]],
    },
    {
        point: "Of a role's wildcards",
        found: [["kubernetes-role-no-secrets", grants({ apiGroups: [""], resources: ["*"], verbs: ["get"] })]],
        silent: [["kubernetes-role-no-secrets", grants({ apiGroups: ["apps"], resources: ["*"], verbs: ["get"] })]],
    },
    {
        point: "An instance's own options are judged",
        found: [["imds-v2-required", of("ec2:Instance", {})]],
    },
    {
        point: "GuardDuty.5 to 12 ask",
        found: [["guardduty-eks-audit-logs", of("guardduty:Detector", { enable: true })]],
    },
    {
        point: "A method that asks for an API key",
        silent: [["api-method-authorized", { httpMethod: "POST", authorization: "NONE", apiKeyRequired: true }]],
        found: [["api-method-not-key-alone", { httpMethod: "POST", authorization: "NONE", apiKeyRequired: true }]],
    },
    {
        point: "`security` of a whole OpenAPI document",
        found: [["api-document-authorized", of("apigateway:RestApi", { body: OPEN_API })]],
        silent: [["api-document-authorized", of("apigatewayv2:Api", { body: OPEN_API })]],
    },
    {
        point: "A container is asked for its limits",
        found: [
            [
                "kubernetes-memory-limited",
                stack({
                    it: { type: "kubernetes:core/v1:Pod", props: { metadata: { namespace: "a" }, ...pod({}) } },
                    range: {
                        type: "kubernetes:core/v1:LimitRange",
                        props: {
                            metadata: { namespace: "a" },
                            spec: { limits: [{ type: "Container", default: { memory: "1Gi" } }] },
                        },
                    },
                }),
            ],
        ],
    },
    {
        point: "EC2.182 wants all sharing",
        found: [["snapshots-not-shared-publicly", { state: "block-new-sharing" }]],
    },
    {
        point: "Control Tower skips",
        found: [
            ["ec2-volumes-encrypted", of("ec2:LaunchConfiguration", {})],
            ["api-route-authorized", of("apigatewayv2:Route", { routeKey: "GET /" })],
            ["api-domain-tls-1-2", of("apigateway:DomainName", {})],
            ["rds-cluster-own-administrator", of("rds:Cluster", { engine: "aurora-postgresql" })],
        ],
    },
];
