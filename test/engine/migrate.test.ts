/** The import that brings an existing database in (docs/migrate.md), with a real PostgreSQL. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { BOTH, importInto } from "./postgres/import";
import { makeRoles } from "./postgres/pooler";
import { missingPrograms, must, ownedDirectory } from "./postgres/programs";
import { DATABASE, PostgresServer } from "./postgres/server";

/** As another provider has it: an owner and a database of odd names, extensions, an index that takes longer than a request may. */
const SOURCE = `
    CREATE EXTENSION pg_stat_statements; CREATE EXTENSION citext;
    SET ROLE u3kd9;
    CREATE TABLE users (id bigserial PRIMARY KEY, email citext UNIQUE NOT NULL);
    CREATE TABLE events (id bigserial PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, seen int DEFAULT 0);
    CREATE FUNCTION count_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.seen := NEW.seen + 1; RETURN NEW; END';
    CREATE TRIGGER seen BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION count_up();
    CREATE FUNCTION slow(i bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS
        'BEGIN IF i = 1 THEN PERFORM pg_sleep(1.5); END IF; RETURN i; END';
    CREATE INDEX ON users (slow(id));
    INSERT INTO users (email) SELECT 'u' || i || '@example.org' FROM generate_series(1, 50) i;
    INSERT INTO events (user_id) SELECT 1 + i % 50 FROM generate_series(1, 1000) i;`;

/** What Heroku keeps in its customers' databases: a schema that they may not read, and a trigger that only a superuser makes; and what feeds a warehouse. */
const OWN = `
    CREATE SCHEMA _heroku;
    CREATE TABLE _heroku.own (a int);
    CREATE FUNCTION _heroku.validate_extension() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER validate_extension ON ddl_command_end EXECUTE FUNCTION _heroku.validate_extension();
    CREATE PUBLICATION warehouse FOR ALL TABLES;`;

describe("the import of an existing database, with a real PostgreSQL", function () {
    this.timeout(60_000);
    let server: PostgresServer;
    let source: string;
    const into = (from: Readonly<Record<string, string>>) => importInto(server, from);
    const there = () =>
        server.sql(`SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM events WHERE seen = 1),
            (SELECT last_value FROM events_id_seq),
            (SELECT string_agg(DISTINCT relowner::regrole::text, ',') FROM pg_class
                WHERE relname IN ('users', 'events', 'events_id_seq'))`);

    before(async function () {
        const missing = missingPrograms();
        if (missing !== undefined) {
            if (process.env["CI"] === "true") {
                throw new Error(`CI must run this test: ${missing}`);
            }
            this.skip();
        }
        server = await PostgresServer.start(40);
        // RDS's master is no superuser, and the time-outs of requests hold for everybody.
        await server.sql(
            "CREATE ROLE rds_master LOGIN CREATEROLE CREATEDB PASSWORD 'm'; ALTER SCHEMA public OWNER TO rds_master",
        );
        await server.sql(`CREATE EXTENSION pg_stat_statements; ALTER DATABASE ${DATABASE} OWNER TO rds_master`);
        await server.sql(`ALTER DATABASE ${DATABASE} SET statement_timeout = '1s'`);
        await server.sql(`ALTER DATABASE ${DATABASE} SET lock_timeout = '1s'`);
        assert.equal((await makeRoles(server, { username: "rds_master", password: "m" }, BOTH)).code, 0);
        await server.sql("CREATE ROLE u3kd9 LOGIN PASSWORD 'source'");
        await server.sql("CREATE DATABASE d7qk OWNER u3kd9");
        await server.sql(SOURCE, "d7qk");
        await server.sql(OWN, "d7qk");
        source = `postgresql://u3kd9:source@localhost:${server.port}/d7qk?sslmode=require`;
        // What the first deployment's migration left.
        await server.sql("SET ROLE integers; CREATE TABLE users (id int PRIMARY KEY)");
    });

    after(async () => {
        await server?.stop();
    });

    it("replaces the empty schema, for the application's role, past the time-outs of requests, and may be repeated", async () => {
        for (let i = 0; i < 2; i++) {
            const { code, stdout, stderr } = await into({ SOURCE_URL: source });
            assert.equal(code, 0, stderr);
            assert.match(stdout, /events +\| +1000\n[^]*users +\| +50\n[^]*"import-done"/);
            assert.equal(await there(), "50|1000|1000|integers");
            await server.sql("DELETE FROM events");
        }
    });

    it("takes a dump from an address", async () => {
        const folder = ownedDirectory();
        const dump = join(folder, "dump");
        await must("pg_dump", ["-Fd", "--exclude-schema=_heroku", "-f", dump, "-d", source]);
        await must("tar", ["-cf", join(folder, "dump.tar"), "-C", folder, "dump"]);
        const { code, stderr } = await into({ DUMP_URL: `file://${join(folder, "dump.tar")}` });
        assert.equal(code, 0, stderr);
        assert.equal(await there(), "50|1000|1000|integers");
    });

    it("fails where the dump cannot be had, or is cut off, before it touches the database", async () => {
        const folder = ownedDirectory();
        await must("sh", [
            "-c",
            'mkdir "$1/dump"; head -c 4096 /dev/zero >"$1/dump/1.dat"; tar -cf "$1/cut.tar" -C "$1" dump',
            "sh",
            folder,
        ]);
        for (const url of [`file://${folder}/none.tar`, `file://${folder}/cut.tar`]) {
            const { code, stdout } = await into({ DUMP_URL: url });
            assert.notEqual(code, 0);
            assert.doesNotMatch(stdout, /import-done/);
        }
        assert.equal(await there(), "50|1000|1000|integers");
    });

    it("fails where the connection ends before the dump does, whatever tar has seen of it", async () => {
        const folder = ownedDirectory();
        const tar = join(folder, "dump.tar");
        await must("pg_dump", ["-Fd", "--exclude-schema=_heroku", "-f", join(folder, "dump"), "-d", source]);
        await must("tar", ["-cf", tar, "-C", folder, "dump"]);
        const bytes = readFileSync(tar);
        const cut = createServer((_, response) => {
            response.writeHead(200, { "content-length": bytes.length + 1 });
            response.write(bytes, () => response.destroy());
        }).listen(0, "127.0.0.1");
        await once(cut, "listening");
        const { port } = cut.address() as AddressInfo;
        const { code, stdout } = await into({ DUMP_URL: `http://127.0.0.1:${port}/dump.tar` });
        cut.close();
        assert.notEqual(code, 0);
        assert.doesNotMatch(stdout, /import-done/);
    });

    it("leaves out what the master has made beforehand", async () => {
        await server.sql("CREATE EXTENSION hstore", "d7qk");
        await server.sql("CREATE EXTENSION hstore");
        const refused = await into({ SOURCE_URL: source });
        assert.match(refused.stderr, /must be owner of extension hstore/);
        const { code, stderr } = await into({ SOURCE_URL: source, MASTERS: "hstore" });
        assert.equal(code, 0, stderr);
    });
});
