import { ABSENT, UNKNOWN } from "../../harness";
import { variableCases } from "../../variable-cases";

export const cases = variableCases(
    (wrap) => ({
        compliant: wrap({ LOG_LEVEL: "info" }),
        passing: {
            "none given": wrap({ LOG_LEVEL: ABSENT }),
            "an address without a password": wrap({ DATABASE_URL: "postgres://app@db/app" }),
            "by its name alone, which environment-no-secret finds": wrap({ DB_PASSWORD: "correct-horse" }),
        },
        violating: {
            "an address with a password": wrap({ DATABASE_URL: "postgres://app:correct-horse@db/app" }),
            "an access key after one that is none": wrap({ LOG_LEVEL: "info", KEY: "AKIAIOSFODNN7EXAMPLE" }),
        },
        unknown: { value: wrap({ LOG_LEVEL: UNKNOWN }) },
    }),
    ["lambda:Function", "codebuild:Project"],
);
