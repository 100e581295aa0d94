import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineName: "postgres", sslMode: "verify-full" },
    passing: {
        "a bucket, which has no mode": { engineName: "s3", sslMode: ABSENT },
        "no engine, which the provider refuses": { engineName: ABSENT, sslMode: ABSENT },
        "TLS without a certificate": { sslMode: "require" },
    },
    violating: {
        absent: { sslMode: ABSENT },
        none: { sslMode: "none" },
        "of Oracle": { engineName: "oracle", sslMode: "none" },
        "of Aurora Serverless": { engineName: "aurora-postgresql-serverless", sslMode: "none" },
        "of MySQL at Google": { engineName: "gcp-mysql", sslMode: ABSENT },
    },
    unknown: { mode: { sslMode: UNKNOWN }, engine: { engineName: UNKNOWN, sslMode: "none" } },
});
