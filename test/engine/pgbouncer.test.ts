/**
 * The connection pooler against the real programs (R-DB-3): Debian's PostgreSQL and PgBouncer, started by the scripts
 * and the configuration that the component puts into its task definition.
 */
import assert from "node:assert/strict";
import { planPools } from "../../components/connection-pooler/pool-plan";
import { TIMEOUTS } from "../../components/connection-pooler/pgbouncer-ini";
import { Balancer } from "./postgres/balancer";
import { makeRoles, Pooler, type User } from "./postgres/pooler";
import { freePort, missingPrograms, start, until } from "./postgres/programs";
import { DATABASE, libpqVariables, MASTER, PostgresServer } from "./postgres/server";
import { through, Worker } from "./postgres/worker";

const APP: User = { username: "integers", password: 'first "quoted" password' };
const CLONE: User = { username: "integers_clone", password: "clone-password" };
const BOTH = { current: APP, previous: CLONE };
const MAX_CONNECTIONS = 60;
const SIZES = planPools({
    maxConnections: MAX_CONNECTIONS,
    taskCount: 2,
    deploymentMaximumPercent: 200,
    replicaCount: 0,
    migrationReserve: 5,
});

describe("the connection pooler, with a real PostgreSQL and a real PgBouncer", function () {
    this.timeout(60_000);
    let server: PostgresServer;
    const poolers: Pooler[] = [];
    const pooler = async (users = BOTH, options: Parameters<typeof Pooler.start>[3] = {}) => {
        const started = await Pooler.start(server, users, SIZES, options);
        poolers.push(started);
        return started;
    };

    before(async function () {
        const missing = missingPrograms();
        if (missing !== undefined) {
            if (process.env["CI"] === "true") {
                throw new Error(`CI must run this test: ${missing}`);
            }
            console.log(`      skipped: ${missing} (sh test/engine/install-postgres.sh installs them)`);
            this.skip();
        }
        server = await PostgresServer.start(MAX_CONNECTIONS, { listen_addresses: "localhost,::1,127.0.0.2" });
        assert.equal((await makeRoles(server, MASTER, BOTH)).stdout, "");
        await server.sql("SET ROLE integers; CREATE TABLE events (key text PRIMARY KEY)");
    });

    afterEach(async () => {
        await Promise.all(poolers.splice(0).map((p) => p.stop()));
    });

    after(async () => {
        poolers.forEach((p) => p.kill());
        await server?.stop();
    });

    it("makes both roles once, and never changes a password that the rotation has set", async () => {
        await server.sql("ALTER ROLE integers_clone PASSWORD 'rotated'");
        assert.equal((await makeRoles(server, MASTER, BOTH)).stdout, "");
        const rotated = await server.query({ ...CLONE, password: "rotated" }, "SELECT 1");
        assert.equal(rotated.stdout.trim(), "1", rotated.stderr);
        await server.sql(`ALTER ROLE integers_clone PASSWORD '${CLONE.password}'`);
    });

    it("gives what either user makes to one owner, so that both can use and change it", async () => {
        const asClone = await server.query(CLONE, "CREATE TABLE made_by_clone (id int)");
        assert.equal(asClone.code, 0, asClone.stderr);
        const asRole = await server.query(APP, "SELECT count(*) FROM made_by_clone; DROP TABLE made_by_clone");
        assert.equal(asRole.stdout.trim(), "0", asRole.stderr);
    });

    it("lets the clone end its own sessions, where the role it becomes may not (docs/runbooks/database-sql.md)", async () => {
        const asleep = server.query(CLONE, "SELECT pg_sleep(30)");
        const clones = `FROM pg_stat_activity WHERE usename = '${CLONE.username}' AND pid <> pg_backend_pid()`;
        await until("the session", async () => (await server.sql(`SELECT count(*) ${clones}`)) === "1", 10);
        const end = (user: User & { options?: string }) =>
            server.query(user, `SELECT count(pg_terminate_backend(pid)) ${clones}`);
        assert.match((await end(CLONE)).stderr, /must be a member|permission denied to terminate/);
        const ended = await end({ ...CLONE, options: "-c role=none" });
        assert.equal(ended.stdout.trim(), "1", ended.stderr);
        assert.notEqual((await asleep).code, 0);
    });

    it("says so and does not fail the task when the master cannot log in", async () => {
        const failed = await makeRoles(server, { ...MASTER, password: "wrong" }, BOTH);
        assert.deepEqual([failed.code, failed.stdout.trim()], [0, '{"event":"roles-skipped"}']);
    });

    it("is quiet where nothing can be written, as in the second region: the alarm on roles-skipped is for what failed", async () => {
        const readOnly = (value: string) =>
            server.sql(`ALTER ROLE ${MASTER.username} SET default_transaction_read_only = ${value}`);
        await readOnly("on");
        const made = await makeRoles(server, MASTER, BOTH);
        await server.sql(`SET default_transaction_read_only = off; ALTER ROLE ${MASTER.username} RESET ALL`);
        assert.deepEqual([made.code, made.stdout, made.stderr], [0, "", ""]);
    });

    it("answers a query through TLS on both sides, for both users and for reads", async () => {
        const p = await pooler();
        for (const user of [APP, CLONE]) {
            for (const database of [DATABASE, `${DATABASE}_reader`]) {
                const { stdout, stderr } = await p.query(user, "SELECT 'answer'; \\conninfo", "require", database);
                assert.match(stdout, /^answer\n/, stderr);
                assert.match(stdout, /SSL connection \(protocol: TLSv1\.3|SSL Protocol\|TLSv1\.3/);
            }
        }
        // The pooled connections stay open; what the server sees of them is PgBouncer's side.
        const connections = "FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename LIKE 'integers%'";
        const seen = await server.sql(`SELECT DISTINCT usename, ssl, version ${connections} ORDER BY 1`);
        assert.equal(seen, "integers|t|TLSv1.3\nintegers_clone|t|TLSv1.3");
    });

    it("reads from several replicas in turn, and from those that are left", async () => {
        // One server at two addresses. At the third nothing listens, as where an instance restarts.
        const p = await pooler(BOTH, { replicaHosts: ["127.0.0.1", "127.0.0.2", "127.0.0.9"] });
        const read = async (seconds: number) => {
            const text = `SELECT host(inet_server_addr()) FROM pg_sleep(${seconds})`;
            const { code, stdout, stderr } = await p.query(APP, text, "require", `${DATABASE}_reader`);
            assert.equal(code, 0, stderr);
            return stdout.trim();
        };
        await Promise.all(Array.from({ length: 8 }, () => read(0.2)));
        const one = [];
        for (let i = 0; i < 8; i++) {
            one.push(await read(0));
        }
        for (const address of ["127.0.0.1", "127.0.0.2"]) {
            assert.ok(one.filter((a) => a === address).length >= 3, one.join());
        }
    });

    it("refuses a client without TLS, and one with a wrong password", async () => {
        const p = await pooler();
        const plain = await p.query(APP, "SELECT 1", "disable");
        assert.notEqual(plain.code, 0);
        assert.match(plain.stderr, /SSL required/);
        const wrong = await p.query({ ...APP, password: "wrong" }, "SELECT 1");
        assert.match(wrong.stderr, /authentication failed/);
    });

    for (const replicaHosts of [[], ["localhost", "127.0.0.1"]]) {
        it(`does not send a query to a server whose certificate comes from another root, with ${replicaHosts.length} replicas`, async () => {
            const other = await PostgresServer.start(20);
            try {
                const p = await pooler(BOTH, { serverCaFile: other.caFile, expectHealthy: false, replicaHosts });
                await until("start", () => Promise.resolve(p.log.includes("process up")), 10);
                const asked = p.query(APP, "SELECT 1");
                const refused = /TLS handshake error: .*certificate verify failed/;
                await until("refusal", () => Promise.resolve(refused.test(p.log)), 10);
                assert.notEqual((await p.health()).code, 0);
                p.kill();
                assert.equal((await asked).stdout, "");
            } finally {
                await other.stop();
            }
        });
    }

    it("serves more clients than it has server connections", async () => {
        const p = await pooler();
        const clients = SIZES.primary * 5;
        const queries = Array.from({ length: clients }, () => p.query(APP, "SELECT pg_sleep(0.6)"));
        let most = 0;
        const count = "SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'integers%'";
        const all = Promise.all(queries);
        for (let finished = false; !finished;) {
            most = Math.max(most, Number(await server.sql(count)));
            finished = await Promise.race([
                all.then(() => true),
                new Promise<boolean>((r) => setTimeout(r, 50, false)),
            ]);
        }
        const failed = (await all).filter((q) => q.code !== 0);
        assert.deepEqual(failed, []);
        assert.ok(most <= SIZES.primary, `${most} server connections, planned ${SIZES.primary}`);
        assert.ok(most > 1, "the queries ran one after another");
        assert.match(p.log, /\{"clientsActive":\d+,"clientsWaiting":[1-9]\d*,"longestWaitSeconds":\d+,/);
    });

    it("outlives a client that asks to cancel its query and is gone before the answer", async () => {
        const p = await pooler();
        const client = start(
            "psql",
            ["-X", "-c", "SELECT pg_sleep(30)"],
            libpqVariables(through(p.port, APP, DATABASE)),
        );
        const asleep = "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(30)' AND state = 'active'";
        await until("the query", async () => (await server.sql(asleep)) === "1", 5);
        const moment = () => new Promise((wait) => setTimeout(wait, 500));
        // The request to cancel waits with PgBouncer until the server takes a connection again.
        server.newConnections("SIGSTOP");
        try {
            client.kill("SIGINT");
            await moment();
            client.kill("SIGKILL");
            await moment();
        } finally {
            server.newConnections("SIGCONT");
        }
        await until("the cancellation", async () => (await server.sql(asleep)) === "0", 10);
        const after = await p.query(APP, "SELECT 'served'");
        assert.equal(after.stdout.trim(), "served", p.log);
    });

    it("gives every server connection the style of intervals that Rails reads, however new it is", async () => {
        const p = await pooler();
        for (const database of [DATABASE, `${DATABASE}_reader`]) {
            const { stdout, stderr } = await p.query(APP, "SELECT interval '3 days'", "require", database);
            assert.equal(stdout.trim(), "P3D", stderr);
        }
    });

    it("writes nothing through connections that are open when the database becomes read-only, as before a failover", async () => {
        const p = await pooler();
        const write = (key: string) => p.query(APP, `SELECT pg_backend_pid(); INSERT INTO events VALUES ('${key}')`);
        const fence = async (change: string, value: string) => {
            await server.sql(
                `SET default_transaction_read_only = off; ALTER SYSTEM ${change}; SELECT pg_reload_conf()`,
            );
            const shown = async () => (await p.query(APP, "SHOW default_transaction_read_only")).stdout.trim();
            await until("the change", async () => (await shown()) === value, 10);
        };
        const before = await write("before");
        assert.equal(before.code, 0, before.stderr);
        await fence("SET default_transaction_read_only = on", "on");
        try {
            const fenced = await write("fenced");
            assert.equal(fenced.stdout, before.stdout, "the same connection of the server");
            assert.match(fenced.stderr, /cannot execute INSERT in a read-only transaction/);
        } finally {
            await fence("RESET default_transaction_read_only", "off");
        }
        assert.equal((await write("after")).code, 0);
    });

    it("reports its pools as the JSON that the metric filters read", async () => {
        const p = await pooler();
        await p.query(APP, "SELECT 1");
        await until("a report", () => Promise.resolve(p.log.includes('"serversIdle":')), 5);
        const line = p.log.split("\n").find((l) => l.includes('"serversIdle"'))!;
        assert.deepEqual(Object.keys(JSON.parse(line) as object), [
            "clientsActive",
            "clientsWaiting",
            "longestWaitSeconds",
            "serversActive",
            "serversIdle",
        ]);
    });

    it("finishes the running transaction when its task is stopped, and then ends", async () => {
        const p = await pooler();
        const running = p.query(APP, "BEGIN; SELECT pg_sleep(2); INSERT INTO events VALUES ('drained'); COMMIT");
        await until(
            "the transaction",
            async () =>
                (await server.sql("SELECT count(*) FROM pg_stat_activity WHERE query ~ '^SELECT pg_sleep'")) === "1",
            5,
        );
        const code = await p.stop();
        assert.deepEqual([(await running).code, code], [0, 0]);
        assert.equal(await server.sql("SELECT count(*) FROM events WHERE key = 'drained'"), "1");
    });

    it("loses no transaction while the password rotates and the tasks are replaced", async () => {
        const balancer = await Balancer.listen(await freePort());
        const old = [await pooler(), await pooler()];
        balancer.register(old.map((p) => p.port));
        let credentials = APP;
        const workers = Array.from(
            { length: 6 },
            (_, i) => new Worker(`rotation-${i}`, () => through(balancer.port, credentials, DATABASE)),
        );
        await until("first commits", () => Promise.resolve(workers.every((w) => w.committed.length > 3)), 15);

        // What the rotation function does: the other user gets a password and becomes current; the first keeps its own.
        const rotated = { ...CLONE, password: "rotated-password" };
        await server.sql(`ALTER ROLE integers_clone PASSWORD '${rotated.password}'`);
        // What the state machine makes ECS do: new tasks, healthy, registered; old ones deregistered, then stopped.
        const fresh = [
            await pooler({ current: rotated, previous: APP }),
            await pooler({ current: rotated, previous: APP }),
        ];
        balancer.register([...old, ...fresh].map((p) => p.port));
        balancer.register(fresh.map((p) => p.port));
        await Promise.all(old.map((p) => p.stop()));
        const marks = workers.map((w) => w.committed.length);
        await until("commits by the old user", () => all(workers, (w, i) => w.committed.length > marks[i]! + 3), 15);

        // What the application's deployment does next: its tasks come with the new user.
        credentials = rotated;
        const asClone = Array.from(
            { length: 2 },
            (_, i) => new Worker(`rotated-${i}`, () => through(balancer.port, credentials, DATABASE)),
        );
        await until("commits by the new user", () => all(asClone, (w) => w.committed.length > 3), 15);

        await Promise.all([...workers, ...asClone].map((w) => w.stop()));
        balancer.close();
        const committed = [...workers, ...asClone].flatMap((w) => w.committed);
        assert.deepEqual(
            workers.flatMap((w) => w.lost),
            [],
        );
        assert.ok(
            workers.every((w) => w.reconnections > 0),
            "every client was moved to a new task",
        );
        const stored = (await server.sql("SELECT key FROM events WHERE key LIKE 'rotat%'")).split("\n");
        assert.deepEqual(stored.sort(), committed.sort());
        await server.sql(`ALTER ROLE integers_clone PASSWORD '${CLONE.password}'`);
    });

    it("holds clients while the primary restarts, and serves them within the time-outs", async () => {
        const p = await pooler();
        assert.equal((await p.query(APP, "SELECT 1")).code, 0);
        await server.control("stop");
        const waiting = p.query(APP, "SELECT 'served'");
        await new Promise((wait) => setTimeout(wait, 3000));
        assert.notEqual((await p.health()).code, 0, "the health check reaches a database that is down");
        // Who comes now is told at once (docs/application/README.md).
        const late = await p.query(APP, "SELECT 1");
        assert.match(late.stderr, /server login has been failing/);
        assert.ok(late.seconds < 2, `${late.seconds} s`);
        await server.control("start");
        const restarted = Date.now();
        const { stdout, stderr, seconds } = await waiting;
        assert.equal(stdout.trim(), "served", stderr);
        const afterwards = (Date.now() - restarted) / 1000;
        assert.ok(seconds < TIMEOUTS.query_wait_timeout, `waited ${seconds} s`);
        const bound = TIMEOUTS.server_login_retry + TIMEOUTS.server_connect_timeout + TIMEOUTS.dns_max_ttl;
        assert.ok(afterwards < bound, `served ${afterwards} s after the restart, allowed ${bound}`);
        await until("health", async () => (await p.health()).code === 0, bound);
    });
});

function all<T>(items: readonly T[], holds: (item: T, index: number) => boolean): Promise<boolean> {
    return Promise.resolve(items.every(holds));
}
