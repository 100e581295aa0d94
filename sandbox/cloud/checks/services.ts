/** Rules of single services. */
import { at, equal, textAt } from "../../server/values";
import { ACCOUNT, type ChangeCheck, type Check, type Draft, type Inventory } from "../model";
import { textsAt } from "../paths";

/** Whether the account has an object of that type in the draft's region. */
function has(type: string, { region }: Draft, cloud: Inventory): boolean {
    for (const object of cloud.ofType(type)) {
        if (object.region === region) {
            return true;
        }
    }
    return false;
}

export const bucketName: Check = ({ inputs }) => {
    const name = textAt(inputs, "bucket") ?? "";
    const valid = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !/\.\.|\.-|-\./.test(name);
    return valid || name === "" ? undefined : `InvalidBucketName: The specified bucket is not valid (${name}).`;
};

export const recorderFirst: Check = (draft, cloud) =>
    has("aws:cfg/recorder:Recorder", draft, cloud)
        ? undefined
        : "NoAvailableConfigurationRecorderException: Configuration recorder is not available; it has to come first (dependsOn).";

export const deliveryChannelFirst: Check = (draft, cloud) =>
    draft.inputs["isEnabled"] !== true || has("aws:cfg/deliveryChannel:DeliveryChannel", draft, cloud)
        ? undefined
        : "NoAvailableDeliveryChannelException: Delivery channel is not available to start the configuration recorder; it has to come first (dependsOn).";

export const securityHubFirst: Check = (draft, cloud) =>
    has("aws:securityhub/account:Account", draft, cloud)
        ? undefined
        : `InvalidAccessException: Account ${ACCOUNT} is not subscribed to AWS Security Hub; securityhub.Account has to come first (dependsOn).`;

export const primaryKeyIsMultiRegion: Check = ({ inputs }, cloud) => {
    const primary = cloud.find(textAt(inputs, "primaryKeyArn") ?? "", "");
    return primary !== undefined && primary.attributes["multiRegion"] !== true
        ? `UnsupportedOperationException: ${primary.id} is not a multi-Region primary key.`
        : undefined;
};

/** The zones of the subnets that an input lists, and whether all of them are known. */
export function zonesOfSubnets(ids: readonly string[], region: string, cloud: Inventory): Set<string> | undefined {
    const subnets = ids.map((id) => cloud.resolve("aws:ec2/subnet:Subnet", id, region));
    if (subnets.length === 0 || subnets.some((subnet) => subnet === undefined)) {
        return undefined;
    }
    return new Set(subnets.map((subnet) => textAt(subnet!.attributes, "availabilityZone") ?? ""));
}

/** UpdateClusterConfig: other subnets, but in the zones that the cluster was made in. */
export const zonesOfCluster: ChangeCheck = ({ inputs, region }, before, _, cloud) => {
    const [from, to] = [before, inputs].map((of) =>
        zonesOfSubnets(textsAt(of, "vpcConfig.subnetIds[]"), region, cloud),
    );
    const list = (zones: Set<string>) => [...zones].sort().join(", ");
    return from !== undefined && to !== undefined && list(from) !== list(to)
        ? `InvalidParameterException: Provided subnets belong to the AZs '${list(to)}'. But they should belong to the exact ` +
              `set of AZs '${list(from)}' in which subnets were provided during cluster creation.`
        : undefined;
};

/** UpdateClusterVersion: one minor version up, or one down once no machine is newer (EKS User Guide, "Roll back a cluster"). */
export const versionOfCluster: ChangeCheck = ({ inputs, region }, before, _, cloud) => {
    const [from, to] = [before, inputs].map((of) => textAt(of, "version"));
    const minor = (version = "") => Number(version.split(".")[1]);
    if (from === undefined || to === undefined || from === to) {
        return undefined;
    }
    if (Math.abs(minor(to) - minor(from)) > 1) {
        return `InvalidParameterException: Unsupported Kubernetes minor version update from ${from} to ${to}`;
    }
    const newer = [...cloud.ofType("aws:eks/nodeGroup:NodeGroup")].filter(
        (group) =>
            group.region === region &&
            textAt(group.attributes, "clusterName") === textAt(before, "name") &&
            minor(textAt(group.attributes, "version")) > minor(to),
    );
    return newer.length > 0
        ? `InvalidRequestException: Rollback of the cluster to ${to} is blocked: kubelets of node groups are newer: ` +
              newer.map(({ attributes }) => textAt(attributes, "nodeGroupName")).join(", ")
        : undefined;
};

