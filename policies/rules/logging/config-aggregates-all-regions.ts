import { resourceRule } from "../../lib/rule";

const SOURCES = ["accountAggregationSource", "organizationAggregationSource"];

export const rule = resourceRule({
    name: "config-aggregates-all-regions",
    family: "logging",
    description: "An aggregator of AWS Config collects from every region.",
    severity: "medium",
    covers: ["CKV_AWS_121", "AVD-AWS-0019"],
    level: "advisory",
    remediation: "Set allRegions to true.",
    types: ["cfg:ConfigurationAggregator"],
    check: (aggregator) =>
        SOURCES.some((source) => aggregator.isTrue(`${source}.allRegions`))
            ? undefined
            : "allRegions is not true; set it, so that a region nobody thinks of is seen",
});
