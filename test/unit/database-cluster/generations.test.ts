/** Which database is which, after failovers and ways back (R-DR-5). */
import assert from "node:assert/strict";
import {
    changeProblem,
    type Generations,
    lineageOf,
    newestOf,
    type PerRegion,
    problemOf,
    rolesOf,
} from "../../../components/database-cluster/generations";

describe("the databases of a region", () => {
    it("are read from the table: the current one, and former ones that are kept or released", () => {
        assert.deepEqual(lineageOf({ g1: "current" }), { current: 1, former: [] });
        assert.deepEqual(lineageOf({ g3: "current", g2: "kept", g1: "released" }), {
            current: 3,
            former: [
                { generation: 1, released: true },
                { generation: 2, released: false },
            ],
        });
        assert.deepEqual(lineageOf({ g10: "current", g9: "kept" }).current, 10);
    });

    for (const [what, table, problem] of [
        ["none is current", { g1: "kept" }, /one generation must be current, found none/],
        ["the table is empty", {}, /found none/],
        ["two are current", { g1: "current", g2: "current" }, /found g1, g2/],
        ["an older one is current", { g1: "current", g2: "kept" }, /the newest generation, g2, must be/],
    ] as [string, Generations, RegExp][]) {
        it(`are refused where ${what}`, () => {
            assert.match(problemOf(table) ?? "", problem);
            assert.throws(() => lineageOf(table), problem);
        });
    }

    /** A failover and the way back, then another failover: what is deployed, who serves, what each database is. */
    const LIFE: [PerRegion<number>, "primary" | "standby", PerRegion<string>][] = [
        [{ primary: 1, standby: 1 }, "primary", { primary: "primary", standby: "replica" }],
        [{ primary: 1, standby: 1 }, "standby", { primary: "stale", standby: "primary" }],
        [{ primary: 2, standby: 1 }, "standby", { primary: "replica", standby: "primary" }],
        [{ primary: 2, standby: 1 }, "primary", { primary: "primary", standby: "stale" }],
        [{ primary: 2, standby: 2 }, "primary", { primary: "primary", standby: "replica" }],
        [{ primary: 2, standby: 2 }, "standby", { primary: "stale", standby: "primary" }],
    ];

    it("are primary, replica or stale by who serves and which is the newest", () => {
        for (const [generations, serving, roles] of LIFE) {
            assert.deepEqual(rolesOf(generations, serving), roles);
        }
    });

    it("have exactly one primary and never two that copy each other", () => {
        for (const [generations, serving] of LIFE) {
            const roles = Object.values(rolesOf(generations, serving));
            assert.equal(roles.filter((role) => role === "primary").length, 1);
            assert.ok(rolesOf(generations, serving)[newestOf(generations)] !== "stale");
        }
    });

    it("get a successor where they are stale, and nowhere else", () => {
        for (const [deployed, serving, roles] of LIFE) {
            assert.equal(changeProblem(deployed, deployed, serving), undefined);
            for (const region of ["primary", "standby"] as const) {
                const next = { ...deployed, [region]: deployed[region] + 1 };
                const found = changeProblem(deployed, next, serving);
                assert.equal(found === undefined, roles[region] === "stale", JSON.stringify({ next, serving, found }));
            }
        }
    });

    it("never go back, and leave none out", () => {
        const deployed = { primary: 2, standby: 1 };
        const back = changeProblem(deployed, { primary: 1, standby: 1 }, "standby");
        assert.deepEqual(back, { region: "primary", problem: "g2 is deployed, and going back to g1 would delete it" });
        const far = changeProblem({ primary: 1, standby: 1 }, { primary: 3, standby: 1 }, "standby");
        assert.deepEqual(far, { region: "primary", problem: "g1 is deployed, and the next one is g2" });
        assert.notEqual(changeProblem({ primary: 1, standby: 1 }, { primary: 2, standby: 2 }, "standby"), undefined);
    });
});