/** CreateNodegroup, UpdateNodegroupConfig: the desired size stands between minimum and maximum. */
export const sizesOfNodeGroup: Check = ({ inputs }) => {
    const [minimum, desired, maximum] = ["minSize", "desiredSize", "maxSize"].map((k) =>
        at(inputs, `scalingConfig.${k}`),
    );
    if (typeof desired !== "number") {
        return undefined;
    }
    if (typeof minimum === "number" && minimum > desired) {
        return `InvalidParameterException: Minimum capacity ${minimum} can't be greater than desired size ${desired}`;
    }
    return typeof maximum === "number" && desired > maximum
        ? `InvalidParameterException: desired capacity ${desired} can't be greater than max size ${maximum}`
        : undefined;
};

/** ModifyReplicationGroup: "To modify cluster mode from Disabled to Enabled, you must first set the cluster mode to Compatible." */
export const clusterModeBySteps: ChangeCheck = ({ inputs }, before) => {
    const [from, to] = [before, inputs].map((of) => textAt(of, "clusterMode") ?? "disabled");
    return from !== to && from !== "compatible" && to !== "compatible"
        ? `InvalidParameterCombination: cluster mode of ${textAt(inputs, "replicationGroupId") ?? ""} cannot go from ${from} to ` +
              `${to}; it must be compatible in between.`
        : undefined;
};

/** The provider changes a strategy in place (terraform-provider-aws #43533), and asks for a new deployment, as UpdateService does. */
export const strategyDeploys: ChangeCheck = ({ inputs }, before) => {
    const [from, to] = [before, inputs].map((of) => of["capacityProviderStrategies"] ?? []);
    return equal(from, to) || inputs["forceNewDeployment"] === true
        ? undefined
        : "force_new_deployment should be true when capacity_provider_strategy is being updated";
};

/** RefreshPreferences: no rollback where the image is a parameter, since nobody knows what it named before. */
export const rollbackOfRefresh: Check = ({ inputs, region }, cloud) => {
    const mixed = "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateId";
    const id = textAt(inputs, "launchTemplate.id") ?? textAt(inputs, mixed) ?? "";
    const image = textAt(
        cloud.resolve("aws:ec2/launchTemplate:LaunchTemplate", id, region)?.attributes ?? {},
        "imageId",
    );
    return at(inputs, "instanceRefresh.preferences.autoRollback") === true && image?.startsWith("resolve:ssm:") === true
        ? `ValidationError: AutoRollback cannot be used: launch template ${id} has a Systems Manager parameter instead of an AMI ID (${image}).`
        : undefined;
};

/** PutClusterCapacityProviders: a provider goes once no task, and so no service, uses it. */
export const providersUsed: Check = ({ inputs }, cloud) => {
    const kept = new Set(textsAt(inputs, "capacityProviders"));
    const cluster = textAt(inputs, "clusterName") ?? "";
    for (const service of cloud.ofType("aws:ecs/service:Service")) {
        const used = textsAt(service.attributes, "capacityProviderStrategies[].capacityProvider");
        const gone = used.find((provider) => !kept.has(provider));
        if (gone !== undefined && textAt(service.attributes, "cluster")?.endsWith(`/${cluster}`) === true) {
            return `ResourceInUseException: The specified capacity provider is in use and cannot be removed (${gone}, by service ${service.id}).`;
        }
    }
    return undefined;
};

/** A Redis user group contains the user whose name is "default". */
export const defaultUserInGroup: Check = ({ inputs, region }, cloud) => {
    if (textAt(inputs, "engine")?.toLowerCase() !== "redis") {
        return undefined;
    }
    const users = textsAt(inputs, "userIds").map((id) => cloud.resolve("aws:elasticache/user:User", id, region));
    return users.some((user) => user?.attributes["userName"] === "default") ||
        textsAt(inputs, "userIds").includes("default")
        ? undefined
        : 'DefaultUserRequired: A user group of engine redis needs to contain a user with the user name "default".';
};

/** A Valkey user group contains no user without a password. */
export const passwordsInGroup: Check = ({ inputs, region }, cloud) => {
    if (textAt(inputs, "engine")?.toLowerCase() !== "valkey") {
        return undefined;
    }
    const open = textsAt(inputs, "userIds").find((id) => {
        const user = cloud.resolve("aws:elasticache/user:User", id, region)?.attributes ?? {};
        const mode = textAt(user, "authenticationMode.type");
        return user["noPasswordRequired"] === true || mode === "no-password-required";
    });
    return open === undefined
        ? undefined
        : `InvalidParameterCombination: A user group of engine valkey cannot contain ${open}, a user without a password.`;
};
