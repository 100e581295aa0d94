import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { productionVariants: [{ modelName: "m", initialInstanceCount: 2 }] },
    passing: {
        serverless: {
            productionVariants: [{ modelName: "m", serverlessConfig: { maxConcurrency: 5, memorySizeInMb: 2048 } }],
        },
    },
    violating: {
        one: { productionVariants: [{ modelName: "m", initialInstanceCount: 1 }] },
        absent: { productionVariants: [{ modelName: "m" }] },
        "the second": { productionVariants: [{ initialInstanceCount: 2 }, { initialInstanceCount: 1 }] },
    },
    unknown: { count: { productionVariants: [{ modelName: "m", initialInstanceCount: UNKNOWN }] } },
});
