// The processes this host started: they end with it.
"use strict";

const { spawn } = require("node:child_process");

/** As long as the official host gives a program to end after an interrupt. */
const GRACE_MS = 5_000;
const children = new Set();

/** Starts node; the child is forgotten when it ends. */
function startNode(args, options) {
    const child = spawn(process.execPath, args, options);
    children.add(child);
    child.once("close", () => children.delete(child));
    child.once("error", () => children.delete(child));
    return child;
}

/** Interrupts a child, and kills it when it has not ended in time. */
function stop(child) {
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
}

const stopAll = () => children.forEach(stop);
process.once("exit", () => children.forEach((child) => child.kill("SIGKILL")));

module.exports = { startNode, stop, stopAll };
