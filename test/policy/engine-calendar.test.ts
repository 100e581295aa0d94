/** Until when an engine's version has support, from the calendar of its major version. */
import assert from "node:assert/strict";
import { endOfSupport } from "../../policies/lib/engine-calendar";

const ENDS: Readonly<Record<string, string | undefined>> = {
    "postgres 16.4": "2029-02-28",
    "postgres 9.6.24": "2022-04-30",
    "aurora-postgresql 9.6": "2022-01-31",
    "mysql 8.0.42": "2026-07-31",
    "mysql 8.4.5": "2029-07-31",
    // Older than all that is listed: since the oldest of these at the latest.
    "postgres 9.5": "2022-04-30",
    "mariadb 10.2": "2023-10-23",
    "mysql 5.5.62": "2022-03-01",
    "redis 2.8": "2023-01-13",
    // Newer, or between two: supported.
    "postgres 19.1": undefined,
    "mariadb 11.5": undefined,
    "mysql 9.1": undefined,
    "redis 7.1": undefined,
    // Nothing is known of these.
    "valkey 8.0": undefined,
    "postgres latest": undefined,
};

describe("the end of an engine's support", () => {
    for (const [which, day] of Object.entries(ENDS)) {
        it(`of ${which} is ${day ?? "not told"}`, () => {
            assert.equal(endOfSupport(...(which.split(" ") as [string, string])), day);
        });
    }
});
