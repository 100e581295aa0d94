import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { imageScanningConfiguration: { scanOnPush: true } },
    violating: {
        "imageScanningConfiguration.scanOnPush absent": { imageScanningConfiguration: { scanOnPush: ABSENT } },
        "imageScanningConfiguration.scanOnPush false": { imageScanningConfiguration: { scanOnPush: false } },
        "imageScanningConfiguration absent": { imageScanningConfiguration: ABSENT },
    },
    unknown: { "imageScanningConfiguration.scanOnPush": { imageScanningConfiguration: { scanOnPush: UNKNOWN } } },
});
