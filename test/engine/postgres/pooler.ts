/** A real PgBouncer, started by the component's own script with the component's own configuration. */
import type { ChildProcess } from "node:child_process";
import { script } from "../../../components/connection-pooler/containers";
import { type PgBouncerInputs, renderPgBouncerIni } from "../../../components/connection-pooler/pgbouncer-ini";
import { freePort, ownedDirectory, run, start, until, type Finished } from "./programs";
import { DATABASE, type PostgresServer, psql } from "./server";

export interface User {
    readonly username: string;
    readonly password: string;
}

export class Pooler {
    /** What the container would write to its log. */
    log = "";
    readonly ended: Promise<number | null>;

    private constructor(
        readonly port: number,
        private readonly child: ChildProcess,
        private readonly variables: Readonly<Record<string, string>>,
    ) {
        child.stdout?.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
        child.stderr?.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
        this.ended = new Promise((resolve) => child.on("close", resolve));
    }

    /** Starts as ECS would: secrets by environment, then waits for the health check. */
    static async start(
        server: PostgresServer,
        users: { current: User; previous: User },
        poolSizes: PgBouncerInputs["poolSizes"],
        options: { serverCaFile?: string; expectHealthy?: boolean; replicaHosts?: string[] } = {},
    ): Promise<Pooler> {
        const path = ownedDirectory();
        const port = await freePort();
        const ini = renderPgBouncerIni({
            databaseName: DATABASE,
            primaryHost: "localhost",
            replicaHosts: options.replicaHosts ?? [],
            serverPort: server.port,
            listenPort: port,
            poolSizes,
            runDirectory: path,
            serverCaFile: options.serverCaFile ?? server.caFile,
            applicationRole: "integers",
        });
        const variables = {
            PGB_INI: ini,
            PGB_RUN_DIR: path,
            PGB_CURRENT_USER: users.current.username,
            PGB_CURRENT_PASSWORD: users.current.password,
            PGB_PREVIOUS_USER: users.previous.username,
            PGB_PREVIOUS_PASSWORD: users.previous.password,
            PGB_METRICS_SECONDS: "1",
            PGB_DRAIN_SECONDS: "20",
            PGB_HEALTH_DATABASE: DATABASE,
            PGB_LISTEN_PORT: `${port}`,
        };
        const pooler = new Pooler(
            port,
            start("sh", ["-c", script("entrypoint.sh")], variables, { detached: true }),
            variables,
        );
        if (options.expectHealthy !== false) {
            await until("health check", async () => (await pooler.health()).code === 0, 15);
        }
        return pooler;
    }

    /** The container's health check. */
    health(): Promise<Finished> {
        return run("sh", ["-c", script("health.sh")], this.variables);
    }

    query(user: User, text: string, sslmode: "require" | "disable" = "require", database = DATABASE) {
        return psql({ ...user, port: this.port, database, sslmode }, text);
    }

    /** ECS's stop: SIGTERM; the exit code once it ended. */
    stop(): Promise<number | null> {
        this.child.kill("SIGTERM");
        return this.ended;
    }

    /** Ends the script and its PgBouncer at once, where a test failed before it stopped them. */
    kill(): void {
        if (this.child.exitCode === null && this.child.pid !== undefined) {
            process.kill(-this.child.pid, "SIGKILL");
        }
    }
}

/** The container that makes the roles. */
export function makeRoles(
    server: PostgresServer,
    master: User,
    users: { current: User; previous: User },
): Promise<Finished> {
    return run("sh", ["-c", script("roles.sh")], {
        PGHOST: "localhost",
        PGPORT: `${server.port}`,
        PGDATABASE: DATABASE,
        PGUSER: master.username,
        PGPASSWORD: master.password,
        PGSSLMODE: "verify-full",
        PGSSLROOTCERT: server.caFile,
        PGB_ROLE: "integers",
        PGB_CURRENT_USER: users.current.username,
        PGB_CURRENT_PASSWORD: users.current.password,
        PGB_PREVIOUS_USER: users.previous.username,
        PGB_PREVIOUS_PASSWORD: users.previous.password,
    });
}
