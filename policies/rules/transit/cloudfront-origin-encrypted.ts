import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { type View } from "../../lib/view";

export const rule = resourceRule({
    name: "cloudfront-origin-encrypted",
    family: "transit",
    description: "A distribution reaches its custom origins encrypted.",
    severity: "high",
    covers: ["CloudFront.9"],
    remediation: "Set originProtocolPolicy to https-only.",
    types: ["cloudfront:Distribution"],
    check: (cdn) => {
        const viewersMayUseHttp = [...cdn.views("defaultCacheBehavior"), ...cdn.views("orderedCacheBehaviors")].some(
            (b) => b.text("viewerProtocolPolicy") === "allow-all",
        );
        const encrypted = (origin: View): boolean => {
            const policy = origin.text("customOriginConfig.originProtocolPolicy");
            return policy === "https-only" || (policy === "match-viewer" && !viewersMayUseHttp);
        };
        return tellOf(
            cdn.views("origins"),
            (origin) => origin.has("customOriginConfig") && !encrypted(origin),
            (o) =>
                `${called(o, "originId", "an origin")}: ${o.show("customOriginConfig.originProtocolPolicy")}; set it to https-only`,
        );
    },
});
