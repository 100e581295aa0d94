import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { codeSigningConfigArn: "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-1" },
    passing: { "an image, of which Lambda checks none": { packageType: "Image", codeSigningConfigArn: ABSENT } },
    violating: {
        "an archive": { packageType: "Zip", codeSigningConfigArn: ABSENT },
        "codeSigningConfigArn absent": { codeSigningConfigArn: ABSENT },
        "codeSigningConfigArn empty": { codeSigningConfigArn: "" },
        "codeSigningConfigArn null": { codeSigningConfigArn: null },
    },
    unknown: { codeSigningConfigArn: { codeSigningConfigArn: UNKNOWN } },
});
