import assert from "node:assert/strict";
import { addOnsOf, kubernetesVersions, SUPPORTED_UNTIL } from "../../../components/observability-stack/add-on-table";
import { observabilitySchema } from "../../../stacks/schemas/observability";
import type { ApiAccess } from "../../../components/observability-stack/args";
import type { Recorder, Registration } from "../mocks";
import { ARGS, build, buildCluster, KEYS, statementsOf, waitsFor, ZONES } from "./fixture";

const ROLE = "aws:iam/role:Role";
const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const waits = (made: Recorder, row: Registration, urnEnd: string) =>
    waitsFor(made, row).some((urn) => urn.endsWith(urnEnd));
/** One run for all that only looks. */
let made: Recorder;
before(async () => (made = await build()));

describe("MonitoringCluster", () => {
    const cluster = () => made.one("aws:eks/cluster:Cluster").inputs;

    it("stands in the private subnets of the first two zones, behind the security group of the network layer", () => {
        const { subnetIds, securityGroupIds } = cluster()["vpcConfig"] as Record<string, unknown>;
        // EKS refuses another set of zones later; the first two are in every list.
        assert.deepEqual(subnetIds, ["subnet-us-east-1a", "subnet-us-east-1b"]);
        // One that was made in three zones stays there: EKS takes no other set.
        assert.deepEqual(made.one("aws:eks/cluster:Cluster").ignoreChanges, ["vpcConfig.subnetIds"]);
        assert.deepEqual(securityGroupIds, ["sg-monitoring"]);
    });

    it("encrypts Kubernetes' secrets with the key of secrets", () => {
        assert.deepEqual(cluster()["encryptionConfig"], {
            resources: ["secrets"],
            provider: { keyArn: KEYS.secrets },
        });
    });

    it("writes all five logs of the control plane into an encrypted group that is there first", () => {
        assert.deepEqual([...(cluster()["enabledClusterLogTypes"] as string[])].sort(), [
            "api",
            "audit",
            "authenticator",
            "controllerManager",
            "scheduler",
        ]);
        const groups = made.ofType("aws:cloudwatch/logGroup:LogGroup").map(({ inputs }) => inputs);
        const kept = { kmsKeyId: KEYS.logs, retentionInDays: 365 };
        assert.deepEqual(groups, [
            { name: "/aws/eks/integers-prod-monitoring/cluster", ...kept },
            { name: "/aws/containerinsights/integers-prod-monitoring/application", ...kept },
        ]);
        assert.ok(waits(made, made.one("aws:eks/cluster:Cluster"), "LogGroup::monitoring-cluster-log"));
    });

    it("admits by access entries alone, and its creator by none", () => {
        assert.deepEqual(cluster()["accessConfig"], {
            authenticationMode: "API",
            bootstrapClusterCreatorAdminPermissions: false,
        });
        const admitted = made
            .ofType("aws:eks/accessPolicyAssociation:AccessPolicyAssociation")
            .map(({ inputs }) => [inputs["principalArn"], inputs["policyArn"], inputs["accessScope"]]);
        const policy = (name: string) => `arn:aws:eks::aws:cluster-access-policy/${name}`;
        assert.deepEqual(admitted, [
            [ARGS.deployRoleArn, policy("AmazonEKSClusterAdminPolicy"), { type: "cluster" }],
            [ARGS.driftRoleArn, policy("AmazonEKSAdminViewPolicy"), { type: "cluster" }],
            [ARGS.previewRoleArn, policy("AmazonEKSViewPolicy"), { type: "cluster" }],
            ["arn:aws:iam::123456789012:role/people/on-call", policy("AmazonEKSViewPolicy"), { type: "cluster" }],
        ]);
        const entries = made.ofType("aws:eks/accessEntry:AccessEntry").map(({ inputs }) => inputs["principalArn"]);
        assert.deepEqual(
            entries,
            admitted.map(([principal]) => principal),
        );
        // The cluster's own ConfigMap would be a second list of people.
        assert.doesNotMatch(JSON.stringify(made.resources.map(({ inputs }) => inputs)), /aws-auth/);
    });

    it("admits each operator under the name of its role", async () => {
        const roles = ["people/on-call", "people/security"].map((name) => `arn:aws:iam::123456789012:role/${name}`);
        const run = await buildCluster({ operators: roles.map((roleArn) => ({ roleArn, access: "view" })) });
        const entries = run.ofType("aws:eks/accessEntry:AccessEntry").map(({ name }) => name);
        assert.deepEqual(
            entries.filter((name) => name.includes("operator")),
            ["monitoring-cluster-operator-on-call", "monitoring-cluster-operator-security"],
        );
    });

    it("takes its settings and add-ons from the table from the first minute, and no paid support", () => {
        assert.equal(cluster()["version"], "1.36");
        assert.equal(cluster()["bootstrapSelfManagedAddons"], false);
        assert.deepEqual(cluster()["upgradePolicy"], { supportType: "STANDARD" });
    });

    it("has a role that EKS alone assumes, with its one managed policy, attached first", () => {
        const role = made.one(ROLE, "monitoring-cluster");
        const [statement] = statementsOf(role.inputs["assumeRolePolicy"]);
        assert.deepEqual(statement?.Principal, { Service: "eks.amazonaws.com" });
        // Its path may differ where the environment's path came after the cluster: EKS takes no other role.
        assert.deepEqual(role.ignoreChanges, ["path"]);
        assert.deepEqual(made.one(ATTACHMENT, "monitoring-cluster").inputs, {
            role: "role-monitoring-cluster",
            policyArn: "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
        });
        assert.ok(waits(made, made.one("aws:eks/cluster:Cluster"), "RolePolicyAttachment::monitoring-cluster"));
    });

    it("is guarded against deletion, unless the environment says why not", async () => {
        const guarded = [made.one("aws:eks/cluster:Cluster"), made.one("aws:amp/workspace:Workspace")];
        assert.deepEqual(
            guarded.map(({ protect }) => protect),
            [true, true],
        );
        assert.equal(cluster()["deletionProtection"], true);
        assert.equal(made.one("aws:lb/loadBalancer:LoadBalancer").inputs["enableDeletionProtection"], true);
        const loose = await buildCluster({ deletionGuard: { protect: false, reason: "a test" } });
        assert.deepEqual(
            loose.resources.filter(({ protect }) => protect),
            [],
        );
        assert.equal(loose.one("aws:eks/cluster:Cluster").inputs["deletionProtection"], false);
    });

    const accesses: readonly (readonly [ApiAccess, object])[] = [
        [{ access: "private" }, { endpointPrivateAccess: true, endpointPublicAccess: false }],
        [
            { access: "forwarded", port: 8443 },
            { endpointPrivateAccess: true, endpointPublicAccess: false },
        ],
        [
            { access: "listed", cidrBlocks: ["198.51.100.0/24"] },
            { endpointPrivateAccess: true, endpointPublicAccess: true, publicAccessCidrs: ["198.51.100.0/24"] },
        ],
    ];
    for (const [api, wanted] of accesses) {
        it(`has a private endpoint, and a public one ${api.access === "listed" ? "for what is listed alone" : "not at all"}: ${api.access}`, async () => {
            const run = await buildCluster({ api });
            const { subnetIds, securityGroupIds, ...endpoint } = run.one("aws:eks/cluster:Cluster").inputs[
                "vpcConfig"
            ] as Record<string, unknown>;
            assert.deepEqual(endpoint, wanted);
            assert.ok(subnetIds && securityGroupIds);
        });
    }
});

