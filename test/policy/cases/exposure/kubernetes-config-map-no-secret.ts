import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { data: { LOG_LEVEL: "info", "app.properties": "user=web\npassword=${DB_PASSWORD}\n" } },
    passing: {
        "nothing in it": { data: ABSENT },
        "a name without a value": { data: { DB_PASSWORD: "" } },
        "where the secret is": { data: { DB_PASSWORD_FILE: "/run/secrets/db" } },
        "a setting about secrets": { data: { "app.yaml": "tokenExpiry: 3600\nsecretName: web\n" } },
    },
    violating: {
        "by its name": { data: { DB_PASSWORD: "correct-horse" } },
        "in a file": { data: { "app.properties": "user=web\npassword=correct-horse\n" } },
        "in YAML": { data: { "app.yaml": "db:\n  password: 'correct-horse'\n" } },
        "beside what is not known yet": { data: { HOST: UNKNOWN, DB_PASSWORD: "correct-horse" } },
        "in an address": { data: { URL: "postgres://web:correct-horse@db/web" } },
    },
    unknown: { value: { data: { LOG_LEVEL: UNKNOWN } }, data: { data: UNKNOWN } },
});
