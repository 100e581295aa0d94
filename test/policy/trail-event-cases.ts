/** Cases of "a trail records one kind of event of S3 objects". */
import { resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export function trailEventCases(type: string, otherType: string, otherReadOnly: string) {
    const classic = (readWriteType: string | null, ...values: string[]) => ({
        advancedEventSelectors: ABSENT,
        eventSelectors: [{ readWriteType, dataResources: [{ type: "AWS::S3::Object", values }] }],
    });
    const field = (name: string, equals: string[]) => ({ field: name, equals });
    const advanced = (...more: object[]) => ({
        advancedEventSelectors: [
            { fieldSelectors: [field("eventCategory", ["Management"])] },
            {
                fieldSelectors: [
                    field("eventCategory", ["Data"]),
                    field("resources.type", ["AWS::S3::Object"]),
                    ...more,
                ],
            },
        ],
    });
    return resourceCases({
        compliant: advanced(),
        passing: {
            "all but one bucket": advanced({ field: "resources.ARN", notStartsWiths: ["arn:aws:s3:::logs/"] }),
            "by a classic selector": classic("All", "arn:aws:s3"),
            "by a classic selector that names no kind, which is all of them": classic(null, "arn:aws:s3"),
            "of this kind alone": classic(type, "arn:aws:s3:::"),
            "beside functions": {
                advancedEventSelectors: ABSENT,
                eventSelectors: [
                    {
                        readWriteType: "All",
                        dataResources: [
                            { type: "AWS::Lambda::Function", values: ["arn:aws:lambda"] },
                            { type: "AWS::S3::Object", values: ["arn:aws:s3"] },
                        ],
                    },
                ],
            },
        },
        violating: {
            "no selectors": { advancedEventSelectors: ABSENT },
            "the other kind alone": classic(otherType, "arn:aws:s3"),
            "the other kind alone, in the new form": advanced(field("readOnly", [otherReadOnly])),
            "one bucket": classic("All", "arn:aws:s3:::data/"),
            "one bucket, in the new form": advanced({ field: "resources.ARN", startsWiths: ["arn:aws:s3:::data/"] }),
            "one object": advanced(field("resources.ARN", ["arn:aws:s3:::data/report"])),
            "objects of one ending": advanced({ field: "resources.ARN", endsWiths: [".csv"] }),
            "functions instead": {
                advancedEventSelectors: [
                    {
                        fieldSelectors: [
                            field("eventCategory", ["Data"]),
                            field("resources.type", ["AWS::Lambda::Function"]),
                        ],
                    },
                ],
            },
        },
        unknown: { selectors: { advancedEventSelectors: UNKNOWN } },
    });
}
