import { BUCKET_LIFECYCLE, BUCKETS } from "../../../../policies/lib/types";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const own = resourceCases({
    types: BUCKET_LIFECYCLE,
    compliant: {
        rules: [
            {
                id: "uploads",
                status: "Enabled",
                filter: { prefix: "" },
                abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
            },
        ],
    },
    passing: {
        "beside a rule that is not known": {
            rules: [
                { status: UNKNOWN, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
                { status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
            ],
        },
        "no filter": { rules: [{ status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }] },
    },
    violating: {
        "rules absent": { rules: ABSENT },
        "no rule of the kind": { rules: [{ id: "a", status: "Enabled" }] },
        Disabled: { rules: [{ status: "Disabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }] },
        "some objects": {
            rules: [
                {
                    status: "Enabled",
                    filter: { prefix: "logs/" },
                    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
                },
            ],
        },
        "some objects, as before there were filters": {
            rules: [
                {
                    status: "Enabled",
                    prefix: "logs/",
                    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
                },
            ],
        },
        "some objects of several kinds": {
            rules: [
                {
                    status: "Enabled",
                    filter: { and: { prefix: "logs/" } },
                    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
                },
            ],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});

const rule = { enabled: true, abortIncompleteMultipartUploadDays: 7 };
const inline = resourceCases({
    types: BUCKETS,
    compliant: { lifecycleRules: [rule] },
    passing: {
        "no lifecycle, which is another rule's matter": { lifecycleRules: ABSENT },
        "beside a rule of another kind": { lifecycleRules: [{ enabled: true, expiration: { days: 30 } }, rule] },
    },
    violating: {
        "no rule of the kind": { lifecycleRules: [{ enabled: true, expiration: { days: 30 } }] },
        "switched off": { lifecycleRules: [{ ...rule, enabled: false }] },
        "some objects": { lifecycleRules: [{ ...rule, prefix: "logs/" }] },
        "objects with a tag": { lifecycleRules: [{ ...rule, tags: { kind: "log" } }] },
    },
    unknown: { lifecycleRules: { lifecycleRules: UNKNOWN } },
});

export const cases = [own, inline];
