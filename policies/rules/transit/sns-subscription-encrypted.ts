import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sns-subscription-encrypted",
    family: "transit",
    description: "A topic does not send its messages over plain HTTP.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Use protocol https with an endpoint that has a certificate.",
    types: ["sns:TopicSubscription"],
    check: (subscription) =>
        subscription.lower("protocol") === "http" ? `${subscription.show("protocol")}; set it to https` : undefined,
});
