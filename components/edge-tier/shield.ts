import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { orRefuse } from "../shared/refusal";
import { checkShield } from "./validate";

/**
 * Shield Standard protects CloudFront, Route 53 and load balancers without being asked and without charge (AWS WAF
 * Developer Guide, "AWS Shield Standard overview"). Advanced is chosen by writing its price down (R-EDGE-5).
 */
export interface ShieldAdvanced {
    /** Must equal the price, so that nobody subscribes for a year by a typing error. */
    readonly acknowledgeMonthlyCost: number;
}

/** Subscribes, and protects what faces the internet. */
export function createShieldAdvanced(
    name: string,
    shield: ShieldAdvanced,
    protects: Readonly<Record<string, pulumi.Input<string>>>,
    parent: pulumi.Resource,
): void {
    orRefuse(() => checkShield(shield));
    // A subscription cannot be ended before its year is over: leaving the stack must not try to.
    const subscription = new aws.shield.Subscription(name, { autoRenew: "ENABLED", skipDestroy: true }, { parent });
    for (const [role, resourceArn] of Object.entries(protects)) {
        new aws.shield.Protection(
            `${name}-${role}`,
            { name: `${name}-${role}`, resourceArn },
            { parent, dependsOn: [subscription] },
        );
    }
}
