/** Reports a rotation in the first region to the second (R-DB-3, R-DR-1, docs/decisions/0049). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import { policyDocument } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { ruleAlarms, secretChanged } from "../shared/service-roller";
import { siteOf } from "../shared/site";

/**
 * Seconds after a rotation until the second region's replica of the secret has the new version for certain. Replication
 * takes seconds; a pooler that started too early would know the passwords of before until the next rotation.
 */
export const REPLICA_SETTLE_SECONDS = 300;

interface RotationRelayArgs {
    /** Region that rotates; the component's provider is of the region that is told. */
    readonly primaryRegion: string;
    /** The secret there. */
    readonly secretArn: pulumi.Input<string>;
    /** Topics of that region. */
    readonly alarmTopics: AlarmTopics;
}

/**
 * The event that the secret has another current version, delivered to the second region's default bus, where the pooler's
 * own rule waits for it (EventBridge User Guide, "Sending and receiving events between AWS Regions").
 */
export class RotationRelay extends pulumi.ComponentResource {
    constructor(name: string, args: RotationRelayArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:RotationRelay", name, {}, opts);
        const { primaryRegion: region, secretArn, alarmTopics: topics } = args;
        const site = siteOf(this);
        const busArn = site.apply((s) => `arn:${s.partition}:events:${s.region}:${s.accountId}:event-bus/default`);
        const rule = new aws.cloudwatch.EventRule(
            name,
            {
                region,
                description: "Tells the second region that the application's secret has a new version",
                eventPattern: pulumi.output(secretArn).apply((arn) => JSON.stringify(secretChanged(arn))),
            },
            { parent: this },
        );
        const description = "Puts events of rotations on the second region's bus";
        const role = createServiceRole(name, { service: "events.amazonaws.com", description, site }, { parent: this });
        const policy = new aws.iam.RolePolicy(
            name,
            {
                role: role.name,
                policy: busArn.apply((arn) =>
                    policyDocument([{ Sid: "Relay", Effect: "Allow", Action: "events:PutEvents", Resource: arn }]),
                ),
            },
            { parent: role },
        );
        new aws.cloudwatch.EventTarget(
            name,
            { region, rule: rule.name, arn: busArn, roleArn: role.arn },
            { parent: this, dependsOn: policy },
        );
        // What is not relayed starts nothing in the second region that could fail there.
        createAlarms(name, { rows: ruleAlarms, topics, region, dimensions: { RuleName: rule.name } }, { parent: this });
        this.registerOutputs({});
    }
}
