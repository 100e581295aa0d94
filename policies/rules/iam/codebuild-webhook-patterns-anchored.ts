import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const WHOLE = /(?<!\\)\$$/;
/** All branches or tags under a path are meant by `^refs/heads/release/`. */
const WHOLE_OR_PATH = /(?<!\\)\$$|\/(\.[*+])?$/;
/** Who starts a build, from and to which branch: what an outsider may choose with his name or his branch; and how it ends. */
const TRUSTED: ReadonlyMap<string, RegExp> = new Map([
    ["ACTOR_ACCOUNT_ID", WHOLE],
    ["HEAD_REF", WHOLE_OR_PATH],
    ["BASE_REF", WHOLE_OR_PATH],
]);

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

/** A choice in parentheses may be several. */
const isAnchored = (pattern: string, end: RegExp): boolean =>
    choices(pattern).every((choice) => {
        const within = /^\((?:\?:)?(.*)\)$/.exec(choice)?.[1];
        return within === undefined ? choice.startsWith("^") && end.test(choice) : isAnchored(within, end);
    });

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
                (filter) => {
                    const end = TRUSTED.get(filter.text("type") ?? "");
                    return end !== undefined && lets(filter) && !isAnchored(filter.text("pattern") ?? "", end);
                },
                (filter) =>
                    `${filter.text("type")} is matched in part: ${filter.show("pattern")}; write it with ^ and $`,
            ),
        ),
});
