import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { AlertEmails } from "./args";
import { contextOf } from "./context";
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
 * Topics in us-east-1, where the environment has no others there. They report on CloudFront's metrics, the certificate
 * of CDN and sign-in pages, and the evaluation of the failover plan. An alarm notifies topics of its own region
 * (CloudWatch User Guide, "Using Amazon CloudWatch alarms"), an EventBridge rule likewise. The component's provider is
 * of that region. The names contain `cdn`, so that they differ from those of a second region there.
 */
export class CdnTopics extends pulumi.ComponentResource implements TopicArns {
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;

    constructor(name: string, args: CdnTopicsArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:foundation:CdnTopics", name, {}, opts);
        const context = { ...contextOf(this, name, args), namePrefix: `integers-${args.environment}-cdn` };
        const key = createKey(context, "alerts", []);
        const { critical, warning, info } = createTopics(context, key.arn, args.alertEmails);
        this.criticalTopicArn = critical.arn;
        this.warningTopicArn = warning.arn;
        this.infoTopicArn = info.arn;
        this.registerOutputs({ criticalTopicArn: critical.arn });
    }
}
