import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const classic = (selector: object) => ({ advancedEventSelectors: ABSENT, eventSelectors: [selector] });
const advanced = (...fieldSelectors: object[]) => ({ advancedEventSelectors: [{ fieldSelectors }] });
const category = (name: string) => ({ field: "eventCategory", equals: [name] });

export const cases = resourceCases({
    compliant: advanced(category("Management")),
    passing: {
        "no selectors": { advancedEventSelectors: ABSENT },
        "a classic selector that says nothing of them": classic({ readWriteType: "All" }),
        "a classic selector, readWriteType absent": classic({ includeManagementEvents: true }),
        "beside data events": {
            advancedEventSelectors: [
                { fieldSelectors: [category("Data"), { field: "resources.type", equals: ["AWS::S3::Object"] }] },
                { fieldSelectors: [category("Management")] },
            ],
        },
        "reads by one selector, writes by another": {
            advancedEventSelectors: [
                { fieldSelectors: [category("Management"), { field: "readOnly", equals: ["true"] }] },
                { fieldSelectors: [category("Management"), { field: "readOnly", equals: ["false"] }] },
            ],
        },
        "the same by classic ones": {
            advancedEventSelectors: ABSENT,
            eventSelectors: [{ readWriteType: "ReadOnly" }, { readWriteType: "WriteOnly" }],
        },
    },
    violating: {
        "writes twice": {
            advancedEventSelectors: ABSENT,
            eventSelectors: [{ readWriteType: "WriteOnly" }, { readWriteType: "WriteOnly" }],
        },
        "data events alone": advanced(category("Data"), { field: "resources.type", equals: ["AWS::S3::Object"] }),
        "writes alone": advanced(category("Management"), { field: "readOnly", equals: ["false"] }),
        "a service left out": advanced(category("Management"), {
            field: "eventSource",
            notEquals: ["kms.amazonaws.com"],
        }),
        "a selector without fields": { advancedEventSelectors: [{ name: "all" }] },
        "a classic selector without them": classic({ includeManagementEvents: false }),
        "a classic selector of writes": classic({ readWriteType: "WriteOnly" }),
        "a classic selector that leaves a service out": classic({
            excludeManagementEventSources: ["kms.amazonaws.com"],
        }),
    },
    unknown: {
        selectors: { advancedEventSelectors: UNKNOWN },
        "a field": advanced(category("Management"), { field: UNKNOWN, equals: ["false"] }),
        "classic selectors": { advancedEventSelectors: ABSENT, eventSelectors: UNKNOWN },
        "what a classic selector leaves out": classic({ excludeManagementEventSources: UNKNOWN }),
    },
});
