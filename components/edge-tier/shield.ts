import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { orRefuse } from "../shared/refusal";
import type { ShieldAdvanced } from "./args";
import { checkShield } from "./validate";

/** What is protected, by its role: "load-balancer" and "cdn". */
type Protected = Readonly<Record<string, pulumi.Input<string>>>;

/** Subscribes, and protects what faces the internet. */
export function createShieldAdvanced(
    name: string,
    shield: ShieldAdvanced,
    protects: Protected,
    opts: ChildOptions,
): void {
    orRefuse(() => checkShield(shield));
    // A subscription cannot be ended before its year is over: leaving the stack must not try to.
    const subscription = new aws.shield.Subscription(name, { autoRenew: "ENABLED", skipDestroy: true }, opts);
    createProtections(name, protects, { ...opts, dependsOn: [subscription] });
}

/**
 * In an account that has subscribed. Shield Advanced "doesn't automatically protect your resources", of another region
 * either (AWS WAF Developer Guide, "List of resources that AWS Shield Advanced protects").
 */
export function createProtections(name: string, protects: Protected, opts: ChildOptions): void {
    for (const [role, resourceArn] of Object.entries(protects)) {
        new aws.shield.Protection(`${name}-${role}`, { name: `${name}-${role}`, resourceArn }, opts);
    }
}
