import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const EVENT = { type: "EVENT", pattern: "PUSH, PULL_REQUEST_CREATED" };
const filters = (...more: object[]) => ({ filterGroups: [{ filters: [EVENT, ...more] }] });
const by = (type: string, pattern: unknown, more: object = {}) => filters({ type, pattern, ...more });

export const cases = resourceCases({
    compliant: by("ACTOR_ACCOUNT_ID", "^(123456|234567)$"),
    passing: {
        "no filters": { filterGroups: ABSENT },
        "each choice by itself": by("ACTOR_ACCOUNT_ID", "^123456$|^234567$"),
        "each choice by itself, in parentheses": by("ACTOR_ACCOUNT_ID", "(^123456$|^234567$)"),
        "in parentheses that keep nothing": by("ACTOR_ACCOUNT_ID", "(?:^123456$)|^(234567)$"),
        "every branch under a path": by("HEAD_REF", "^refs/heads/release/"),
        "every tag": by("HEAD_REF", "^refs/tags/.*"),
        "what an outsider does not choose": by("COMMIT_MESSAGE", "release"),
        "what is left out": by("HEAD_REF", "refs/heads/dependabot", { excludeMatchedPattern: true }),
    },
    violating: {
        "a part of other numbers": by("ACTOR_ACCOUNT_ID", "123456|234567"),
        "the first and the last choice are": by("ACTOR_ACCOUNT_ID", "^123456|234567$"),
        "a branch's name in another's": by("BASE_REF", "refs/heads/main"),
        "names that begin alike": by("HEAD_REF", "^refs/heads/main"),
        "one of two in parentheses": by("ACTOR_ACCOUNT_ID", "(^123456$|234567)"),
        "numbers that end alike": by("ACTOR_ACCOUNT_ID", "123456$"),
        "numbers that end alike, of one in parentheses": by("ACTOR_ACCOUNT_ID", "(123456$|^234567$)"),
        "numbers that begin alike": by("ACTOR_ACCOUNT_ID", "^123456.*"),
        "branches that begin alike": by("BASE_REF", "^refs/heads/main.*"),
        "an end that is a letter": by("HEAD_REF", "^refs/heads/main\\$"),
        "in another group": {
            filterGroups: [{ filters: [EVENT] }, { filters: [{ type: "HEAD_REF", pattern: "main" }] }],
        },
        "no pattern": by("ACTOR_ACCOUNT_ID", ""),
    },
    unknown: {
        pattern: by("ACTOR_ACCOUNT_ID", UNKNOWN),
        "which one": filters({ type: UNKNOWN, pattern: "main" }),
        "whether it is left out": by("HEAD_REF", "main", { excludeMatchedPattern: UNKNOWN }),
    },
});
