import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { performanceInsightsEnabled: true },
    passing: {
        "a class that has none": {
            engine: "mysql",
            instanceClass: "db.t3.micro",
            performanceInsightsEnabled: ABSENT,
        },
        "a class of Aurora MySQL that has none": {
            engine: "aurora-mysql",
            instanceClass: "db.t3.medium",
            performanceInsightsEnabled: ABSENT,
        },
        "a small class of MariaDB": {
            engine: "mariadb",
            instanceClass: "db.t4g.small",
            performanceInsightsEnabled: ABSENT,
        },
        "a small class of Aurora MySQL": {
            engine: "aurora",
            instanceClass: "db.t4g.micro",
            performanceInsightsEnabled: ABSENT,
        },
        "another small class of Aurora MySQL": {
            engine: "aurora-mysql",
            instanceClass: "db.t4g.small",
            performanceInsightsEnabled: ABSENT,
        },
        "an old class of MySQL": { engine: "mysql", instanceClass: "db.t2.small", performanceInsightsEnabled: ABSENT },
        "an engine that has none": { engine: "db2-se", performanceInsightsEnabled: ABSENT },
        "RDS Custom, which has none": { engine: "custom-oracle-ee", performanceInsightsEnabled: ABSENT },
    },
    violating: {
        "a small class of PostgreSQL": {
            engine: "postgres",
            instanceClass: "db.t3.micro",
            performanceInsightsEnabled: ABSENT,
        },
        "a class of Aurora MySQL that has some": {
            engine: "aurora-mysql",
            instanceClass: "db.t4g.medium",
            performanceInsightsEnabled: ABSENT,
        },
        "performanceInsightsEnabled absent": { performanceInsightsEnabled: ABSENT },
        "performanceInsightsEnabled false": { performanceInsightsEnabled: false },
    },
    unknown: { performanceInsightsEnabled: { performanceInsightsEnabled: UNKNOWN } },
});
