import { tellOf } from "../../lib/find";
import { documentOf } from "../../lib/json";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

export const rule = resourceRule({
    name: "search-collection-not-public",
    family: "private-subnet",
    description:
        "Serverless search collections and their dashboards are reached from networks that are named, not from the internet.",
    severity: "high",
    covers: ["R-NET-4"],
    remediation: "Set AllowFromPublic to false in the network policy, and name endpoints under SourceVPCEs.",
    types: ["opensearch:ServerlessSecurityPolicy"],
    // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
    check: (policy) =>
        policy.lower("type") !== "network"
            ? undefined
            : tellOf(
                  new View({ held: documentOf(policy.get("policy")) }).views("held"),
                  (part) => part.isTrue("AllowFromPublic"),
                  (part) => `in the policy ${part.show("AllowFromPublic")}; set it to false and name SourceVPCEs`,
              ),
});
