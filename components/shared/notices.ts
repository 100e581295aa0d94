/** Events of AWS that EventBridge reports to a topic. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

export interface Notice {
    readonly description: string;
    /** Which events, as EventBridge matches them. */
    readonly pattern: pulumi.Input<object>;
    readonly topicArn: pulumi.Input<string>;
    /** What the topic gets. @default the event's JSON */
    readonly inputTransformer?: aws.types.input.cloudwatch.EventTargetInputTransformer;
    /** Region of the events and of the topic. @default the provider's */
    readonly region?: string;
}

/** Makes `<name>`, rule and target. The target has no role: an encrypted topic lets EventBridge publish by its policies. */
export function notify(
    name: string,
    { description, pattern, topicArn, inputTransformer, region }: Notice,
    opts: ChildOptions,
): void {
    const rule = new aws.cloudwatch.EventRule(
        name,
        { region, description, eventPattern: pulumi.jsonStringify(pattern) },
        opts,
    );
    new aws.cloudwatch.EventTarget(name, { region, rule: rule.name, arn: topicArn, inputTransformer }, opts);
}
