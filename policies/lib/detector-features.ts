/** What GuardDuty watches: features, which are resources of their own, or the detector's older `datasources`. */
import { either } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";

interface Demand {
    /** Names of the feature, any of which will do. */
    readonly features: readonly string[];
    /** What the feature must manage besides. */
    readonly additional?: string;
    /** The older switch. */
    readonly datasource?: string;
}

/** A detector that is off watches nothing, which guardduty-is-on finds. */
export const mustWatch =
    ({ features, additional, datasource }: Demand) =>
    (detector: Resource, stack: Stack): Finding => {
        const enabled = (feature: Resource): boolean =>
            features.includes(feature.text("name") ?? "") &&
            feature.text("status") === "ENABLED" &&
            (additional === undefined ||
                feature
                    .views("additionalConfigurations")
                    .some((more) => more.text("name") === additional && more.text("status") === "ENABLED"));
        const wanted = additional === undefined ? features[0] : `${features[0]} with ${additional}`;
        return either(
            () => stack.referrers(detector, ["guardduty:DetectorFeature"], "detectorId").some(enabled),
            () => datasource !== undefined && detector.isTrue(`datasources.${datasource}.enable`),
        )
            ? undefined
            : `no DetectorFeature of it enables ${wanted}; add one`;
    };
