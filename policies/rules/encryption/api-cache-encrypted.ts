import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-cache-encrypted",
    family: "encryption",
    description: "What a stage of an API caches is encrypted.",
    severity: "medium",
    covers: ["CKV_AWS_308", "APIGateway.5", "AVD-AWS-0002"],
    remediation: "Set settings.cacheDataEncrypted to true.",
    types: ["apigateway:MethodSettings"],
    check: (method) =>
        method.isTrue("settings.cacheDataEncrypted") || !method.isTrue("settings.cachingEnabled")
            ? undefined
            : `${method.show("settings.cacheDataEncrypted")}; set it to true`,
});
