// Whether the process still lives that a lock or a folder names. Builtins only.
"use strict";

const fs = require("node:fs");

/** @param start when it began, as `startOf` said it then: numbers are used again */
function isAlive(pid, start) {
    if (!Number.isInteger(pid) || pid <= 0) return false;
    if (start !== undefined && start !== startOf(pid)) return false;
    try {
        process.kill(pid, 0);
        // Linux: dead, but nobody asked how it ended.
        return statOf(pid)[0] !== "Z";
    } catch (error) {
        return error.code === "EPERM";
    }
}

/** @returns when a process began, in ticks since the machine did; undefined where there is no /proc, or no such process. */
function startOf(pid) {
    return statOf(pid)[19];
}

/** The fields of /proc/<pid>/stat after the command's name; empty where there is no such file. */
function statOf(pid) {
    try {
        const text = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
        return text.slice(text.lastIndexOf(")") + 2).split(" ");
    } catch {
        return [];
    }
}

module.exports = { isAlive, startOf };
