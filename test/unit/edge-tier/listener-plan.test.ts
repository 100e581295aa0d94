/** Which rules the listener has, in which order, and which paths are refused. */
import * as assert from "node:assert";
import * as fc from "fast-check";
import {
    pathsOf,
    PATHS_PER_RULE,
    planListener,
    type Role,
    TLS_POLICY,
} from "../../../components/edge-tier/listener-rules";
import type { Entry } from "../../../components/vpc/flows";

const api = { paths: ["/api/*"], publicPaths: [] };
const role = (precedence: number, ...paths: string[]): Role => ({ description: "r", precedence, paths });

describe("listener plan", () => {
    it("asks for the role first, then for any token, then lets the rest through to the application", () => {
        const roles = { member: role(10), ops: role(5, "/api/ops/*"), admin: role(0, "/api/admin/*") };
        const plan = planListener("cdn", { paths: ["/api/*"], publicPaths: ["/api/status"] }, roles);
        assert.deepStrictEqual(
            plan.rules.map((r) => [r.priority, r.paths, r.needs]),
            [
                [10, ["/api/status"], "nothing"],
                [100, ["/api/admin/*"], { role: "admin" }],
                [350, ["/api/ops/*"], { role: "ops" }],
                [10_000, ["/api/*"], "token"],
                [20_000, ["/*"], "nothing"],
            ],
        );
        assert.strictEqual(plan.byDefault, "refuse");
        assert.strictEqual(plan.verifyOrigin, true);
    });

    it("forwards what no rule matches only where viewers connect themselves", () => {
        const plan = planListener("internet", api, {});
        assert.strictEqual(plan.byDefault, "forward");
        assert.strictEqual(plan.verifyOrigin, false);
        assert.deepStrictEqual(
            plan.rules.map((r) => r.name),
            ["api"],
        );
    });

    it("guards the prefixes of every rule that asks for a token, and no public one; programs call them all", () => {
        const plan = planListener(
            "cdn",
            { paths: ["/api/*"], publicPaths: ["/api/status"] },
            { admin: role(0, "/api/admin/*") },
        );
        assert.deepStrictEqual(pathsOf(plan), {
            protectedPaths: ["/api/admin/", "/api/"],
            programPaths: ["/api/status", "/api/admin/*", "/api/*"],
        });
    });

    it("refuses more paths than ALB takes in a rule, and a role named as a rule of the listener's own", () => {
        for (const paths of [["/a", "/b", "/c", "/d"], []]) {
            assert.throws(
                () => planListener("cdn", { paths, publicPaths: [] }, {}),
                new RegExp(`"api" has ${paths.length} paths; 1 to 3 are allowed`),
            );
        }
        planListener("cdn", { paths: ["/a", "/b", "/c"], publicPaths: [] }, {});
        for (const name of ["public", "api", "application"]) {
            const open = { ...api, publicPaths: ["/api/open"] };
            assert.throws(() => planListener("cdn", open, { [name]: role(0, "/x") }), /has the name of one of/, name);
            planListener("cdn", open, { [name]: role(0) });
        }
    });

    it("refuses more wildcards than ALB takes in a rule, over all its paths", () => {
        const open = (...publicPaths: string[]) => planListener("cdn", { paths: ["/api/*"], publicPaths }, {});
        open("/api/?/a/*/b*", "/api/c/??", "/d*");
        assert.throws(() => open("/api/?/a/*/b*", "/api/c/???", "/d*"), /"public" has 7 wildcards .* takes at most 6/);
    });

    it("refuses a guarded path that an earlier rule lets through: its guard would never be asked", () => {
        const plan = (publicPaths: string[], roles: Record<string, Role>) =>
            planListener("cdn", { paths: ["/api/*"], publicPaths }, roles);
        const covered: [publicPaths: string[], roles: Record<string, Role>, message: RegExp][] = [
            [[], { a: role(0, "/api/x/*"), b: role(1, "/api/x/*") }, /"\/api\/x\/\*" of edge:roles.b .* edge:roles.a/],
            [
                [],
                { staff: role(0, "/api/*"), admin: role(1, "/api/admin*") },
                /of edge:roles.admin .* edge:roles.staff/,
            ],
            [["/api/a.c", "/api/a*"], { admin: role(0, "/api/admin*") }, /edge:roles.admin .* edge:api.publicPaths/],
            [["/api/*"], {}, /"\/api\/\*" of edge:api.paths is let through by edge:api.publicPaths/],
            [["/api/?/x"], { a: role(0, "/api/1/x") }, /edge:roles.a .* edge:api.publicPaths/],
        ];
        for (const [publicPaths, roles, message] of covered) {
            assert.throws(() => plan(publicPaths, roles), message);
        }
        // The narrower first, an exception that is public, the whole API for a role, and a dot that is no wildcard.
        plan(["/api/admin/status"], { admin: role(0, "/api/admin*"), staff: role(1, "/api/*") });
        plan(["/api/a.min"], { admin: role(0, "/api/admin") });
        plan(["/api/?"], { a: role(0, "/api/*") });
    });

    it("refuses a guarded path whose wildcard is not its end: it would be reached in another spelling", () => {
        for (const path of ["/api/*/admin", "/*/admin*", "/api/?/x", "/api/**"]) {
            assert.throws(() => planListener("cdn", api, { a: role(0, path) }), /has a wildcard before its end/, path);
            assert.throws(() => planListener("cdn", { paths: [path], publicPaths: [] }, {}), /wildcard/, path);
        }
        const { rules } = planListener("cdn", { paths: ["/api*"], publicPaths: ["/a/*/b"] }, { a: role(0, "/api/x") });
        assert.deepStrictEqual(
            rules.map((r) => r.paths),
            [["/a/*/b"], ["/api/x"], ["/api*"], ["/*"]],
        );
    });

    it("never gives two rules one priority nor a rule more values than ALB's five", () => {
        const path = fc.stringMatching(/^\/api\/[a-z]{1,6}\/\*$/);
        fc.assert(
            fc.property(
                fc.constantFrom<Entry>("cdn", "internet"),
                fc.uniqueArray(path, { minLength: 1, maxLength: 8 }),
                (entry, paths) => {
                    const roles = Object.fromEntries(paths.map((p, i) => [`role${i}`, role(i, p)]));
                    const plan = planListener(entry, api, roles);
                    const priorities = plan.rules.map((r) => r.priority);
                    assert.strictEqual(new Set(priorities).size, priorities.length);
                    assert.ok(plan.rules.every((r) => r.paths.length <= PATHS_PER_RULE));
                    assert.ok(priorities.every((p) => p >= 1 && p <= 50_000));
                },
            ),
        );
    });

    it("moves no rule when a role comes or goes: ELB refuses a priority that another rule still has", () => {
        const priorities = (roles: Record<string, Role>) =>
            new Map(planListener("cdn", api, roles).rules.map((r) => [r.name, r.priority]));
        const before = priorities({ admin: role(0, "/api/a"), ops: role(10, "/api/o"), aide: role(10, "/api/i") });
        // Of two with one precedence the first is asked first, as the rules stand.
        assert.deepStrictEqual([...before.values()], [100, 600, 601, 10_000, 20_000]);
        const after = priorities({ root: role(5, "/api/r"), ops: role(10, "/api/o"), aide: role(10, "/api/i") });
        for (const name of ["ops", "aide", "api", "application"]) {
            assert.strictEqual(after.get(name), before.get(name), name);
        }
        assert.ok(after.get("root")! < after.get("ops")!);
    });

    it("speaks TLS 1.3 alone to viewers, and 1.2 with forward secrecy to CloudFront, which cannot do more", () => {
        assert.deepStrictEqual(TLS_POLICY, {
            cdn: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
            internet: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
        });
    });
});
