/**
 * What the application team needs of this layer: Rails' configuration files and the reasons in them. Pure; written from
 * the layer's outputs into docs/application (`UPDATE_DOCS=1 npm test -- --only unit`), where a test keeps them current.
 */
import { WORKER_HEARTBEAT } from "../../components/app-cluster/containers";
import type { OutputsOf } from "../contracts";

/** Outputs of one environment, and the time-outs that the application's must fit. */
export interface ApplicationFileInputs {
    readonly outputs: OutputsOf<"data">;
    /** PgBouncer's `query_wait_timeout`, in seconds. */
    readonly queryWaitTimeout: number;
    /** The database's `statement_timeout`, in seconds. */
    readonly statementTimeout: number;
}

const GENERATED = "Generated from stacks/data/application-files.ts: UPDATE_DOCS=1 npm test -- --only unit.";

/** File name in docs/application → text. */
export function applicationFiles(inputs: ApplicationFileInputs): Readonly<Record<string, string>> {
    return {
        "README.md": readme(inputs),
        "database.yml": databaseYml(inputs),
        "cable.yml": cableYml(),
        "redis.rb": redisRb(),
    };
}

function databaseYml({ outputs, statementTimeout }: ApplicationFileInputs): string {
    return `# ${GENERATED}
# config/database.yml. Values come from the task's environment; user and password change with each rotation.
default: &default
  adapter: postgresql
  encoding: unicode
  host: <%= ENV.fetch("DATABASE_HOST") %>
  port: <%= ENV.fetch("DATABASE_PORT") %>
  username: <%= ENV.fetch("DATABASE_USERNAME") %>
  password: <%= ENV.fetch("DATABASE_PASSWORD") %>
  # Servers refuse anything without TLS. The roots are named for verify-full alone: where they are named, libpq takes
  # "require" for "verify-ca", and the pooler's tasks make certificates of their own (docs/decisions/0012).
  sslmode: <%= ENV.fetch("DATABASE_SSLMODE") %>
  sslrootcert: <%= ENV.fetch("DATABASE_SSLROOTCERT") if ENV.fetch("DATABASE_SSLMODE") == "verify-full" %>
  pool: <%= ENV.fetch("RAILS_MAX_THREADS", 5) %>
  # Web and worker come through PgBouncer, which pools transactions: what is prepared on one server connection is not on
  # the next. The migration task connects to the server itself and may prepare.
  prepared_statements: <%= ENV.fetch("DATABASE_PREPARED_STATEMENTS") %>
  # Longer than a restart of a pooler's task, shorter than the load balancer's patience.
  connect_timeout: 5
  checkout_timeout: 10
  # A connection that PgBouncer closed when its task was replaced is opened again, once, before anything is lost.
  connection_retries: 1
  idle_timeout: 60

production:
  primary:
    <<: *default
    database: <%= ENV.fetch("DATABASE_NAME") %>
  # Reads from the replicas (connected_to role: :reading). The name exists on the pooler alone: ${outputs.databaseReaderName}.
  primary_replica:
    <<: *default
    database: <%= ENV.fetch("DATABASE_READER_NAME") %>
    replica: true

# Not here, on purpose:
#   variables: SET of a session leaks to the next client of a pooled connection. Use SET LOCAL in a transaction.
#   statement_timeout: the server ends a statement after ${statementTimeout} s; migrations set their own.
#   advisory_locks: migrations connect to the server itself, where they work.
`;
}

function cableYml(): string {
    return `# ${GENERATED}
# config/cable.yml. Action Cable lives with the sessions: the application cache's user may not publish.
production:
  adapter: redis
  url: rediss://<%= ENV.fetch("REDIS_SESSIONS_HOST") %>:<%= ENV.fetch("REDIS_SESSIONS_PORT") %>/0
  username: <%= ENV.fetch("REDIS_SESSIONS_USERNAME") %>
  password: <%= ENV.fetch("REDIS_SESSIONS_PASSWORD") %>
  channel_prefix: integers
`;
}

