import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
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
