/**
 * What the other layers publish → the application's variables and secrets (R-APP-5). Addresses become variables; what is
 * secret becomes a reference by ARN and JSON key that ECS reads when a task starts.
 */
import * as pulumi from "@pulumi/pulumi";
import { type SIGN_INS, USER_SECRET } from "./secret-variables";

type Text = pulumi.Input<string>;

/** RDS's certificate authorities in the image (docs/runbooks/app-image.md). */
const RDS_AUTHORITIES = "/etc/ssl/rds/global-bundle.pem";

/** Where the database is reached, and by which secret; ports are numbers or their text. */
interface DatabaseSettings {
    readonly host: Text;
    readonly port: pulumi.Input<string | number>;
    readonly name: Text;
    /** PostgreSQL role that owns the tables; both rotating users act as it. */
    readonly role: Text;
    /** libpq's mode: "verify-full" where the server's certificate is of an authority that the image knows, else "require". */
    readonly sslMode: "require" | "verify-full";
    /** JSON with `username` and `password`, which rotate together. */
    readonly secretArn: Text;
}

interface RedisSettings {
    readonly host: Text;
    readonly port: pulumi.Input<string | number>;
    /** JSON with `username` and `password`. */
    readonly secretArn: Text;
}

export interface RailsInputs {
    /** Through PgBouncer. */
    readonly pool: DatabaseSettings;
    /** Name to connect to through PgBouncer for reads. */
    readonly readerName: Text;
    /** The primary itself, for migrations: they need sessions and locks that a transaction pool cannot give. */
    readonly primary: DatabaseSettings;
    readonly redis: { readonly sessions: RedisSettings; readonly cache: RedisSettings };
    readonly edge: {
        readonly domainName: Text;
        readonly tokenIssuer: Text;
        readonly tokenRolesClaim: Text;
        readonly tokenClientId: Text;
        readonly signInUrl: Text;
    };
    /** Names of viewers beside the domain. @default none */
    readonly additionalHosts?: readonly string[];
    /** Further plain settings. */
    readonly extra: Readonly<Record<string, string>>;
}

interface RailsSettings {
    readonly variables: Record<string, Text>;
    readonly secrets: Record<string, Text>;
}

/** Variables and secrets of web and worker. */
export function railsSettings(inputs: RailsInputs): RailsSettings {
    const { edge, redis, additionalHosts = [] } = inputs;
    return {
        variables: {
            ...databaseVariables(inputs.pool),
            DATABASE_READER_NAME: inputs.readerName,
            // PgBouncer pools transactions: a statement prepared on one server connection is not on the next.
            DATABASE_PREPARED_STATEMENTS: "false",
            ...redisVariables("SESSIONS", redis.sessions),
            ...redisVariables("CACHE", redis.cache),
            APPLICATION_HOST: edge.domainName,
            ...(additionalHosts.length > 0 && { APPLICATION_ADDITIONAL_HOSTS: additionalHosts.join(",") }),
            // What a token's claims must say. Its signature is the load balancer's to check (docs/decisions/0024).
            TOKEN_ISSUER: edge.tokenIssuer,
            TOKEN_ROLES_CLAIM: edge.tokenRolesClaim,
            TOKEN_CLIENT_ID: edge.tokenClientId,
            SIGN_IN_URL: edge.signInUrl,
            ...inputs.extra,
        },
        secrets: {
            ...userOf("DATABASE", inputs.pool.secretArn),
            ...userOf("REDIS_SESSIONS", redis.sessions.secretArn),
            ...userOf("REDIS_CACHE", redis.cache.secretArn),
        },
    };
}

/** Variables and secrets of the migration task. */
export function migrationSettings(inputs: RailsInputs): RailsSettings {
    const web = railsSettings(inputs);
    return {
        variables: {
            ...web.variables,
            ...databaseVariables(inputs.primary),
            DATABASE_PREPARED_STATEMENTS: "true",
        },
        secrets: { ...web.secrets, ...userOf("DATABASE", inputs.primary.secretArn) },
    };
}

/** ARNs that the execution role may read. */
export function secretArnsOf({ pool, primary, redis }: RailsInputs): Text[] {
    return [pool.secretArn, primary.secretArn, redis.sessions.secretArn, redis.cache.secretArn];
}

function databaseVariables({ host, port, name, role, sslMode }: DatabaseSettings): Record<string, Text> {
    return {
        DATABASE_HOST: host,
        DATABASE_PORT: pulumi.interpolate`${port}`,
        DATABASE_NAME: name,
        DATABASE_ROLE: role,
        DATABASE_SSLMODE: sslMode,
        // Given with "require", libpq would verify against it, and refuse a certificate of another authority.
        ...(sslMode === "verify-full" && { DATABASE_SSLROOTCERT: RDS_AUTHORITIES }),
    };
}

function redisVariables(purpose: string, { host, port }: RedisSettings): Record<string, Text> {
    return { [`REDIS_${purpose}_HOST`]: host, [`REDIS_${purpose}_PORT`]: pulumi.interpolate`${port}` };
}

function userOf(prefix: (typeof SIGN_INS)[number], secretArn: Text): Record<string, Text> {
    return Object.fromEntries(
        Object.entries(USER_SECRET).map(([part, key]) => [
            `${prefix}_${part}`,
            pulumi.interpolate`${secretArn}:${key}::`,
        ]),
    );
}
