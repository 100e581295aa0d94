import * as assert from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { migrationSettings, type RailsInputs, railsSettings, secretArnsOf } from "../../../components/app-cluster";
import { valueOf } from "../mocks";

describe("Rails settings (R-APP-5)", () => {
    const database = {
        host: "pool",
        port: 5432,
        name: "integers",
        role: "owner",
        sslMode: "require",
        secretArn: "arn:app",
    } as const;
    const redis = (name: string, port = 6379) => ({ host: name, port, secretArn: `arn:${name}` });
    const inputs: RailsInputs = {
        pool: database,
        readerName: "integers_reader",
        primary: { ...database, host: "primary", sslMode: "verify-full", secretArn: "arn:owner" },
        redis: { sessions: redis("sessions"), cache: redis("cache", 6380) },
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
        assert.deepStrictEqual(await resolved(variables), {
            DATABASE_HOST: "pool",
            DATABASE_PORT: "5432",
            DATABASE_NAME: "integers",
            DATABASE_ROLE: "owner",
            DATABASE_READER_NAME: "integers_reader",
            // With roots named, libpq would refuse the pooler's own certificate: no DATABASE_SSLROOTCERT.
            DATABASE_SSLMODE: "require",
            DATABASE_PREPARED_STATEMENTS: "false",
            REDIS_SESSIONS_HOST: "sessions",
            REDIS_SESSIONS_PORT: "6379",
            REDIS_CACHE_HOST: "cache",
            REDIS_CACHE_PORT: "6380",
            APPLICATION_HOST: "integers.example.com",
            // Without the issuer's keys: the application tier reaches no issuer (docs/decisions/0024).
            TOKEN_ISSUER: "https://issuer",
            TOKEN_ROLES_CLAIM: "cognito:groups",
            TOKEN_CLIENT_ID: "client",
            SIGN_IN_URL: "https://auth",
            LOG_LEVEL: "info",
        });
        assert.deepStrictEqual(await resolved(secrets), {
            DATABASE_USERNAME: "arn:app:username::",
            DATABASE_PASSWORD: "arn:app:password::",
            REDIS_SESSIONS_USERNAME: "arn:sessions:username::",
            REDIS_SESSIONS_PASSWORD: "arn:sessions:password::",
            REDIS_CACHE_USERNAME: "arn:cache:username::",
            REDIS_CACHE_PASSWORD: "arn:cache:password::",
        });
    });

    it("name the further hosts to Rails where there are any", () => {
        const { variables } = railsSettings({ ...inputs, additionalHosts: ["www.example.com", "example.org"] });
        assert.strictEqual(variables["APPLICATION_ADDITIONAL_HOSTS"], "www.example.com,example.org");
        const { variables: none } = railsSettings({ ...inputs, additionalHosts: [] });
        assert.ok(!("APPLICATION_ADDITIONAL_HOSTS" in none));
    });

    it("let the operator's own variable stand over the layer's", () => {
        const { variables } = railsSettings({ ...inputs, extra: { SIGN_IN_URL: "https://sign-in.example.com" } });
        assert.strictEqual(variables["SIGN_IN_URL"], "https://sign-in.example.com");
    });

    it("send migrations to the primary itself, with its own secret", async () => {
        const { variables, secrets } = migrationSettings(inputs);
        const plain = await resolved(variables);
        assert.deepStrictEqual(
            [plain["DATABASE_HOST"], plain["DATABASE_SSLMODE"], plain["DATABASE_PREPARED_STATEMENTS"]],
            ["primary", "verify-full", "true"],
        );
        assert.match(String(plain["DATABASE_SSLROOTCERT"]), /global-bundle\.pem$/);
        const read = await resolved(secrets);
        assert.strictEqual(read["DATABASE_PASSWORD"], "arn:owner:password::");
        assert.deepStrictEqual(Object.keys(read), Object.keys(railsSettings(inputs).secrets), "Rails boots whole");
        assert.deepStrictEqual(secretArnsOf(inputs), ["arn:app", "arn:owner", "arn:sessions", "arn:cache"]);
    });
});
