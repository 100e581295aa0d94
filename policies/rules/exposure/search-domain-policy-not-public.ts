import { tellOf } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { admitsEverybody } from "../../lib/principals";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

const POLICIES = ["opensearch:DomainPolicy", "elasticsearch:DomainPolicy"];

const tell = (holder: Resource): string[] =>
    tellOf(
        statementsOf(holder, "accessPolicies"),
        (s) => admitsEverybody(s),
        () => "a statement of its policy admits everybody, and no condition names some; name the principals",
    );

export const rule = stackRule({
    name: "search-domain-policy-not-public",
    family: "exposure",
    description: "The policy of a search domain that the internet reaches does not admit everybody.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Name the principals, bind the statement to addresses, or put the domain into a network.",
    types: SEARCH_DOMAINS,
    // In a network its security groups say who comes near; an open policy is then what AWS proposes for signed-in users.
    check: (domain, stack) =>
        domain.has("vpcOptions.subnetIds") ? undefined : stack.tellOfAll(domain, POLICIES, "domainName", tell),
});
