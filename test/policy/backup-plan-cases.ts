/** Cases of "a resource is in a backup plan", which differ by nothing but the resource's ARN. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

const tagged = (operator: string, value: unknown) => ({ [operator]: [{ key: "aws:ResourceTag/Backup", value }] });

/**
 * @param pattern stands for the ARN and others
 * @param kind is the pattern of every resource of the type
 */
export const backupPlanCases = (
    arn: string,
    pattern: string,
    kind: string,
    more: Partial<StackCases> = {},
): StackCases =>
    stackCases({
        types: more.types,
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
            "by a tag with dots in its name": {
                it: { props: { tags: { "acme.com/backup.plan": "daily" } } },
                selection: {
                    props: {
                        resources: ABSENT,
                        selectionTags: [{ type: "STRINGEQUALS", key: "acme.com/backup.plan", value: "daily" }],
                    },
                },
            },
            "by a tag that the provider puts on all": {
                it: { props: { tags: ABSENT, tagsAll: { Backup: "daily" } } },
                selection: { props: { resources: ["*"], conditions: [tagged("stringEquals", "daily")] } },
            },
            everything: { selection: { props: { resources: ["*"] } } },
            "a pattern of its ARN": { it: { props: { arn } }, selection: { props: { resources: [pattern] } } },
            "everything but another, by that alone": {
                selection: { props: { resources: ABSENT, notResources: ["arn:other"] } },
            },
            "everything of its tag": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringEquals", "daily")] } },
            },
            "everything of a tag like its own": {
                selection: { props: { resources: ABSENT, conditions: [tagged("stringLikes", "da*")] } },
            },
            "everything without another tag": {
                selection: {
                    props: {
                        resources: ["*"],
                        conditions: [{ ...tagged("stringNotEquals", "never"), ...tagged("stringNotLikes", "w*") }],
                    },
                },
            },
            "everything but another": { selection: { props: { resources: ["*"], notResources: ["arn:other"] } } },
            "its whole kind, before its ARN is known": {
                it: { props: { arn: UNKNOWN } },
                selection: { props: { resources: [kind] } },
            },
            "its whole kind in another partition, before its ARN is known": {
                it: { props: { arn: UNKNOWN } },
                selection: { props: { resources: [kind.replace("arn:aws:", "arn:aws-us-gov:")] } },
            },
            "by one selection, while another is not known": {
                other: { type: "backup:Selection", props: { resources: UNKNOWN } },
            },
            ...more.passing,
        },
        violating: {
            "the selection absent": { selection: ABSENT },
            "a selection that says nothing": { selection: { props: { resources: ABSENT } } },
            "another resource": { selection: { props: { resources: ["arn:other"] } } },
            "a pattern of other ARNs": {
                it: { props: { arn } },
                selection: { props: { resources: ["arn:aws:another-service:*"] } },
            },
            "left out by its ARN": {
                selection: { props: { resources: ["*"], notResources: [ref("it", "arn")] } },
            },
            "left out with its whole kind": { selection: { props: { resources: ["*"], notResources: [kind] } } },
            "left out with its whole kind in another partition, before its ARN is known": {
                it: { props: { arn: UNKNOWN } },
                selection: {
                    props: { resources: ["*"], notResources: [kind.replace("arn:aws:", "arn:aws-cn:")] },
                },
            },
            "everything of another tag": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringEquals", "weekly")] } },
            },
            "everything of a tag unlike its own": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringLikes", "we*")] } },
            },
            "everything without its tag": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringNotEquals", "daily")] } },
            },
            "everything without a tag like its own": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringNotLikes", "d*")] } },
            },
            "everything of a tag that it lacks": {
                it: { props: { tags: ABSENT, tagsAll: ABSENT } },
                selection: { props: { resources: ["*"], conditions: [tagged("stringLikes", "*")] } },
            },
            "another tag": {
                selection: { props: { resources: ABSENT, selectionTags: [{ key: "Backup", value: "weekly" }] } },
            },
        },
        unknown: {
            "what is selected": { selection: { props: { resources: UNKNOWN } } },
            "what is left out": { selection: { props: { notResources: UNKNOWN } } },
            "a condition's value": {
                selection: { props: { resources: ["*"], conditions: [tagged("stringEquals", UNKNOWN)] } },
            },
            "a part of its kind, before its ARN is known": {
                it: { props: { arn: UNKNOWN } },
                selection: { props: { resources: [`${arn}*`] } },
            },
        },
    });
