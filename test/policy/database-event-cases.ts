/** Cases of "an event subscription tells of what is critical about one kind of source". */
import { type ResourceCases, resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export const databaseEventCases = (
    sourceType: string,
    categories: readonly string[],
    otherType: string,
): ResourceCases =>
    resourceCases({
        compliant: { sourceType, eventCategories: categories, enabled: true },
        passing: {
            "more than asked": { eventCategories: [...categories, "backup"] },
            "every category": { eventCategories: ABSENT },
            "every category, by an empty list": { eventCategories: [] },
            "every source": { sourceType: ABSENT, eventCategories: ABSENT },
            "another kind of source": { sourceType: otherType, eventCategories: ["backup"] },
            "enabled absent, which is true": { enabled: ABSENT },
        },
        violating: {
            "the critical ones left out": { eventCategories: ["backup"] },
            "the last left out": { eventCategories: ["backup", ...categories.slice(0, -1)] },
            off: { enabled: false },
            "off, for every source": { enabled: false, sourceType: ABSENT },
        },
        unknown: {
            categories: { eventCategories: UNKNOWN },
            "the kind of source": { sourceType: UNKNOWN },
            enabled: { enabled: UNKNOWN },
        },
    });
