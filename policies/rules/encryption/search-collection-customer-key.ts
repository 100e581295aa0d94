import { documentOf } from "../../lib/json";
import { ofAws } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

export const rule = resourceRule({
    name: "search-collection-customer-key",
    family: "encryption",
    description: "Serverless search collections are encrypted with a key of one's own.",
    severity: "medium",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation: "Set KmsARN in the encryption policy to a customer-managed key, and leave AWSOwnedKey out.",
    types: ["opensearch:ServerlessSecurityPolicy"],
    check: (policy) => {
        if (policy.lower("type") !== "encryption") {
            return undefined;
        }
        const document = new View(documentOf(policy.get("policy")));
        const own = !document.isTrue("AWSOwnedKey") && document.has("KmsARN") && !ofAws(document.text("KmsARN"));
        return own
            ? undefined
            : `in the policy ${document.show("AWSOwnedKey")} and ${document.show("KmsARN")}; set KmsARN to a customer-managed key alone`;
    },
});
