import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import { iamPathOf } from "../shared/iam-guardrails";
import { siteOf } from "../shared/site";
import type { AlertEmails } from "./args";
import { createKey } from "./keys";
import { createTopics } from "./topics";

export interface CdnTopicsArgs {
    readonly environment: string;
    readonly alertEmails: AlertEmails;
    /** Guards the key. */
    readonly deletionGuard: DeletionGuard;
}

/** ARNs of the topics of one region. */
export interface TopicArns {
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;
}

/**
 * Topics for the CDN's alarms alone, in a region where the environment has no others: CloudFront's metrics are in
 * us-east-1, and an alarm notifies topics of its own region (CloudWatch User Guide, "Using Amazon CloudWatch alarms"). The
 * component's provider is of that region. The names say `cdn`, so that they are none that a second region there would take.
 */
export class CdnTopics extends pulumi.ComponentResource implements TopicArns {
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;

    constructor(name: string, args: CdnTopicsArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:foundation:CdnTopics", name, {}, opts);
        const context = {
            name,
            namePrefix: `integers-${args.environment}-cdn`,
            site: siteOf(this),
            parent: this,
            deletionGuard: args.deletionGuard,
            iamPath: iamPathOf(args.environment),
        };
        const key = createKey(context, "alerts", []);
        const { critical, warning, info } = createTopics(context, key.arn, args.alertEmails);
        this.criticalTopicArn = critical.arn;
        this.warningTopicArn = warning.arn;
        this.infoTopicArn = info.arn;
        this.registerOutputs({ criticalTopicArn: critical.arn });
    }
}
