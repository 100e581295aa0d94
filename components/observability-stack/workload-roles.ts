import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "../shared/policy-document";
import { createPodRole, podTrust, webIdentityTrust } from "./pod-role";
import { type Tool, type ToolServiceAccount, toolServiceAccounts } from "./tools/service-accounts";
import { workloadStatements, type WorkloadTargets } from "./workload-permissions";

interface WorkloadRolesArgs {
    readonly clusterName: string;
    /** OIDC issuer of the cluster. */
    readonly issuer: pulumi.Output<string>;
    readonly targets: pulumi.Output<WorkloadTargets>;
}

/** A role for each tool that acts in AWS, bound to its service account (R-SEC-4). */
export class WorkloadRoles extends pulumi.ComponentResource {
    readonly roleArns: Readonly<Record<Tool, pulumi.Output<string>>>;
    /**
     * What the tools wait for: a pod that is made before its association has no identity, ever. AWS knows an association
     * "several seconds" after it has taken it (EKS User Guide, "EKS Pod Identity considerations"), so these are not made
     * right before the tools, but while the machines start.
     */
    readonly bindings: pulumi.Resource[];

    constructor(name: string, args: WorkloadRolesArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:WorkloadRoles", name, {}, opts);
        const provider = new aws.iam.OpenIdConnectProvider(
            name,
            { url: args.issuer, clientIdLists: ["sts.amazonaws.com"] },
            { parent: this },
        );
        const bindings: pulumi.Resource[] = [];
        const roleOf = (tool: Tool): pulumi.Output<string> => {
            const account: ToolServiceAccount = toolServiceAccounts[tool];
            const { namespace, serviceAccount } = account;
            const subject = { clusterName: args.clusterName, namespace, serviceAccount };
            const trust =
                account.identity === "pod"
                    ? podTrust(subject)
                    : pulumi
                          .all([provider.arn, args.issuer])
                          .apply(([arn, issuer]) => webIdentityTrust(arn, issuer, subject));
            const role = createPodRole(`${name}-${tool}`, `${tool} in ${args.clusterName}`, trust, { parent: this });
            const policy = new aws.iam.RolePolicy(
                `${name}-${tool}`,
                { role: role.name, policy: args.targets.apply((t) => policyDocument(workloadStatements[tool](t))) },
                { parent: role },
            );
            bindings.push(policy);
            if (account.identity === "pod") {
                bindings.push(
                    new aws.eks.PodIdentityAssociation(
                        `${name}-${tool}`,
                        { ...subject, roleArn: role.arn },
                        { parent: role },
                    ),
                );
            }
            return role.arn;
        };
        this.roleArns = {
            prometheus: roleOf("prometheus"),
            alertmanager: roleOf("alertmanager"),
            yace: roleOf("yace"),
            grafana: roleOf("grafana"),
            fluentbit: roleOf("fluentbit"),
            filebeat: roleOf("filebeat"),
            elasticsearch: roleOf("elasticsearch"),
        };
        this.bindings = bindings;
        this.registerOutputs({});
    }
}
