/** What the policies of classic load balancers say: those of their own, and the ones that are made together with a listener's. */
import { CLASSIC_NEGOTIATIONS, CLASSIC_POLICIES } from "./types";
import type { View } from "./view";

export const TLS_POLICIES = [...CLASSIC_POLICIES, ...CLASSIC_NEGOTIATIONS];

export const attributesOf = (policy: View): View[] => [
    ...policy.views("policyAttributes"),
    ...policy.views("attributes"),
];
