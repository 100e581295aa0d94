import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const bucket = (...more: object[]) => ({
    origins: [Object.assign({ originId: "assets", domainName: "a.s3.us-east-1.amazonaws.com" }, ...more) as object],
});
const identity = (originAccessIdentity: unknown) => ({ s3OriginConfig: { originAccessIdentity } });

export const cases = resourceCases({
    compliant: bucket({ originAccessControlId: "E1" }),
    passing: {
        "both, of which the control is used": bucket({ originAccessControlId: "E1" }, identity("")),
        "a control that is created now": bucket({ originAccessControlId: UNKNOWN }),
        "another kind of origin": bucket({ customOriginConfig: { httpPort: 80 } }),
        "no origin, which the provider refuses": { origins: ABSENT },
    },
    violating: {
        "an identity": bucket(identity("origin-access-identity/cloudfront/E1")),
        "an identity that is created now": bucket(identity(UNKNOWN)),
    },
    unknown: { origins: { origins: UNKNOWN }, "the block": bucket({ s3OriginConfig: UNKNOWN }) },
});
