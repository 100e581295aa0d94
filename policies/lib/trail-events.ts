/** Which events a trail records, by classic or by advanced selectors: of S3 objects (CIS 4.8, 4.9), of management (4.1). */
import { both, either, holds, someIn } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { View } from "./view";

export type Access = "write" | "read";
const OBJECTS = "AWS::S3::Object";
/** `arn:aws:s3` and `arn:aws:s3:::` are every bucket; one bucket's ARN is that bucket alone. */
const EVERY_BUCKET = /^arn:[^:]+:s3(:::)?$/;
const TYPES = { write: ["All", "WriteOnly"], read: ["All", "ReadOnly"] };
const READ_ONLY = { write: "false", read: "true" };

const byClassic = (selector: View, access: Access): boolean =>
    TYPES[access].includes(selector.text("readWriteType") ?? "All") &&
    selector
        .views("dataResources")
        .some((r) => r.text("type") === OBJECTS && holds(r, "values", (arn) => EVERY_BUCKET.test(arn)));

function byAdvanced(selector: View, access: Access): boolean {
    const fields = selector.views("fieldSelectors");
    const equals = (name: string) => fields.find((f) => f.text("field") === name)?.texts("equals");
    const named = fields.find((f) => f.text("field") === "resources.ARN");
    return (
        equals("eventCategory")?.includes("Data") === true &&
        equals("resources.type")?.includes(OBJECTS) === true &&
        (equals("readOnly") ?? [READ_ONLY[access]]).includes(READ_ONLY[access]) &&
        // To leave some buckets out is well, to name some is not every bucket.
        !["equals", "startsWiths", "endsWiths"].some((operator) => named?.has(operator))
    );
}

/** The trail records the events of every bucket's objects. */
export const recordsObjects =
    (access: Access) =>
    (trail: Resource): Finding =>
        trail.views("eventSelectors").some((s) => byClassic(s, access)) ||
        trail.views("advancedEventSelectors").some((s) => byAdvanced(s, access))
            ? undefined
            : `no selector records ${access} events of S3 objects; add one for ${OBJECTS} of every bucket`;

/** Classic selectors record management events unless one says otherwise. */
const managesByClassic = (selector: View, access: Access): boolean =>
    !selector.isFalse("includeManagementEvents") &&
    TYPES[access].includes(selector.text("readWriteType") ?? "All") &&
    !selector.has("excludeManagementEventSources");

/** Nothing but the category, and whether something is changed: each further field leaves events out. */
const managesByAdvanced = (selector: View, access: Access): boolean => {
    const fields = selector.views("fieldSelectors");
    const equals = { eventCategory: "Management", readOnly: READ_ONLY[access] };
    return (
        fields.some((f) => f.text("field") === "eventCategory") &&
        fields.every((f) => {
            const field = f.text("field");
            return (field === "eventCategory" || field === "readOnly") && holds(f, "equals", equals[field]);
        })
    );
};

/** The trail records every management event, by one selector or by several; without selectors it does. */
export function recordsManagement(trail: Resource): Finding {
    const classic = trail.views("eventSelectors");
    const advanced = trail.views("advancedEventSelectors");
    const records = (access: Access): boolean =>
        either(
            () => someIn(classic, (s) => managesByClassic(s, access)),
            () => someIn(advanced, (s) => managesByAdvanced(s, access)),
        );
    return (classic.length === 0 && advanced.length === 0) ||
        both(
            () => records("read"),
            () => records("write"),
        )
        ? undefined
        : "its selectors leave management events out; select all of them, reads and writes";
}
