/** A database that is moved here by replication (docs/migrate.md), with two real PostgreSQL servers and the page's own statements. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { BOTH, CLONE, importInto } from "./postgres/import";
import { makeRoles, Pooler } from "./postgres/pooler";
import { missingPrograms, must, ownedDirectory, until } from "./postgres/programs";
import { DATABASE, PostgresServer } from "./postgres/server";

const DOCS = resolve(__dirname, "../../docs");
const [, SECTION = ""] =
    /^### Minutes of downtime\n(.*?)^## /ms.exec(readFileSync(join(DOCS, "migrate.md"), "utf8")) ?? [];
/** The statements and commands of the page, in its order. */
const blocks = (language: string) =>
    [...SECTION.matchAll(new RegExp("^ *```" + language + "\\n(.*?)^ *```", "gms"))].map(([, text]) => text!);
const [UNKEYED, PUBLISH, SUBSCRIBE, COPYING, BEHIND, CAUGHT_UP] = blocks("sql");
const [SEQUENCES] = blocks("sh");

const MASTER = { username: "integers_master", password: "m" };
const OWNER = { username: "u3kd9", password: "source" };

/** A table whose copy takes longer than a request of the old server may, and one without a key. */
const TABLES = `
    SET ROLE u3kd9; SET statement_timeout = 0;
    CREATE TABLE users (id bigserial PRIMARY KEY, email text UNIQUE NOT NULL);
    CREATE TABLE events (id bigserial PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, seen int DEFAULT 0);
    CREATE TABLE "Log lines" (line text);
    CREATE FUNCTION count_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.seen := NEW.seen + 1; RETURN NEW; END';
    CREATE TRIGGER seen BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION count_up();
    INSERT INTO users (email) SELECT 'u' || i || '@example.org' FROM generate_series(1, 50) i;
    INSERT INTO events (user_id) SELECT 1 + i % 50 FROM generate_series(1, 400000) i;
    INSERT INTO "Log lines" VALUES ('a'), ('b');
    CREATE MATERIALIZED VIEW busy_users AS SELECT user_id, count(*) FROM events GROUP BY 1;
    CREATE UNIQUE INDEX ON busy_users (user_id);`;

