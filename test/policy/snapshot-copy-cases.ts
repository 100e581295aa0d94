/** Cases of snapshots' copies in other regions: by a schedule, and by the action that follows an event. */
import { type ResourceCases, resourceCases } from "./cases";
import { type Props, UNKNOWN } from "./harness";

const scheduled = (...rules: object[]): Props => ({
    policyDetails: { schedules: [{ name: "daily", crossRegionCopyRules: rules }] },
});
const shared = (encryptionConfiguration: object): Props => ({
    policyDetails: { action: { name: "copy", crossRegionCopies: [{ target: "eu-west-1", encryptionConfiguration }] } },
});

/** `right` complies, each of `wrong` does not, each of `open` is not known. */
export const snapshotCopyCases = (
    right: object,
    wrong: Readonly<Record<string, object>>,
    open: Readonly<Record<string, object>>,
): readonly ResourceCases[] =>
    [scheduled, shared].map((form) =>
        resourceCases({
            compliant: { policyDetails: { resourceTypes: ["VOLUME"] } },
            passing: {
                "a copy as it must be": form(right),
                "no copies": { policyDetails: { schedules: [{ name: "daily" }] } },
            },
            violating: {
                ...Object.fromEntries(Object.entries(wrong).map(([name, copy]) => [name, form(copy)])),
                "nothing said of encryption": {
                    policyDetails: { action: { crossRegionCopies: [{ target: "eu-west-1" }] } },
                },
                "the second copy": scheduled(right, Object.values(wrong)[0]!),
                "in the second schedule": {
                    policyDetails: {
                        schedules: [{ name: "daily" }, { crossRegionCopyRules: [Object.values(wrong)[0]!] }],
                    },
                },
            },
            unknown: {
                ...Object.fromEntries(Object.entries(open).map(([name, copy]) => [name, form(copy)])),
                "the schedules": { policyDetails: { schedules: UNKNOWN } },
            },
        }),
    );
