import { plainTransportCases, policy } from "../../plain-transport-cases";

export const cases = plainTransportCases({
    passing: { "the objects alone": policy({ Resource: "arn:aws:s3:::data/*" }) },
    violating: {},
});
