import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../shared/refusal";

/** US dollars a month, for a year, for the whole organisation, beside data-transfer fees (AWS Shield pricing). */
const SHIELD_ADVANCED_MONTHLY_USD = 3000;

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
    if (shield.acknowledgeMonthlyCost !== SHIELD_ADVANCED_MONTHLY_USD) {
        throw refusal(
            `Shield Advanced: acknowledgeMonthlyCost is ${shield.acknowledgeMonthlyCost}; it costs ` +
                `${SHIELD_ADVANCED_MONTHLY_USD} USD a month for at least 12 months. Write ` +
                `edge:shieldAdvanced.acknowledgeMonthlyCost: ${SHIELD_ADVANCED_MONTHLY_USD}, or take edge:shieldAdvanced away.`,
        );
    }
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
