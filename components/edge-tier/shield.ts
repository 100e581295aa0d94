import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { orRefuse } from "../shared/refusal";
import type { ShieldAdvanced } from "./args";
import { checkShield } from "./validate";

/** Subscribes, and protects what faces the internet. */
export function createShieldAdvanced(
    name: string,
    shield: ShieldAdvanced,
    protects: Readonly<Record<string, pulumi.Input<string>>>,
    opts: ChildOptions,
): void {
    orRefuse(() => checkShield(shield));
    // A subscription cannot be ended before its year is over: leaving the stack must not try to.
    const subscription = new aws.shield.Subscription(name, { autoRenew: "ENABLED", skipDestroy: true }, opts);
    for (const [role, resourceArn] of Object.entries(protects)) {
        new aws.shield.Protection(
            `${name}-${role}`,
            { name: `${name}-${role}`, resourceArn },
            { ...opts, dependsOn: [subscription] },
        );
    }
}
