import { behaviorsOf, DISTRIBUTIONS, nameOfOrigin, tellOfServers } from "../../lib/distributions";
import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { type View } from "../../lib/view";

export const rule = resourceRule({
    name: "cloudfront-origin-encrypted",
    family: "transit",
    description: "A distribution reaches its custom origins encrypted.",
    severity: "high",
    covers: ["CloudFront.9", "CT.CLOUDFRONT.PR.8"],
    remediation: "Set originProtocolPolicy to https-only.",
    types: DISTRIBUTIONS,
    check: (cdn) => {
        const viewersMayUseHttp = someIn(behaviorsOf(cdn), (b) => b.text("viewerProtocolPolicy") === "allow-all");
        const isPlain = (custom: View): boolean => {
            const policy = custom.text("originProtocolPolicy");
            return policy !== "https-only" && !(policy === "match-viewer" && !viewersMayUseHttp);
        };
        return tellOfServers(
            cdn,
            isPlain,
            (custom, origin) => `${nameOfOrigin(origin)}: ${custom.show("originProtocolPolicy")}; set it to https-only`,
        );
    },
});
