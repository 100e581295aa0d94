/** AWS Config: every supported resource, global ones too (R-SEC-2, Config.1). One recorder a region and account. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { PrivateBucket } from "../shared/private-bucket";
import type { Context } from "./context";

const CONFIG = "config.amazonaws.com";

interface ConfigRecorderArgs {
    readonly history: PrivateBucket;
    readonly logsKeyArn: pulumi.Input<string>;
    /** Config's role, where it is made beside the recorder. */
    readonly roles: pulumi.Resource[];
}

/** Returns the recorder's status, because Security Hub's checks need a running recorder. */
export function createConfigRecorder(context: Context, args: ConfigRecorderArgs): aws.cfg.RecorderStatus {
    const { name, namePrefix, site, parent } = context;
    const recorder = new aws.cfg.Recorder(
        `${name}-config`,
        {
            name: namePrefix,
            // Any other role is a critical finding of Security Hub (Config.1). The role needs no access to bucket and
            // key: their policies let the service in.
            roleArn: site.apply(
                (s) => `arn:${s.partition}:iam::${s.accountId}:role/aws-service-role/${CONFIG}/AWSServiceRoleForConfig`,
            ),
            recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
        },
        { parent, dependsOn: args.roles },
    );
    const channel = new aws.cfg.DeliveryChannel(
        `${name}-config-channel`,
        {
            name: namePrefix,
            s3BucketName: args.history.bucket.bucket,
            s3KmsKeyArn: args.logsKeyArn,
            snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
        },
        { parent, dependsOn: [recorder, args.history.policy] },
    );
    return new aws.cfg.RecorderStatus(
        `${name}-config-status`,
        { name: recorder.name, isEnabled: true },
        { parent, dependsOn: [channel] },
    );
}

/** AWS Config's service-linked role, which an account has once. */
export function createRecorderRole(context: Context): aws.iam.ServiceLinkedRole {
    const { name, parent } = context;
    return new aws.iam.ServiceLinkedRole(`${name}-config-role`, { awsServiceName: CONFIG }, { parent });
}
