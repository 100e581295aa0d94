/** The policy documents of an environment's golden plans, by who holds them or what they guard. */
import type { Statement } from "../../../components/shared/policy-document";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import type { Environment } from "../layers";
import { allows, type Request } from "./evaluate";

type Inputs = Readonly<Record<string, unknown>>;

/**
 * Of AWS's policies, what matters here: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/. Those with nothing
 * serve one service's own work, which no test asks about.
 */
const MANAGED: Readonly<Record<string, readonly string[]>> = {
    PowerUserAccess: ["ecs:*", "kms:*", "rds:*", "s3:*", "secretsmanager:*", "ssm:*"],
    ReadOnlyAccess: ["Get*", "List*", "Describe*", "BatchGet*"].flatMap((verb) =>
        ["ecs", "iam", "logs", "rds", "s3", "ssm", "cognito-idp"].map((service) => `${service}:${verb}`),
    ),
    AmazonEBSCSIDriverPolicyV2: [],
    AmazonEC2ContainerRegistryPullOnly: [],
    AmazonEKSClusterPolicy: [],
    AmazonEKSWorkerNodePolicy: [],
    AmazonEKS_CNI_Policy: [],
    AmazonRDSEnhancedMonitoringRole: [],
    AWSBackupServiceRolePolicyForBackup: [],
    AWSBackupServiceRolePolicyForRestores: [],
};

const statementsOf = (document: unknown): readonly Statement[] =>
    (document as { "(JSON text)": { Statement: readonly Statement[] } })["(JSON text)"].Statement;

export class Documents {
    private readonly resources: readonly (readonly [type: string, name: string, inputs: Inputs])[];

    constructor(environment: Environment) {
        this.resources = layerNames
            .flatMap((layer) => Object.entries(readGolden(layer, environment)))
            .map(([key, { inputs }]) => [...(key.split(" ") as [string, string]), inputs as Inputs]);
    }

    ofType(type: string): readonly (readonly [name: string, inputs: Inputs])[] {
        return this.resources.filter(([t]) => t === type).map(([, name, inputs]) => [name, inputs]);
    }

    inputs(type: string, name: string): Inputs {
        const found = this.ofType(type).find(([n]) => n === name);
        if (found === undefined) {
            throw new Error(`no ${type} ${name}`);
        }
        return found[1];
    }

    get roles(): readonly string[] {
        return this.ofType("aws:iam/role:Role").map(([name]) => name);
    }

    /** What a resource's own policy says. */
    guarding(type: string, name: string): readonly Statement[] {
        return statementsOf(this.inputs(type, name)["policy"]);
    }

    trust(role: string): readonly Statement[] {
        return statementsOf(this.inputs("aws:iam/role:Role", role)["assumeRolePolicy"]);
    }

    /** What a role's policies allow within its boundary. */
    may(role: string, request: Request): boolean {
        const inputs = this.inputs("aws:iam/role:Role", role);
        const name = inputs["name"] ?? role;
        const inline = (inputs["inlinePolicies"] ?? []) as readonly { policy: unknown }[];
        const own = [
            ...inline.flatMap(({ policy }) => statementsOf(policy)),
            ...this.ofType("aws:iam/rolePolicy:RolePolicy").flatMap(([, of]) =>
                of["role"] === name ? statementsOf(of["policy"]) : [],
            ),
            ...this.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").flatMap(([, of]) =>
                of["role"] === name ? managed(String(of["policyArn"])) : [],
            ),
        ];
        const bounded = inputs["permissionsBoundary"] !== undefined;
        return (
            allows(own, request) &&
            (!bounded || allows(this.guarding("aws:iam/policy:Policy", "baseline-boundary"), request))
        );
    }
}

function managed(arn: string): readonly Statement[] {
    const Action = MANAGED[arn.split("/").pop()!];
    if (Action === undefined) {
        throw new Error(`no judgement of ${arn}: say above what it allows`);
    }
    return [{ Sid: arn, Effect: "Allow", Action, Resource: "*" }];
}
