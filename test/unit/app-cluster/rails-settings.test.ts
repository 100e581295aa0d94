import * as assert from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { migrationSettings, type RailsInputs, railsSettings, secretArnsOf } from "../../../components/app-cluster";
import { valueOf } from "../mocks";

describe("Rails settings (R-APP-5)", () => {
    const database = {
        host: "pool",
        port: 5432,
        name: "integers",
        role: "integers",
        sslMode: "require",
        secretArn: "arn:app",
    } as const;
    const redis = (name: string) => ({ host: name, port: 6379, secretArn: `arn:${name}` });
    const inputs: RailsInputs = {
        pool: database,
        readerName: "integers_reader",
        primary: { ...database, host: "primary", sslMode: "verify-full", secretArn: "arn:owner" },
        redis: { sessions: redis("sessions"), cache: redis("cache") },
        edge: {
            domainName: "integers.example.com",
            tokenIssuer: "https://issuer",
            tokenRolesClaim: "cognito:groups",
            tokenClientId: "client",
            signInUrl: "https://auth",
        },
        extra: { LOG_LEVEL: "info" },
    };
    const resolved = async (record: Record<string, unknown>) => {
        const entries = Object.entries(record).map(async ([k, v]) => [k, await valueOf(pulumi.output(v))] as const);
        return Object.fromEntries(await Promise.all(entries));
    };

    it("reach the database through the pool, without prepared statements, and Redis by purpose", async () => {
        const { variables, secrets } = railsSettings(inputs);
        const plain = await resolved(variables);
        assert.deepStrictEqual(
            [plain["DATABASE_HOST"], plain["DATABASE_PORT"], plain["DATABASE_PREPARED_STATEMENTS"]],
            ["pool", "5432", "false"],
        );
        assert.deepStrictEqual([plain["REDIS_SESSIONS_HOST"], plain["REDIS_CACHE_HOST"]], ["sessions", "cache"]);
        assert.ok(!("DATABASE_SSLROOTCERT" in plain), "libpq would refuse the pooler's own certificate");
        assert.strictEqual(plain["LOG_LEVEL"], "info");
        assert.ok(!("TOKEN_JWKS_URL" in plain), "the application tier reaches no issuer (docs/decisions/0024)");
        assert.deepStrictEqual(await resolved(secrets), {
            DATABASE_USERNAME: "arn:app:username::",
            DATABASE_PASSWORD: "arn:app:password::",
            REDIS_SESSIONS_USERNAME: "arn:sessions:username::",
            REDIS_SESSIONS_PASSWORD: "arn:sessions:password::",
            REDIS_CACHE_USERNAME: "arn:cache:username::",
            REDIS_CACHE_PASSWORD: "arn:cache:password::",
        });
    });

    it("send migrations to the primary itself, with its own secret", async () => {
        const { variables, secrets } = migrationSettings(inputs);
        const plain = await resolved(variables);
        assert.deepStrictEqual(
            [plain["DATABASE_HOST"], plain["DATABASE_SSLMODE"], plain["DATABASE_PREPARED_STATEMENTS"]],
            ["primary", "verify-full", "true"],
        );
        assert.match(String(plain["DATABASE_SSLROOTCERT"]), /global-bundle\.pem$/);
        assert.strictEqual((await resolved(secrets))["DATABASE_PASSWORD"], "arn:owner:password::");
        assert.deepStrictEqual(secretArnsOf(inputs), ["arn:app", "arn:owner", "arn:sessions", "arn:cache"]);
    });
});
