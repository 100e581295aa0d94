import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Who starts a build, and from and to which branch: what an outsider may choose with his name or his branch. */
const TRUSTED = ["ACTOR_ACCOUNT_ID", "HEAD_REF", "BASE_REF"];

/** The choices of a pattern outside of parentheses: each is matched by itself. */
function choices(pattern: string): string[] {
    let depth = 0;
    return [...pattern].reduce<string[]>(
        (parts, character) => {
            depth += character === "(" ? 1 : character === ")" ? -1 : 0;
            return character === "|" && depth === 0
                ? [...parts, ""]
                : [...parts.slice(0, -1), `${parts.at(-1)!}${character}`];
        },
        [""],
    );
}

const isAnchored = (pattern: string): boolean =>
    choices(pattern).every((choice) => choice.startsWith("^") && /(?<!\\)\$$/.test(choice));

const lets = (filter: View): boolean => !filter.isTrue("excludeMatchedPattern");

export const rule = resourceRule({
    name: "codebuild-webhook-patterns-anchored",
    family: "iam",
    description:
        "Who may start a build by a webhook is matched as a whole: 123 without ^ and $ is also a part of 81234.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Write each choice of ACTOR_ACCOUNT_ID, HEAD_REF and BASE_REF with ^ and $, as in ^(123|456)$.",
    types: ["codebuild:Webhook"],
    check: (webhook) =>
        findIn(webhook.views("filterGroups"), (group) =>
            tellOf(
                group.views("filters"),
                (filter) =>
                    TRUSTED.includes(filter.text("type") ?? "") &&
                    lets(filter) &&
                    !isAnchored(filter.text("pattern") ?? ""),
                (filter) => `${filter.text("type")} is matched in part; write its pattern with ^ and $`,
            ),
        ),
});
