/** Cases of "a detector watches something". */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

/** `datasource`: the older switch's block of a detector. */
export function detectorFeatureCases(
    name: string,
    additional?: string,
    datasource?: (enable: unknown) => object,
): StackCases {
    const more = (status: unknown) => [{ name: additional, status }];
    const feature = (props: object) => ({ feature: { props } });
    const older = (enable: unknown) => ({ it: { props: { datasources: datasource?.(enable) } }, feature: ABSENT });
    return stackCases({
        stack: {
            it: { props: { enable: true } },
            feature: {
                type: "guardduty:DetectorFeature",
                props: {
                    detectorId: ref("it"),
                    name,
                    status: "ENABLED",
                    ...(additional !== undefined && { additionalConfigurations: more("ENABLED") }),
                },
            },
        },
        passing: datasource && { "the older switch": older(true) },
        violating: {
            "no feature": { feature: ABSENT },
            "another feature": feature({ name: "ANOTHER" }),
            "name absent": feature({ name: ABSENT }),
            disabled: feature({ status: "DISABLED" }),
            "status absent": feature({ status: ABSENT }),
            "another detector's": feature({ detectorId: "another" }),
            ...(additional !== undefined && {
                "without its agent": feature({ additionalConfigurations: ABSENT }),
                "another's agent": feature({ additionalConfigurations: [{ name: "ANOTHER", status: "ENABLED" }] }),
                "its agent disabled": feature({ additionalConfigurations: more("DISABLED") }),
            }),
            ...(datasource && {
                "the older switch off": older(false),
                "the older switch absent": { it: { props: { datasources: {} } }, feature: ABSENT },
            }),
        },
        unknown: {
            status: feature({ status: UNKNOWN }),
            name: feature({ name: UNKNOWN }),
            ...(additional !== undefined && { "its agent": feature({ additionalConfigurations: more(UNKNOWN) }) }),
            ...(datasource && { "the older switch": older(UNKNOWN) }),
        },
    });
}