describe("a database that is moved here by replication, with two real PostgreSQL servers", function () {
    this.timeout(120_000);
    let old: PostgresServer;
    let server: PostgresServer;
    let pooler: Pooler;
    /** From 16 on a subscription needs no superuser, which RDS's master is not. */
    let asMaster: (text: string) => Promise<string>;

    const oldUrl = () => `postgresql://${OWNER.username}:${OWNER.password}@localhost:${old.port}/d7qk?sslmode=require`;
    const owner = async (text: string) => {
        const { code, stdout, stderr } = await old.query(OWNER, text, "d7qk");
        assert.equal(code, 0, stderr);
        return stdout.trim();
    };
    /** The import of a dump, as the task of docs/migrate.md has it. */
    const imports = async (folder: string) => {
        await must("tar", ["-cf", join(folder, "dump.tar"), "-C", folder, "dump"]);
        const dump = { DUMP_URL: `file://${join(folder, "dump.tar")}` };
        const { code, stdout, stderr } = await importInto(server, dump);
        assert.equal(code, 0, stderr);
        assert.match(stdout, /import-done/);
    };
    const importSchema = async () => {
        const folder = ownedDirectory();
        const options = ["--schema-only", "--no-publications", "--no-owner", "--no-privileges"];
        await must("pg_dump", ["-Fd", ...options, "-f", join(folder, "dump"), "-d", oldUrl()]);
        await imports(folder);
    };
    const subscribe = async () => {
        const statements = SUBSCRIBE!
            .replace("<old server> port=5432", `localhost port=${old.port}`)
            .replace("<old database>", "d7qk")
            .replace("<made up>", "moving");
        for (const statement of statements.trim().split("\n")) {
            await asMaster(statement);
        }
        await until("copy", async () => (await server.sql(COPYING!)) === "", 60);
    };
    const there = () =>
        server.sql(
            'SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM events), (SELECT max(seen) FROM events), (SELECT count(*) FROM "Log lines")',
        );

    before(async function () {
        const missing = missingPrograms();
        if (missing !== undefined) {
            if (process.env["CI"] === "true") {
                throw new Error(`CI must run this test: ${missing}`);
            }
            this.skip();
        }
        old = await PostgresServer.start(40, { wal_level: "logical" });
        await old.sql("CREATE ROLE u3kd9 LOGIN PASSWORD 'source'");
        await old.sql("CREATE DATABASE d7qk OWNER u3kd9");
        await old.sql("ALTER DATABASE d7qk SET statement_timeout = '100ms'");
        await old.sql(TABLES, "d7qk");

        server = await PostgresServer.start(40);
        await server.sql(`CREATE ROLE integers_master LOGIN CREATEROLE CREATEDB PASSWORD '${MASTER.password}'`);
        await server.sql("CREATE EXTENSION pg_stat_statements; ALTER SCHEMA public OWNER TO integers_master");
        await server.sql(`ALTER DATABASE ${DATABASE} OWNER TO integers_master`);
        const version = Number(await server.sql("SHOW server_version_num"));
        if (version >= 160_000) {
            await server.sql("GRANT pg_create_subscription TO integers_master");
        }
        asMaster = async (text) => {
            if (version < 160_000) {
                return server.sql(text);
            }
            const { code, stdout, stderr } = await server.query(MASTER, text);
            assert.equal(code, 0, stderr);
            return stdout.trim();
        };
        for (const timeout of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
            await server.sql(`ALTER DATABASE ${DATABASE} SET ${timeout} = '1s'`);
        }
        assert.equal((await makeRoles(server, MASTER, BOTH)).code, 0);
        // What the first deployment's migration left.
        await server.sql("SET ROLE integers; CREATE TABLE users (id int PRIMARY KEY)");
        pooler = await Pooler.start(server, BOTH, { primary: 3, reader: 3 });
    });

    after(async () => {
        pooler?.kill();
        await server?.stop();
        await old?.stop();
    });

    it("finds the tables that users could no longer write to, and takes them with a full identity", async () => {
        assert.equal(await owner(UNKEYED!), '"Log lines"');
        await old.sql(PUBLISH!.replace("<made up>", "moving"), "d7qk");
        const { stderr } = await old.query(OWNER, `UPDATE "Log lines" SET line = 'c'`, "d7qk");
        assert.match(stderr, /does not have a replica identity and publishes updates/);
        await owner('ALTER TABLE "Log lines" REPLICA IDENTITY FULL');
        assert.equal(await owner(UNKEYED!), "");
        await owner(`UPDATE "Log lines" SET line = 'c' WHERE line = 'b'`);
    });

    it("copies, past the time-outs of both servers, and follows what is written meanwhile", async () => {
        await importSchema();
        await subscribe();
        assert.equal(await there(), "50|400000|1|2");
        await owner("INSERT INTO users (email) SELECT 'n' || i FROM generate_series(1, 5) i");
        await owner("UPDATE events SET seen = 7 WHERE id = 400000; DELETE FROM events WHERE id < 11");
        await owner(`DELETE FROM "Log lines" WHERE line = 'c'`);
        await until("changes", async () => (await there()) === "55|399990|7|1", 30);
        assert.match(await old.sql(BEHIND!, "d7qk"), /^t\|\d+ (bytes|kB)$/);
    });

    it("is switched without a lost row or a number that is given twice, behind PgBouncer", async () => {
        await owner("INSERT INTO events (user_id) VALUES (1)");
        const last = await old.sql("SELECT pg_current_wal_lsn()", "d7qk");
        const caughtUp = CAUGHT_UP!.replace("<what it was>", last);
        await until("the last of it", async () => (await old.sql(caughtUp, "d7qk")) === "t", 60);
        assert.equal(await there(), "55|399991|7|1");

        const insert = "INSERT INTO events (user_id) VALUES (51) RETURNING id, seen";
        assert.match(
            (await pooler.query(CLONE, "INSERT INTO users (email) VALUES ('x')")).stderr,
            /duplicate key value/,
        );
        const folder = ownedDirectory();
        await must("bash", ["-c", `cd ${folder} && ${SEQUENCES!}`], {
            OLD_DATABASE_URL: oldUrl(),
            PGOPTIONS: "-c statement_timeout=0",
        });
        await imports(folder);
        await asMaster("DROP SUBSCRIPTION integers_move");
        await asMaster("REVOKE integers FROM integers_master");
        assert.equal(await old.sql("SELECT count(*) FROM pg_replication_slots", "d7qk"), "0");
        assert.equal((await pooler.query(CLONE, insert)).stdout.trim(), "400002|1");
        assert.equal(await server.sql("SELECT max(id) FROM users"), "55");
        assert.equal(await server.sql("SELECT count(*) FROM busy_users"), "50");
        assert.equal(
            await server.sql(
                "SELECT string_agg(DISTINCT relowner::regrole::text, ',') FROM pg_class WHERE relname IN ('users', 'events')",
            ),
            "integers",
        );
    });

    it("begins again, and ends where the old server is gone", async () => {
        await importSchema();
        await subscribe();
        assert.equal(await there(), "55|399991|7|1");
        await old.control("stop");
        await asMaster("ALTER SUBSCRIPTION integers_move DISABLE");
        await asMaster("ALTER SUBSCRIPTION integers_move SET (slot_name = NONE)");
        await asMaster("DROP SUBSCRIPTION integers_move");
        assert.equal(await there(), "55|399991|7|1");
    });
});
