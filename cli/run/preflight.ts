/** What stands in the way of a destroy, read from the state before anything is touched. Knows nothing of Pulumi. */
import { type LayerName, upstreamsOf } from "../../stacks/contracts";
import type { Deployment, StateResource } from "../engine/stacks";
import { ancestors } from "./schedule";

/** A resource that AWS refuses to delete until this attribute has another value. */
export interface Guarded {
    readonly urn: string;
    readonly type: string;
    readonly id: string;
    readonly attribute: string;
    /** The value that lets it go. */
    readonly off: boolean | string;
}

export interface Preflight {
    /** Protected by Pulumi (`protect`): the engine refuses the whole destroy. */
    readonly protected: readonly string[];
    readonly guarded: readonly Guarded[];
    /** Left where they are (`retainOnDelete`): they go on existing, and costing. */
    readonly retained: readonly string[];
    /** AWS deletes them only once they hold nothing; whether they do, the state does not say. */
    readonly mustBeEmpty: readonly string[];
    /** Types of which the account has one for all its environments, in alphabetical order. */
    readonly ofAccount: readonly string[];
}

/** The arguments by which AWS refuses a deletion. */
const GUARDS = ["deletionProtection", "enableDeletionProtection", "deletionProtectionEnabled"] as const;

/** Their values: a switch for most types, a word for Cognito's. */
const OFF = new Map<unknown, boolean | string>([
    [true, false],
    ["true", false],
    ["ACTIVE", "INACTIVE"],
]);

/** Types that AWS refuses to delete while they hold something, with the argument that empties them first. */
const CONTAINERS: Readonly<Record<string, string>> = {
    "aws:s3/bucket:Bucket": "forceDestroy",
    "aws:ecr/repository:Repository": "forceDelete",
    "aws:backup/vault:Vault": "forceDestroy",
    "aws:route53/zone:Zone": "forceDestroy",
};

/** What `foundation:accountSingletons` and its neighbours make, without its parts: an account, or a region of it, has it once. */
const OF_ACCOUNT: ReadonlySet<string> = new Set([
    "aws:accessanalyzer/analyzer:Analyzer",
    "aws:arczonalshift/autoshiftObserverNotificationStatus:AutoshiftObserverNotificationStatus",
    "aws:cfg/recorder:Recorder",
    "aws:ebs/defaultKmsKey:DefaultKmsKey",
    "aws:ebs/encryptionByDefault:EncryptionByDefault",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    "aws:guardduty/detector:Detector",
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
    "aws:iam/serviceLinkedRole:ServiceLinkedRole",
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    "aws:securityhub/account:Account",
    "aws:ssm/serviceSetting:ServiceSetting",
]);
/** EKS has a provider of its own for each cluster. */
const GITHUB = /token\.actions\.githubusercontent\.com$/;

export function preflight({ deployment }: Deployment): Preflight {
    const resources = deployment.resources ?? [];
    const urns = (which: (resource: StateResource) => boolean): string[] =>
        resources.filter(which).map(({ urn }) => urn);
    return {
        protected: urns((r) => r.protect === true),
        guarded: resources.flatMap(guardsOf),
        retained: urns((r) => r.retainOnDelete === true && r.deletedWith === undefined),
        mustBeEmpty: urns((r) => {
            const force = CONTAINERS[r.type];
            return force !== undefined && r.retainOnDelete !== true && r.inputs?.[force] !== true;
        }),
        ofAccount: [...new Set(resources.filter(isOfAccount).map(({ type }) => type))].sort(),
    };
}

function isOfAccount({ type, id = "" }: StateResource): boolean {
    return OF_ACCOUNT.has(type) || (type === "aws:iam/openIdConnectProvider:OpenIdConnectProvider" && GITHUB.test(id));
}

function guardsOf({ urn, type, id = "", inputs = {} }: StateResource): Guarded[] {
    return GUARDS.flatMap((attribute) => {
        const off = OFF.get(inputs[attribute]);
        return off === undefined ? [] : [{ urn, type, id, attribute, off }];
    });
}

/** A layer that others read and that is to go before them. */
export interface InUse {
    readonly layer: LayerName;
    /** Deployed layers that read it, also through another one, and would stay. */
    readonly by: readonly LayerName[];
}

/**
 * @param deployed of the layers that stay, those that exist
 * @param reads what a layer reads itself
 */
export function inUse(
    going: readonly LayerName[],
    deployed: readonly LayerName[],
    reads: (layer: LayerName) => readonly LayerName[] = upstreamsOf,
): InUse[] {
    return going
        .map((layer) => ({ layer, by: deployed.filter((other) => ancestors(other, reads).has(layer)) }))
        .filter(({ by }) => by.length > 0);
}