function redisRb(): string {
    return `# ${GENERATED}
# config/initializers/redis.rb. Two servers, because they must forget differently (R-CACHE-2): the cache forgets what was used
# least, the sessions forget nothing to make room, so everything there needs an expiry.
def redis_options(purpose)
  {
    url: "rediss://#{ENV.fetch("REDIS_#{purpose}_HOST")}:#{ENV.fetch("REDIS_#{purpose}_PORT")}/0",
    username: ENV.fetch("REDIS_#{purpose}_USERNAME"),
    password: ENV.fetch("REDIS_#{purpose}_PASSWORD"),
    # A failover takes up to a minute, in which the name moves; clients look it up at each reconnection.
    connect_timeout: 2, read_timeout: 1, write_timeout: 1, reconnect_attempts: [0.1, 0.5, 1, 2]
  }
end

Rails.application.configure do
  # A cache that does not answer is a miss, not an error. The namespace lets clear delete by key: FLUSHDB is not allowed.
  config.cache_store = :redis_cache_store, redis_options("CACHE").merge(namespace: "cache", expires_in: 1.day)
  # With redis-session-store or activerecord's own; every session expires.
  config.session_store :redis_session_store, key: "_integers_session", secure: true, httponly: true, same_site: :lax,
                       redis: redis_options("SESSIONS").merge(expire_after: 2.weeks, key_prefix: "session:")
end

if defined?(Sidekiq)
  Sidekiq.configure_server do |config|
    config.redis = redis_options("SESSIONS")
    # Every 10 s while Sidekiq works: a worker that stops touching it is replaced (the container's health check).
    config.on(:beat) { FileUtils.touch("${WORKER_HEARTBEAT}") }
  end
end
Sidekiq.configure_client { |config| config.redis = redis_options("SESSIONS") } if defined?(Sidekiq)
`;
}

function readme({ outputs, queryWaitTimeout, statementTimeout }: ApplicationFileInputs): string {
    const rows = [
        ["Queries of web and worker", "`poolerAddress`", `${outputs.poolerPort}, TLS only`],
        ["Migrations", "`databaseAddress`", `${outputs.databasePort}, TLS only`],
        ["Sessions, jobs, Action Cable", "`sessionsAddress`", `${outputs.sessionsPort}, TLS only`],
        ["Application cache", "`cacheAddress`", `${outputs.cachePort}, TLS only`],
    ];
    return `<!-- ${GENERATED} -->

# The data layer, for the application

${table([["for", "output of layer data", "port"], ...rows])}

Addresses: \`npm run infra -- outputs <environment> --layer data\`. The database is \`${outputs.databaseName}\`, for reads
\`${outputs.databaseReaderName}\`; tables belong to the role \`${outputs.databaseRole}\`, which both rotating users become at login.
Files: [database.yml](database.yml), [cable.yml](cable.yml), [redis.rb](redis.rb).

## What transaction pooling asks of the code

- \`prepared_statements: false\` through the pooler. Statements are planned each time: 0.1 ms for a simple one.
- No state of a session: \`SET\`, \`LISTEN\`, temporary tables, session advisory locks (\`with_advisory_lock\`) and \`WITH HOLD\` cursors
  meet another client next. Inside one transaction \`SET LOCAL\` and \`pg_advisory_xact_lock\` are fine.
- No call to another service inside a transaction: it holds one of the few server connections.
- A transaction that waits 60 s for its client is ended, a statement after ${statementTimeout} s. A client waits at most ${queryWaitTimeout} s for a
  server connection: a failover is a pause, not an error. Requests have a time-out of their own (Rack::Timeout).

## What happens on a rotation

The pooler's tasks are replaced first and know both users; connections close after their transaction and Rails opens them again
(\`connection_retries\`). Then the application's tasks are replaced and take the new user. Nothing is to be done in code.

## Redis

The user \`integers\` may read, write and, on the sessions, publish and run scripts; \`FLUSHALL\`, \`KEYS\`, \`CONFIG\` and their like are refused.
What you keep beside sessions and jobs there needs an expiry too: nothing is evicted, and a full server refuses sign-ins.
`;
}

/** A Markdown table with columns of one width, as Prettier writes it; the first row is the head. */
function table(rows: readonly (readonly string[])[]): string {
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
    const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
    const [head, ...body] = rows;
    return [line(head!), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
