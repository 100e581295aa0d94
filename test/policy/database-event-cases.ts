/** Cases of "event subscriptions tell of what is critical about one kind of source". */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export function databaseEventCases(sourceType: string, categories: readonly string[], otherType: string): StackCases {
    const it = (props: object) => ({ it: { props } });
    const beside = (props: object) => ({ other: { type: "rds:EventSubscription", props } });
    const last = categories.at(-1);
    const withoutLast = ["backup", ...categories.slice(0, -1)];
    return stackCases({
        stack: { it: { props: { sourceType, eventCategories: categories, enabled: true } } },
        passing: {
            "more than asked": it({ eventCategories: [...categories, "backup"] }),
            "every category": it({ eventCategories: ABSENT }),
            "every category, by an empty list": it({ eventCategories: [] }),
            "every source": it({ sourceType: ABSENT, eventCategories: ABSENT }),
            "another kind of source": it({ sourceType: otherType, eventCategories: ["backup"] }),
            "enabled absent, which is true": it({ enabled: ABSENT }),
            "the last by a second subscription": {
                ...it({ eventCategories: withoutLast }),
                ...beside({ sourceType, eventCategories: [last] }),
            },
        },
        violating: {
            "the critical ones left out": it({ eventCategories: ["backup"] }),
            "the last left out": it({ eventCategories: withoutLast }),
            "the last of another kind of source": {
                ...it({ eventCategories: withoutLast }),
                ...beside({ sourceType: otherType, eventCategories: [last] }),
            },
            "the last by a second one that is off": {
                ...it({ eventCategories: withoutLast }),
                ...beside({ sourceType, eventCategories: [last], enabled: false }),
            },
            off: it({ enabled: false }),
            "off, for every source": it({ enabled: false, sourceType: ABSENT }),
        },
        unknown: {
            categories: it({ eventCategories: UNKNOWN }),
            "the kind of source": it({ sourceType: UNKNOWN }),
            enabled: it({ enabled: UNKNOWN }),
        },
    });
}
