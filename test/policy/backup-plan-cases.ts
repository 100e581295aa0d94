/** Cases of "a resource is in a backup plan", which differ by nothing but the resource's ARN. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

/** @param pattern stands for the ARN and others of its kind */
export const backupPlanCases = (arn: string, pattern: string, more: Partial<StackCases> = {}): StackCases =>
    stackCases({
        stack: {
            it: { props: { tags: { Backup: "daily" } } },
            selection: { type: "backup:Selection", props: { resources: [ref("it", "arn")] } },
        },
        passing: {
            "by tag": {
                selection: {
                    props: {
                        resources: ABSENT,
                        selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }],
                    },
                },
            },
            everything: { selection: { props: { resources: ["*"] } } },
            "a pattern of its ARN": { it: { props: { arn } }, selection: { props: { resources: [pattern] } } },
            ...more.passing,
        },
        violating: {
            "the selection absent": { selection: ABSENT },
            "another resource": { selection: { props: { resources: ["arn:other"] } } },
            "a pattern of other ARNs": {
                it: { props: { arn } },
                selection: { props: { resources: ["arn:aws:another-service:*"] } },
            },
            "another tag": {
                selection: { props: { resources: ABSENT, selectionTags: [{ key: "Backup", value: "weekly" }] } },
            },
        },
        unknown: { "what is selected": { selection: { props: { resources: UNKNOWN } } } },
    });
