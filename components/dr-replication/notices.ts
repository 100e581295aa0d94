/** Events of AWS that EventBridge reports to a topic. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface Notice {
    readonly description: string;
    readonly pattern: pulumi.Input<object>;
    readonly topicArn: pulumi.Input<string>;
    /** Region of the events and of the topic. @default the provider's */
    readonly region?: string;
}

/** Makes `<name>`, rule and target. The target has no role: an encrypted topic lets EventBridge publish by its policies. */
export function notify(
    name: string,
    { description, pattern, topicArn, region }: Notice,
    parent: pulumi.Resource,
): void {
    const where = region === undefined ? {} : { region };
    const rule = new aws.cloudwatch.EventRule(
        name,
        { ...where, description, eventPattern: pulumi.jsonStringify(pattern) },
        { parent },
    );
    new aws.cloudwatch.EventTarget(name, { ...where, rule: rule.name, arn: topicArn }, { parent });
}
