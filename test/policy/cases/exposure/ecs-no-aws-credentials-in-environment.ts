import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const container = (...names: string[]) =>
    JSON.stringify([{ name: "web", environment: names.map((name) => ({ name, value: "x" })) }]);

export const cases = resourceCases({
    compliant: { containerDefinitions: container("RAILS_ENV") },
    passing: {
        "no containers": { containerDefinitions: ABSENT },
        "another password, which is ecs-no-secret-in-environment's matter": {
            containerDefinitions: container("DB_PASSWORD"),
        },
        "by reference": {
            containerDefinitions: JSON.stringify([{ secrets: [{ name: "AWS_SECRET_ACCESS_KEY", valueFrom: "arn" }] }]),
        },
    },
    violating: {
        "of a service of Express Mode": {
            containerDefinitions: ABSENT,
            primaryContainer: { image: "web", environments: [{ name: "AWS_ACCESS_KEY_ID", value: "x" }] },
        },
        "a secret key": { containerDefinitions: container("RAILS_ENV", "AWS_SECRET_ACCESS_KEY") },
        "an access key": { containerDefinitions: container("AWS_ACCESS_KEY_ID") },
        "a registry's credentials": { containerDefinitions: container("ECS_ENGINE_AUTH_DATA") },
    },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
