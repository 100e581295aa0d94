// The per-user cache of engines. One folder an engine, complete or absent: it is made in a temporary
// folder of the same file system and renamed into place, so a killed run leaves nothing half.
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { isAlive, startOf } = require("./processes");

const RECORD = "engine.json";
const LOCK_POLL_MS = 500;
/** A lock of another machine (shared home) is taken for abandoned when nobody touched it for so long. */
const FOREIGN_LOCK_MS = 60_000;

/** @returns the cache's folder: $INTEGERS_CACHE, else the XDG cache home's "integers". */
function cacheRoot(env = process.env) {
    if (env.INTEGERS_CACHE) return path.resolve(env.INTEGERS_CACHE);
    return path.resolve(env.XDG_CACHE_HOME || path.join(homeOf(env), ".cache"), "integers");
}

/** @returns the home folder; where the variable is missing or empty (a service, a bare container), the account's. */
function homeOf(env = process.env) {
    return env.HOME || os.userInfo().homedir;
}

/** @throws one error with the way out where the cache cannot be written to */
function requireWritable(cache) {
    try {
        fs.mkdirSync(cache, { recursive: true });
        fs.accessSync(cache, fs.constants.W_OK);
    } catch (error) {
        throw new Error(
            `The cache of engines ${cache} cannot be written to (${error.code}). ` +
                "Name a folder where you may write: export INTEGERS_CACHE=<dir>, then run `npm run bootstrap`.",
        );
    }
}

/** @returns the folder of one engine, by version and platform. */
function engineFolder(cache, version) {
    return path.join(cache, "engines", `${version}-${process.platform}-${process.arch}`);
}

/** @returns the engines that are complete: the record is written last, before the rename. */
function cachedEngines(cache) {
    const suffix = `-${process.platform}-${process.arch}`;
    return list(path.join(cache, "engines"))
        .filter((name) => name.endsWith(suffix))
        .flatMap((name) => {
            const folder = path.join(cache, "engines", name);
            const directory = path.join(folder, "bin");
            const command = path.join(directory, "pulumi");
            const record = readJson(path.join(folder, RECORD));
            if (!record || !isExecutable(command)) return [];
            const host = isExecutable(path.join(directory, "pulumi-language-nodejs"));
            return [{ source: "cache", command, directory, version: record.version, host, standIn: record.standIn }];
        });
}

/**
 * Makes an engine's folder through `fill(folder)`, which puts the programs into `folder/bin` and returns the
 * record. Another run that finished the same engine first wins.
 */
async function addEngine(cache, version, fill) {
    const target = engineFolder(cache, version);
    await inTemporaryFolder(cache, async (folder) => {
        const made = path.join(folder, "engine");
        fs.mkdirSync(path.join(made, "bin"), { recursive: true });
        const record = await fill(made, folder);
        fs.writeFileSync(path.join(made, RECORD), JSON.stringify({ version, ...record }) + "\n");
        fs.mkdirSync(path.dirname(target), { recursive: true });
        if (!readJson(path.join(target, RECORD))) fs.rmSync(target, { recursive: true, force: true });
        try {
            fs.renameSync(made, target);
        } catch (error) {
            if (!readJson(path.join(target, RECORD))) throw error;
        }
    });
}

/** Runs `use(folder)` with a folder inside the cache that is removed afterwards, whatever happens. */
async function inTemporaryFolder(cache, use) {
    const parent = path.join(cache, "tmp");
    fs.mkdirSync(parent, { recursive: true });
    // A killed run could not remove its own: its process id is in the name.
    for (const name of list(parent)) {
        if (!isAlive(Number(name.split("-")[0]))) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    }
    const folder = fs.mkdtempSync(path.join(parent, `${process.pid}-`));
    const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.once("exit", remove);
    try {
        return await use(folder);
    } finally {
        process.removeListener("exit", remove);
        remove();
    }
}

/** Runs `use()` while no other process of this user holds the lock of that name. */
async function withLock(cache, name, onWait, use) {
    requireWritable(cache);
    const lock = path.join(cache, "locks", name);
    fs.mkdirSync(path.dirname(lock), { recursive: true });
    for (let waited = false; !tryLock(lock);) {
        if (!waited) onWait();
        waited = true;
        await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
    }
    const release = () => fs.rmSync(lock, { force: true });
    const touch = setInterval(() => {
        try {
            fs.utimesSync(lock, new Date(), new Date());
        } catch {
            // Whoever empties the cache removes it: this run goes on, though another may begin beside it.
        }
    }, FOREIGN_LOCK_MS / 6);
    process.once("exit", release);
    try {
        return await use();
    } finally {
        clearInterval(touch);
        process.removeListener("exit", release);
        release();
    }
}

/** @returns whether the lock is ours now; one whose owner has died is taken over. */
function tryLock(lock) {
    const owner = `${process.pid} ${os.hostname()} ${startOf(process.pid) ?? ""}`.trim();
    // Linked into place with its content, so that nobody reads a lock without an owner.
    const mine = `${lock}.${process.pid}`;
    fs.writeFileSync(mine, owner);
    try {
        fs.linkSync(mine, lock);
        return true;
    } catch (error) {
        if (error.code !== "EEXIST") throw error;
        if (isAbandoned(lock)) fs.rmSync(lock, { force: true });
        return false;
    } finally {
        fs.rmSync(mine, { force: true });
    }
}

function isAbandoned(lock) {
    try {
        const [pid, host, start] = fs.readFileSync(lock, "utf8").split(" ");
        if (host === os.hostname()) return !isAlive(Number(pid), start);
        return Date.now() - fs.statSync(lock).mtimeMs > FOREIGN_LOCK_MS;
    } catch {
        return false; // Released in the meantime.
    }
}

function isExecutable(file) {
    try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
    } catch {
        return false;
    }
}

/** @returns the file's JSON, or undefined where there is none or it is damaged. */
function readJson(file) {
    try {
        return JSON.parse(fs.readFileSync(file, "utf8"));
    } catch {
        return undefined;
    }
}

function list(folder) {
    try {
        return fs.readdirSync(folder);
    } catch {
        return [];
    }
}

module.exports = {
    addEngine,
    cacheRoot,
    cachedEngines,
    engineFolder,
    homeOf,
    inTemporaryFolder,
    isExecutable,
    readJson,
    withLock,
};
