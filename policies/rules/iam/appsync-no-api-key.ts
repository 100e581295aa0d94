import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const TYPE = "authenticationType";

export const rule = resourceRule({
    name: "appsync-no-api-key",
    family: "iam",
    description: "A GraphQL API asks who calls, and not for a key that all callers share.",
    severity: "high",
    covers: ["AppSync.5", "CT.APPSYNC.PR.3"],
    remediation: "Set authenticationType to AWS_IAM, AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT or AWS_LAMBDA.",
    types: ["appsync:GraphQLApi"],
    check: (api) =>
        tellOf(
            [api, ...api.views("additionalAuthenticationProviders")],
            (provider) => (provider.text(TYPE) ?? "API_KEY") === "API_KEY",
            (provider) => `${provider.show(TYPE)}; choose another`,
        ),
});
