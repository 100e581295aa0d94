/** The import of docs/migrate.md, as its task runs it: by the user that the pooler's secret names. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Finished, ownedDirectory, run } from "./programs";
import { DATABASE, type PostgresServer } from "./server";

const IMPORT = readFileSync(resolve(__dirname, "../../../docs/migrate/import.sh"), "utf8");

export const CLONE = { username: "integers_clone", password: "clone-password" };
/** Both users of the rotation. */
export const BOTH = { current: CLONE, previous: { username: "integers", password: "password" } };

/** @param from where the dump comes from, as the page names it */
export const importInto = (server: PostgresServer, from: Readonly<Record<string, string>>): Promise<Finished> =>
    run("bash", ["-c", IMPORT], {
        TMPDIR: ownedDirectory(),
        JOBS: "2",
        DATABASE_HOST: "localhost",
        DATABASE_PORT: `${server.port}`,
        DATABASE_NAME: DATABASE,
        DATABASE_USERNAME: CLONE.username,
        DATABASE_PASSWORD: CLONE.password,
        DATABASE_SSLMODE: "verify-full",
        DATABASE_SSLROOTCERT: server.caFile,
        ...from,
    });