describe("add-ons", () => {
    const addOn = (name: string) => made.one("aws:eks/addon:Addon", `monitoring-cluster-${name}`);

    it("are those of the table, each at its exact version, and what was changed by hand is set back", () => {
        const found = made
            .ofType("aws:eks/addon:Addon")
            .map(({ inputs }) => [inputs["addonName"], inputs["addonVersion"], inputs["resolveConflictsOnUpdate"]]);
        const wanted = addOnsOf("1.36").map(([name, { version }]) => [name, version, "OVERWRITE"]);
        assert.deepEqual(found.sort(), wanted.sort());
        assert.deepEqual(
            addOnsOf("1.36")
                .map(([name]) => name)
                .sort(),
            ["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "snapshot-controller", "vpc-cni"],
        );
        for (const version of kubernetesVersions) {
            for (const [name, { version: pinned }] of addOnsOf(version)) {
                assert.match(pinned, /^v\d+\.\d+\.\d+-eksbuild\.\d+$/, name);
            }
            const [, proxy] = addOnsOf(version).find(([name]) => name === "kube-proxy")!;
            assert.ok(proxy.version.startsWith(`v${version}.`), "kube-proxy has the cluster's own minor version");
        }
    });

    it("are those of the Kubernetes version that EKS supports longest, unless another one is set", () => {
        const chosen = observabilitySchema.kubernetesVersion.parse(undefined);
        const longest = [...kubernetesVersions].sort((a, b) => (SUPPORTED_UNTIL[a] < SUPPORTED_UNTIL[b] ? 1 : -1))[0];
        assert.equal(chosen, longest);
    });

    it("enforce network policies, and keep no whole interface of addresses in reserve (addresses.test.ts)", () => {
        assert.deepEqual(JSON.parse(addOn("vpc-cni").inputs["configurationValues"] as string), {
            enableNetworkPolicy: "true",
            env: { MINIMUM_IP_TARGET: "12", WARM_IP_TARGET: "2" },
        });
    });

    it("come before the nodes that need them, and after the nodes that they need", () => {
        const [group] = made.ofType("aws:eks/nodeGroup:NodeGroup");
        for (const [name] of addOnsOf("1.36")) {
            // A node is ready once its network is; its network plug-in acts by Pod Identity.
            const beforeNodes = ["eks-pod-identity-agent", "vpc-cni", "kube-proxy"].includes(name);
            assert.equal(waits(made, group!, `Addon::monitoring-cluster-${name}`), beforeNodes, name);
            assert.equal(waits(made, addOn(name), group!.urn.split("::").slice(-2).join("::")), !beforeNodes, name);
        }
    });

    it("keep their roles' policies until they have gone: volumes are deleted at the very end", () => {
        const waiting = {
            "vpc-cni": ["RolePolicyAttachment::monitoring-cluster-vpc-cni"],
            "aws-ebs-csi-driver": [
                "RolePolicyAttachment::monitoring-cluster-aws-ebs-csi-driver",
                "RolePolicy::monitoring-cluster-aws-ebs-csi-driver-key",
            ],
        };
        for (const [name, policies] of Object.entries(waiting)) {
            for (const policy of policies) {
                assert.ok(waits(made, addOn(name), policy), `${name} does not wait for ${policy}`);
            }
        }
    });

    it("act in AWS by Pod Identity alone, each with a role of its own for its one service account", () => {
        const identities = {
            "vpc-cni": ["aws-node", "AmazonEKS_CNI_Policy"],
            "aws-ebs-csi-driver": ["ebs-csi-controller-sa", "AmazonEBSCSIDriverPolicyV2"],
        } as const;
        for (const [name] of addOnsOf("1.36")) {
            const associations = addOn(name).inputs["podIdentityAssociations"] as Record<string, string>[] | undefined;
            const identity = identities[name as keyof typeof identities];
            if (identity === undefined) {
                assert.equal(associations, undefined, name);
                continue;
            }
            const [serviceAccount, policy] = identity;
            const role = made.one(ROLE, `monitoring-cluster-${name}`);
            assert.deepEqual(associations, [{ roleArn: role.state["arn"], serviceAccount }]);
            const [trust, ...more] = statementsOf(role.inputs["assumeRolePolicy"]);
            assert.deepEqual(more, []);
            assert.deepEqual(trust?.Principal, { Service: "pods.eks.amazonaws.com" });
            assert.deepEqual(trust?.Condition, {
                StringEquals: {
                    "aws:RequestTag/eks-cluster-name": "integers-prod-monitoring",
                    "aws:RequestTag/kubernetes-namespace": "kube-system",
                    "aws:RequestTag/kubernetes-service-account": serviceAccount,
                },
            });
            assert.equal(
                made.one(ATTACHMENT, `monitoring-cluster-${name}`).inputs["policyArn"],
                `arn:aws:iam::aws:policy/${policy}`,
            );
        }
    });

    it("let the EBS driver, and no other, use the key of data, and grant it to AWS's own services alone", () => {
        const policies = made.ofType("aws:iam/rolePolicy:RolePolicy").map(({ name }) => name);
        assert.equal(policies.filter((name) => name.startsWith("monitoring-cluster-")).length, 1);
        const policy = made.one("aws:iam/rolePolicy:RolePolicy", "monitoring-cluster-aws-ebs-csi-driver-key");
        const statements = statementsOf(policy.inputs["policy"]);
        assert.deepEqual([...new Set(statements.map(({ Resource }) => Resource))], [KEYS.data]);
        const grant = statements.find(({ Action }) => Action.includes("kms:CreateGrant"));
        assert.deepEqual(grant?.Condition, { Bool: { "kms:GrantIsForAWSResource": "true" } });
        assert.deepEqual(grant?.Action, ["kms:CreateGrant"]);
        // aws-ebs-csi-driver, "Encryption of volumes with a customer managed key".
        const use = statements.filter((statement) => statement !== grant);
        assert.deepEqual(
            use.map(({ Effect, Action, Condition }) => [Effect, Action, Condition]),
            [
                [
                    "Allow",
                    [
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo",
                    ],
                    undefined,
                ],
            ],
        );
    });
});

describe("node groups", () => {
    const groups = () => made.ofType("aws:eks/nodeGroup:NodeGroup");

    it("follow the control plane to its version of Kubernetes", () => {
        assert.deepEqual([...new Set(groups().map(({ inputs }) => inputs["version"]))], ["1.36"]);
    });

    it("are waited for as long as an update of many machines takes, one after the other", () => {
        assert.deepEqual([...new Set(groups().map(({ timeouts }) => timeouts))], ["update 3h"]);
    });
    const kindOf = ({ name }: Registration) => name.replace("monitoring-cluster-nodes-", "");

    it("are one in each zone on demand for what stores, and one over all zones on spot capacity", () => {
        const found = groups().map((group) => [kindOf(group), group.inputs["capacityType"], group.inputs["subnetIds"]]);
        const wanted = [
            ...ZONES.map((zone) => [`stateful-${zone}`, "ON_DEMAND", [`subnet-${zone}`]]),
            ["interruptible", "SPOT", ZONES.map((zone) => `subnet-${zone}`)],
        ];
        assert.deepEqual(found.sort(), wanted.sort());
    });

    it("keep their role's policies until the last node has gone", () => {
        for (const group of groups()) {
            for (const policy of ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"]) {
                assert.ok(waits(made, group, `RolePolicyAttachment::monitoring-cluster-nodes-${policy}`), policy);
            }
        }
    });

    it("have the sizes and types of their pool; several types make spot capacity likelier", () => {
        for (const group of groups()) {
            const pool = kindOf(group) === "interruptible" ? ARGS.interruptible : ARGS.stateful;
            assert.deepEqual(group.inputs["instanceTypes"], pool.instanceTypes);
            assert.deepEqual(group.inputs["scalingConfig"], {
                minSize: pool.minimum,
                desiredSize: pool.minimum,
                maxSize: pool.maximum,
            });
            // Ignored, it would stay below a minimum that is raised, which EKS refuses.
            assert.deepEqual(group.ignoreChanges ?? [], []);
        }
        assert.ok(ARGS.interruptible.instanceTypes.length > 1);
    });

    it("run Bottlerocket, one machine away at a time, broken ones replaced", () => {
        for (const { inputs } of groups()) {
            assert.equal(inputs["amiType"], "BOTTLEROCKET_ARM_64");
            assert.deepEqual(inputs["updateConfig"], { maxUnavailable: 1 });
            assert.deepEqual(inputs["nodeRepairConfig"], { enabled: true });
        }
    });

    it("of what stores wait each for the one before: budgets let one zone's pods go, and EKS waits a quarter of an hour", () => {
        const awaited = groups().map((group) => {
            const others = groups().filter(({ urn }) => waits(made, group, urn.split("::").slice(-2).join("::")));
            return [kindOf(group), others.map(kindOf)] as const;
        });
        assert.deepEqual(Object.fromEntries(awaited), {
            "stateful-us-east-1a": [],
            "stateful-us-east-1b": ["stateful-us-east-1a"],
            "stateful-us-east-1c": ["stateful-us-east-1b"],
            interruptible: [],
        });
    });

    it("follow their launch template's newest version", () => {
        for (const group of groups()) {
            const kind = kindOf(group).startsWith("stateful") ? "stateful" : "interruptible";
            assert.deepEqual(group.inputs["launchTemplate"], {
                id: `monitoring-cluster-nodes-${kind}-id`,
                version: "3",
            });
        }
    });

    it("keep every disk encrypted with the key of data, on gp3, and gone with its machine", () => {
        for (const [kind, volumeGiB] of [
            ["stateful", 100],
            ["interruptible", 50],
        ] as const) {
            const template = made.one("aws:ec2/launchTemplate:LaunchTemplate", `monitoring-cluster-nodes-${kind}`);
            const ebs = (volumeSize: number) => ({
                encrypted: "true",
                kmsKeyId: KEYS.data,
                volumeType: "gp3",
                volumeSize,
                deleteOnTermination: "true",
            });
            assert.deepEqual(template.inputs["blockDeviceMappings"], [
                { deviceName: "/dev/xvda", ebs: ebs(4) },
                { deviceName: "/dev/xvdb", ebs: ebs(volumeGiB) },
            ]);
        }
    });

    it("ask for IMDSv2 over one hop, and have the monitoring's security group alone and no public address", () => {
        for (const { inputs } of made.ofType("aws:ec2/launchTemplate:LaunchTemplate")) {
            assert.deepEqual(inputs["metadataOptions"], {
                httpEndpoint: "enabled",
                httpTokens: "required",
                httpPutResponseHopLimit: 1,
            });
            assert.deepEqual(inputs["vpcSecurityGroupIds"], ["sg-monitoring"]);
            assert.equal("networkInterfaces" in inputs, false);
            assert.equal("keyName" in inputs, false);
        }
    });

    it("carry the cluster's name on what is launched from them: default tags end at the template", () => {
        for (const { inputs } of made.ofType("aws:ec2/launchTemplate:LaunchTemplate")) {
            const tags = { Name: "integers-prod-monitoring" };
            assert.deepEqual(inputs["tagSpecifications"], [
                { resourceType: "instance", tags },
                { resourceType: "volume", tags },
            ]);
        }
    });

    it("raise the memory maps that Elasticsearch asks for, so that no privileged container has to", () => {
        const [template] = made.ofType("aws:ec2/launchTemplate:LaunchTemplate");
        const text = Buffer.from(template!.inputs["userData"] as string, "base64").toString();
        const [, count] = /^\[settings\.kernel\.sysctl\]\n"vm\.max_map_count" = "(\d+)"\n$/.exec(text)!;
        // Elasticsearch Guide, "Virtual memory": 1048576 at least.
        assert.ok(Number(count) >= 1_048_576);
    });

    it("may join the cluster and pull images, and nothing else: the tools have roles of their own", () => {
        const role = made.one(ROLE, "monitoring-cluster-nodes");
        const [trust, ...others] = statementsOf(role.inputs["assumeRolePolicy"]);
        assert.deepEqual([trust?.Principal, others], [{ Service: "ec2.amazonaws.com" }, []]);
        assert.deepEqual([...new Set(groups().map(({ inputs }) => inputs["nodeRoleArn"]))], [role.state["arn"]]);
        const attached = made
            .ofType(ATTACHMENT)
            .filter(({ inputs }) => inputs["role"] === "role-monitoring-cluster-nodes")
            .map(({ inputs }) => inputs["policyArn"]);
        assert.deepEqual(attached, [
            "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
            "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        ]);
        const inline = made
            .ofType("aws:iam/rolePolicy:RolePolicy")
            .filter(({ inputs }) => inputs["role"] === "role-monitoring-cluster-nodes");
        assert.deepEqual(inline, []);
    });

    it("lose the group of the zone that goes when three zones become two, and change no other name", async () => {
        const three = await buildCluster();
        const two = await buildCluster({
            zones: ZONES.slice(0, 2),
            subnetIds: ["subnet-us-east-1a", "subnet-us-east-1b"],
        });
        const names = (run: Recorder) => run.resources.map(({ type, name }) => `${type} ${name}`);
        const after = new Set(names(two));
        const gone = names(three).filter((name) => !after.has(name));
        assert.deepEqual(gone, ["aws:eks/nodeGroup:NodeGroup monitoring-cluster-nodes-stateful-us-east-1c"]);
        const kept = new Set(names(three));
        assert.deepEqual(
            [...after].filter((name) => !kept.has(name)),
            [],
        );
        const groupIn = (run: Recorder, zone: string) =>
            run.one("aws:eks/nodeGroup:NodeGroup", `monitoring-cluster-nodes-stateful-${zone}`).inputs["subnetIds"];
        assert.deepEqual(groupIn(two, "us-east-1b"), groupIn(three, "us-east-1b"));
    });
});
