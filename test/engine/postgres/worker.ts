/**
 * A client as Rails is one: it keeps a connection, runs transaction after transaction, and connects again where the
 * connection went away before a transaction had begun. It counts what happened to each transaction.
 */
import type { ChildProcess } from "node:child_process";
import type { User } from "./pooler";
import { start } from "./programs";
import { type Connection, libpqVariables } from "./server";

export class Worker {
    /** Transactions that the client was told are committed, by key. */
    readonly committed: string[] = [];
    /** Transactions that had begun and whose end the client never learned: lost from its point of view. */
    readonly lost: string[] = [];
    /** Longest wait from sending BEGIN to the end of the transaction, in seconds, reconnections included. */
    longestSeconds = 0;
    reconnections = 0;
    private stopping = false;
    private readonly done: Promise<void>;

    constructor(
        private readonly name: string,
        private readonly connection: () => Connection,
    ) {
        this.done = this.work();
    }

    async stop(): Promise<void> {
        this.stopping = true;
        await this.done;
    }

    private async work(): Promise<void> {
        let session = new Session(this.connection());
        for (let i = 0; !this.stopping; i++) {
            const key = `${this.name}-${i}`;
            const began = Date.now();
            for (;;) {
                const end = await session.transaction(key);
                if (end === "committed") {
                    this.committed.push(key);
                    break;
                }
                session = new Session(this.connection());
                this.reconnections++;
                if (end === "lost") {
                    this.lost.push(key);
                    break;
                }
                await new Promise((wait) => setTimeout(wait, 50));
            }
            this.longestSeconds = Math.max(this.longestSeconds, (Date.now() - began) / 1000);
        }
        await session.close();
    }
}

/** One psql that stays connected. */
class Session {
    private readonly child: ChildProcess;
    private output = "";
    private errors = "";
    private closed = false;
    private wake: () => void = () => undefined;

    constructor(connection: Connection) {
        const options = ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"];
        this.child = start("psql", options, libpqVariables(connection));
        this.child.stdout?.on("data", (chunk: Buffer) => {
            this.output += chunk.toString();
            this.wake();
        });
        this.child.stderr?.on("data", (chunk: Buffer) => (this.errors += chunk.toString()));
        this.child.stdin?.on("error", () => undefined);
        this.child.on("close", () => {
            this.closed = true;
            this.wake();
        });
    }

    /** "refused": the connection was gone before the transaction began, so that trying again is safe. */
    async transaction(key: string): Promise<"committed" | "lost" | "refused"> {
        this.child.stdin?.write(
            `BEGIN;\n\\echo begun ${key}\nINSERT INTO events (key) VALUES ('${key}');\n` +
                `SELECT pg_sleep(0.02);\nCOMMIT;\n\\echo committed ${key}\n`,
        );
        while (!this.closed && !this.output.includes(`committed ${key}\n`)) {
            await new Promise<void>((resolve) => (this.wake = resolve));
        }
        if (this.output.includes(`committed ${key}\n`)) {
            this.output = "";
            return "committed";
        }
        return this.output.includes(`begun ${key}\n`) ? "lost" : "refused";
    }

    close(): Promise<void> {
        return new Promise((resolve) => {
            this.child.on("close", () => resolve());
            this.child.stdin?.end();
            if (this.closed) {
                resolve();
            }
        });
    }

    /** What psql said, for a failed test. */
    get complaints(): string {
        return this.errors;
    }
}

/** Connects as `user` through the balancer. */
export function through(port: number, user: User, database: string): Connection {
    return { ...user, port, database, sslmode: "require" };
}
