import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { variableCases } from "../../variable-cases";

export const cases = [
    ...variableCases((wrap) => ({
        compliant: wrap({ LOG_LEVEL: "info", DB_PASSWORD: "" }),
        passing: {
            "none given": wrap({ LOG_LEVEL: ABSENT, DB_PASSWORD: ABSENT }),
            "where a secret is": wrap({ DB_SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf" }),
            "which file it is in": wrap({ DB_PASSWORD_FILE: "/run/secrets/db" }),
            "a name that is put in later": wrap({ DB_PASSWORD: "{{resolve:secretsmanager:db}}" }),
            "what is known after apply, under no secret's name": wrap({ LOG_LEVEL: UNKNOWN }),
            "by its form, which environment-no-credentials finds": wrap({
                DB_PASSWORD: "postgres://app:correct-horse@db/app",
            }),
        },
        violating: {
            "by its name": wrap({ DB_PASSWORD: "correct-horse" }),
            "after one that is none": wrap({ LOG_LEVEL: "info", API_TOKEN: "correct-horse" }),
        },
        unknown: { value: wrap({ DB_PASSWORD: UNKNOWN }) },
    })),
    resourceCases({
        types: ["codebuild:Project"],
        compliant: {
            environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: "SECRETS_MANAGER" }] },
        },
        violating: {
            "in plain text": {
                environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: "PLAINTEXT" }] },
            },
            "type absent, which is plain text": {
                environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db" }] },
            },
        },
        unknown: {
            type: { environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: UNKNOWN }] } },
        },
    }),
    resourceCases({
        types: ["elasticbeanstalk:Environment"],
        compliant: { settings: [{ namespace: "aws:rds:dbinstance", name: "DBPassword", value: "correct-horse" }] },
        passing: { "no settings": { settings: ABSENT } },
        violating: {
            "for the application": {
                settings: [
                    {
                        namespace: "aws:elasticbeanstalk:application:environment",
                        name: "DB_PASSWORD",
                        value: "correct-horse",
                    },
                ],
            },
        },
        unknown: { settings: { settings: UNKNOWN } },
    }),
];
