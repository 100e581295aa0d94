import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", environment: [] }]) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "definitions as objects": { containerDefinitions: [{ name: "web", environment: [] }] },
        "where a secret is": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "DB_SECRET", value: "prod/db" }] },
            ]),
        },
        "an address without a password": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "DATABASE_URL", value: "postgres://db:5432/app" }] },
            ]),
        },
    },
    violating: {
        "a password of a daemon": {
            containerDefinitions: [{ name: "agent", environments: [{ name: "DB_PASSWORD", value: "hunter2" }] }],
        },
        "a password of a service of Express Mode": {
            containerDefinitions: ABSENT,
            primaryContainer: { image: "web", environments: [{ name: "DB_PASSWORD", value: "hunter2" }] },
        },
        "a token by its form": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "GIT", value: `${"gl" + "pat-"}${"aB3dE6gH9".repeat(3)}` }] },
            ]),
        },
        "a key of AWS": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "AWS_SECRET_ACCESS_KEY", value: "x" }] },
            ]),
        },
        "a password": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "DB_PASSWORD", value: "hunter2" }] },
            ]),
        },
        "a password in an address": {
            containerDefinitions: JSON.stringify([
                { name: "web", environment: [{ name: "DATABASE_URL", value: "postgres://app:hunter2@db:5432/app" }] },
            ]),
        },
    },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
