import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const beside = (authenticationType: unknown) => ({
    additionalAuthenticationProviders: [{ authenticationType }],
});

export const cases = resourceCases({
    compliant: { authenticationType: "AWS_IAM", ...beside("OPENID_CONNECT") },
    passing: { "one way in": { additionalAuthenticationProviders: ABSENT } },
    violating: {
        "a key": { authenticationType: "API_KEY" },
        "a key beside another way": beside("API_KEY"),
        "authenticationType absent": { authenticationType: ABSENT },
        "the type of another way absent": {
            additionalAuthenticationProviders: [{ lambdaAuthorizerConfig: { authorizerUri: "arn" } }],
        },
    },
    unknown: {
        authenticationType: { authenticationType: UNKNOWN },
        "the type of another way": beside(UNKNOWN),
        "the other ways": { additionalAuthenticationProviders: UNKNOWN },
    },
});
