import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { AlertEmails } from "./args";
import { contextOf } from "./context";
import { createFindingRoutes } from "./detection";
import { FINDING_ROUTES } from "./finding-routes";
import { createKey } from "./keys";
import { createTopics } from "./topics";

export interface CdnTopicsArgs {
    readonly environment: string;
    readonly alertEmails: AlertEmails;
    /** Guards the key. */
    readonly deletionGuard: DeletionGuard;
    /** Whether the environment reports what concerns the whole account: a sign-in of the root user, AWS Health. */
    readonly accountSingletons: boolean;
}

/** ARNs of the topics of one region. */
export interface TopicArns {
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;
}

/**
 * Topics in us-east-1, where the environment has no others there. They report on CloudFront's metrics, the certificate
 * of CDN and sign-in pages, the evaluation of the failover plan, and what AWS reports there about the account. An alarm
 * notifies topics of its own region (CloudWatch User Guide, "Using Amazon CloudWatch alarms"), an EventBridge rule
 * likewise. The component's provider is of that region. The names contain `cdn`, so that they differ from those of a
 * second region there.
 */
export class CdnTopics extends pulumi.ComponentResource implements TopicArns {
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;

    constructor(name: string, args: CdnTopicsArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:foundation:CdnTopics", name, {}, opts);
        const context = { ...contextOf(this, name, args), namePrefix: `integers-${args.environment}-cdn` };
        const key = createKey(context, "alerts", []);
        const topics = createTopics(context, key.arn, args.alertEmails);
        if (args.accountSingletons) {
            createFindingRoutes(
                context,
                topics,
                FINDING_ROUTES.filter((route) => route.global),
            );
        }
        const { critical, warning, info } = topics;
        this.criticalTopicArn = critical.arn;
        this.warningTopicArn = warning.arn;
        this.infoTopicArn = info.arn;
        this.registerOutputs({ criticalTopicArn: critical.arn });
    }
}
