import { tellOf } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { admitsEverybody } from "../../lib/principals";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { isOneOf, SEARCH_DOMAINS, SEARCH_POLICIES } from "../../lib/types";
import { Undetermined } from "../../lib/undetermined";
import { attempt } from "../../lib/view";

/** In a network its security groups say who comes near; an open policy is then what AWS proposes for signed-in users. */
const inNetwork = (domain: Resource): boolean => domain.has("vpcOptions.subnetIds");

const tell = (holder: Resource): string[] =>
    tellOf(
        statementsOf(holder, "accessPolicies"),
        (s) => admitsEverybody(s),
        () => "a statement of its policy admits everybody, and no condition names some; name the principals",
    );

const isDomain = isOneOf(SEARCH_DOMAINS);

/** A policy stands in its domain, or beside it. */
const domainsOf = (holder: Resource, stack: Stack): Resource[] =>
    isDomain(holder.type) ? [holder] : stack.targets(holder, "domainName", SEARCH_DOMAINS);

export const rule = stackRule({
    name: "search-domain-policy-not-public",
    family: "exposure",
    description: "The policy of a search domain that the internet reaches does not admit everybody.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Name the principals, bind the statement to addresses, or put the domain into a network.",
    types: [...SEARCH_DOMAINS, ...SEARCH_POLICIES],
    check: (holder, stack) => {
        const told = attempt(() => tell(holder));
        if ("value" in told && told.value.length === 0) {
            return undefined;
        }
        const domains = domainsOf(holder, stack);
        if (domains.length === 0) {
            throw new Undetermined("whether its domain, which this stack does not declare, stands in a network");
        }
        return domains.every(inNetwork) ? undefined : tell(holder);
    },
});
