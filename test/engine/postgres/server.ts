/** A real PostgreSQL with TLS, as RDS would present itself: a certificate of a root of its own, no plain connection. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, must, ownedDirectory, run, type Finished } from "./programs";

export const MASTER = { username: "master", password: "master-password" };
export const DATABASE = "integers";

export class PostgresServer {
    private constructor(
        readonly directory: string,
        readonly port: number,
    ) {}

    /** Root certificate that the server's certificate comes from. */
    get caFile(): string {
        return join(this.directory, "ca.crt");
    }

    /** @param more settings beside those of this class */
    static async start(maxConnections: number, more: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
        const server = new PostgresServer(ownedDirectory(), await freePort());
        await server.createCertificates();
        const passwordFile = join(server.directory, "password");
        writeFileSync(passwordFile, MASTER.password, { mode: 0o644 });
        const options = ["-A", "scram-sha-256", "-U", MASTER.username, `--pwfile=${passwordFile}`, "-E", "UTF8"];
        await must("initdb", ["-D", server.data, "--no-sync", ...options]);
        writeFileSync(join(server.data, "postgresql.auto.conf"), server.settings(maxConnections, more));
        // What rds.force_ssl does: no line admits a connection without TLS.
        writeFileSync(join(server.data, "pg_hba.conf"), "hostssl all all all scram-sha-256\n");
        await server.control("start");
        await server.sql(`CREATE DATABASE ${DATABASE}`, "postgres");
        return server;
    }

    private get data(): string {
        return join(this.directory, "data");
    }

    private settings(maxConnections: number, more: Readonly<Record<string, string>>): string {
        const settings: Record<string, string | number> = {
            // The second for PgBouncer, whose newer resolver takes the name for this address alone.
            listen_addresses: "localhost,::1",
            port: this.port,
            unix_socket_directories: this.directory,
            max_connections: maxConnections,
            ssl: "on",
            ssl_ca_file: this.caFile,
            ssl_cert_file: join(this.directory, "server.crt"),
            ssl_key_file: join(this.directory, "server.key"),
            fsync: "off",
            ...more,
        };
        return Object.entries(settings)
            .map(([name, value]) => `${name} = '${value}'\n`)
            .join("");
    }

    private async createCertificates(): Promise<void> {
        const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
        const file = (name: string) => join(this.directory, name);
        const ca = ["-keyout", file("ca.key"), "-out", this.caFile, "-subj", "/CN=Test root", "-days", "2"];
        await must("openssl", ["req", "-x509", ...key, ...ca]);
        const request = ["-keyout", file("server.key"), "-out", file("server.csr"), "-subj", "/CN=localhost"];
        await must("openssl", ["req", ...key, ...request]);
        const extensions = "printf 'subjectAltName=DNS:localhost' | openssl x509 -req -days 2 -CAcreateserial";
        const names = '-in "$1/server.csr" -CA "$1/ca.crt" -CAkey "$1/ca.key" -out "$1/server.crt" -extfile /dev/stdin';
        await must("sh", ["-c", `${extensions} ${names}`, "sh", this.directory]);
    }

    /** `start` and `stop` wait until the server is up or down. */
    async control(action: "start" | "stop"): Promise<void> {
        const log = ["-l", join(this.directory, "log")];
        await must("pg_ctl", [action, "-D", this.data, "-w", ...(action === "start" ? log : ["-m", "fast"])]);
    }

    /** While it is stopped, connections that are open go on, and new ones wait. */
    newConnections(signal: "SIGSTOP" | "SIGCONT"): void {
        const [pid] = readFileSync(join(this.data, "postmaster.pid"), "utf8").split("\n");
        process.kill(Number(pid), signal);
    }

    /** Runs SQL as the master, past the pooler. */
    async sql(text: string, database = DATABASE): Promise<string> {
        const { code, stdout, stderr } = await this.query(MASTER, text, database);
        if (code !== 0) {
            throw new Error(stderr);
        }
        return stdout.trim();
    }

    query(
        user: { username: string; password: string; options?: string },
        text: string,
        database = DATABASE,
    ): Promise<Finished> {
        return psql({ ...user, port: this.port, database, sslmode: "verify-full", rootCert: this.caFile }, text);
    }

    async stop(): Promise<void> {
        await this.control("stop").catch(() => undefined);
    }
}

export interface Connection {
    readonly username: string;
    readonly password: string;
    readonly port: number;
    readonly database: string;
    readonly sslmode: "disable" | "require" | "verify-full";
    readonly rootCert?: string;
    /** Settings of the session, as `PGOPTIONS` has them. */
    readonly options?: string;
}

/** libpq's variables for a connection. */
export function libpqVariables(connection: Connection): Record<string, string> {
    return {
        PGHOST: "localhost",
        PGPORT: `${connection.port}`,
        PGUSER: connection.username,
        PGPASSWORD: connection.password,
        PGDATABASE: connection.database,
        PGSSLMODE: connection.sslmode,
        PGCONNECT_TIMEOUT: "10",
        ...(connection.rootCert === undefined ? {} : { PGSSLROOTCERT: connection.rootCert }),
        ...(connection.options === undefined ? {} : { PGOPTIONS: connection.options }),
    };
}

/** One psql with one text. */
export function psql(connection: Connection, text: string): Promise<Finished> {
    return run("psql", ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"], libpqVariables(connection), text);
}
