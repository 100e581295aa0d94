import * as assert from "node:assert";
import * as fc from "fast-check";
import {
    checkCountOnly,
    rulesAt,
    USER_HEADER,
    WAF_RULES,
    type WafPlacement,
    type WafRow,
    WCU_BUDGET,
    wcuOf,
    wcuSum,
} from "../../../components/edge-tier/waf-rules";
import { toRules, type WafSettings } from "../../../components/edge-tier/waf-statements";
import { recordEdge } from "./fixture";

const settings: WafSettings = {
    rateLimits: { requestsPerIp: 2000, requestsPerUser: 1000, signInsPerIp: 20 },
    signInPaths: ["/users/sign_in"],
    protectedPaths: ["/api/admin/", "/api/"],
    programPaths: ["/hooks/*", "/api/v?/status", "/api/admin/*", "/api/*"],
    blockedCountries: ["KP"],
    countOnly: [],
};
const everything = { botControl: true, blockedCountries: true };
const placements: WafPlacement[] = ["cdn", "behindCdn", "alone", "signIn"];
const names = (rows: readonly WafRow[]) => rows.map((row) => row.name);
const ruleNamed = (name: string, at: WafPlacement, changes: Partial<WafSettings> = {}) => {
    const found = toRules(rulesAt(at, everything), { ...settings, ...changes }).filter((r) => r.name === name);
    assert.strictEqual(found.length, 1, `${name} at ${at}`);
    return JSON.parse(JSON.stringify(found[0])) as {
        priority: number;
        action?: unknown;
        overrideAction?: unknown;
        statement: { rateBasedStatement: Record<string, unknown>; andStatement: unknown };
    };
};

describe("WAF rule table", () => {
    it("keeps each web ACL within the units that the price covers, as the environments configure it", () => {
        const sums = placements.map((at) => wcuSum(rulesAt(at, everything), { ...settings, signInPaths: ["/a"] }));
        // 1+25+63+2+26+42+22+200+700+200+63; 42+22+68+200+700+200+200; 1+25+63+2+26+42+42+22+68+200+700+200+63; 25+36+200
        assert.deepStrictEqual(sums, [1344, 1432, 1454, 261]);
        assert.ok(sums.every((sum) => sum < WCU_BUDGET && WCU_BUDGET === 1500));
    });

    it("asks AWS's groups in each place, of which both places of a CDN have what an attacker changes (R-EDGE-4)", () => {
        const groups = (at: WafPlacement) =>
            toRules(rulesAt(at, everything), settings).flatMap(({ statement }) => {
                const { managedRuleGroupStatement: group } = statement as {
                    managedRuleGroupStatement?: { vendorName: string; name: string };
                };
                return group === undefined ? [] : [`${group.vendorName} ${group.name}`];
            });
        const named = (...ofAws: string[]) => ofAws.map((name) => `AWS AWSManagedRules${name}`);
        const [who, known] = [["AmazonIpReputationList", "AnonymousIpList"], "KnownBadInputsRuleSet"];
        const what = [known, "CommonRuleSet", "SQLiRuleSet"];
        const bots = "BotControlRuleSet";
        assert.deepStrictEqual(Object.fromEntries(placements.map((at) => [at, groups(at)])), {
            cdn: named(...who, ...what, bots),
            behindCdn: named(...what, "LinuxRuleSet"),
            alone: named(...who, ...what, bots),
            signIn: named("AmazonIpReputationList", known),
        });
    });

    it("blocks the countries that are named, where viewers come in", () => {
        for (const at of ["cdn", "alone"] as const) {
            const { action, statement } = ruleNamed("blocked-countries", at, { blockedCountries: ["KP", "SY"] });
            assert.deepStrictEqual(statement, { geoMatchStatement: { countryCodes: ["KP", "SY"] } });
            assert.ok("block" in (action as object));
        }
        for (const at of ["behindCdn", "signIn"] as const) {
            assert.ok(!names(rulesAt(at, everything)).includes("blocked-countries"), at);
        }
    });

    it("counts units of a rule by its keys and paths", () => {
        const row = (name: string) => WAF_RULES.find((r) => r.name === name)!;
        const paths = { signInPaths: ["/a", "/b"], protectedPaths: ["/api/"] };
        assert.strictEqual(wcuOf(row("rate-per-ip"), paths), 2);
        assert.strictEqual(wcuOf(row("rate-per-user"), paths), 42);
        assert.strictEqual(wcuOf(row("rate-sign-in"), paths), 38);
        assert.strictEqual(wcuOf(row("rate-user-pool"), paths), 36);
        assert.strictEqual(wcuOf(row("disguised-path"), paths), 34);
        assert.strictEqual(wcuOf(row("oversize-headers"), paths), 22);
        assert.strictEqual(wcuOf(row("common"), paths), 700);
        assert.strictEqual(wcuOf(row("bot-control"), paths), 63);
        assert.strictEqual(wcuOf(row("blocked-countries"), paths), 1);
    });

    it("refuses headers and cookies beyond what AWS WAF sees, before the groups that see only the rest", () => {
        const size = (fieldToMatch: object) => ({
            sizeConstraintStatement: {
                fieldToMatch,
                comparisonOperator: "GT",
                size: 8192,
                textTransformations: [{ priority: 0, type: "NONE" }],
            },
        });
        const whole = { matchScope: "ALL", oversizeHandling: "MATCH" };
        for (const at of ["cdn", "behindCdn", "alone"] as const) {
            const { statement, action, priority } = ruleNamed("oversize-headers", at);
            assert.deepStrictEqual(statement, {
                orStatement: {
                    statements: [
                        size({ headers: [{ matchPattern: { all: {} }, ...whole }] }),
                        size({ cookies: { matchPatterns: [{ all: {} }], ...whole } }),
                    ],
                },
            });
            assert.deepStrictEqual(action, { block: {} });
            assert.ok(priority < ruleNamed("known-bad-inputs", at).priority, at);
        }
        assert.ok(!names(rulesAt("signIn", everything)).includes("oversize-headers"));
    });

    it("limits each user by identity and each address by itself, wherever that is known", () => {
        const rate = (at: WafPlacement) => rulesAt(at, everything).filter((r) => r.kind === "rate");
        assert.deepStrictEqual(names(rate("cdn")), ["rate-per-ip", "rate-sign-in", "rate-per-session"]);
        assert.deepStrictEqual(names(rate("behindCdn")), ["rate-per-user"]);
        assert.deepStrictEqual(names(rate("alone")), [
            "rate-per-ip",
            "rate-sign-in",
            "rate-per-session",
            "rate-per-token",
        ]);
        assert.deepStrictEqual(names(rate("signIn")), ["rate-user-pool"]);
    });

    it("counts a user by the header or cookie alone, never with the address", () => {
        const user = ruleNamed("rate-per-user", "behindCdn").statement.rateBasedStatement;
        assert.strictEqual(user["aggregateKeyType"], "CUSTOM_KEYS");
        assert.strictEqual(user["limit"], 1000);
        assert.deepStrictEqual(user["customKeys"], [
            { header: { name: USER_HEADER, textTransformations: [{ priority: 0, type: "NONE" }] } },
        ]);
        const session = ruleNamed("rate-per-session", "cdn").statement.rateBasedStatement;
        assert.deepStrictEqual(session["customKeys"], [
            { cookie: { name: "_integers_session", textTransformations: [{ priority: 0, type: "NONE" }] } },
        ]);
    });

    it("takes the limit of each from the setting of its name", () => {
        const limits = (["cdn", "behindCdn", "alone", "signIn"] as const).flatMap((at) =>
            toRules(rulesAt(at, everything), settings).flatMap(({ name, statement }) => {
                const { rateBasedStatement: rate } = statement as { rateBasedStatement?: Record<string, unknown> };
                return rate === undefined ? [] : [[name, rate["limit"], rate["evaluationWindowSec"]]];
            }),
        );
        const of = (name: string, limit: number) => [name, limit, 300];
        assert.deepStrictEqual(limits, [
            ...[of("rate-per-ip", 2000), of("rate-sign-in", 20), of("rate-per-session", 1000)],
            of("rate-per-user", 1000),
            ...[
                of("rate-per-ip", 2000),
                of("rate-sign-in", 20),
                of("rate-per-session", 1000),
                of("rate-per-token", 1000),
            ],
            of("rate-user-pool", 20),
        ]);
    });

    it("limits sign-in more strictly than other requests: what is sent to its paths, not its page", () => {
        const signIn = ruleNamed("rate-sign-in", "cdn").statement.rateBasedStatement;
        assert.strictEqual(signIn["aggregateKeyType"], "IP");
        assert.strictEqual(signIn["limit"], 20);
        type Scope = { andStatement: { statements: [unknown, { orStatement: { statements: unknown[] } }] } };
        const [method, path] = (signIn["scopeDownStatement"] as Scope).andStatement.statements;
        assert.deepStrictEqual(method, {
            byteMatchStatement: {
                fieldToMatch: { method: {} },
                positionalConstraint: "EXACTLY",
                searchString: "POST",
                textTransformations: [{ priority: 0, type: "NONE" }],
            },
        });
        assert.deepStrictEqual(path, {
            byteMatchStatement: {
                fieldToMatch: { uriPath: {} },
                positionalConstraint: "STARTS_WITH",
                searchString: "/users/sign_in",
                textTransformations: [{ priority: 0, type: "NORMALIZE_PATH" }],
            },
        });
        const two = ruleNamed("rate-sign-in", "cdn", { signInPaths: ["/a", "/b"] }).statement.rateBasedStatement;
        const [, either] = (two["scopeDownStatement"] as Scope).andStatement.statements;
        assert.strictEqual(either.orStatement.statements.length, 2);
    });

    it("counts guesses at the user pool's pages and API, not the pages that people open nor the tokens of browsers", () => {
        const pool = ruleNamed("rate-user-pool", "signIn").statement.rateBasedStatement;
        assert.deepStrictEqual(pool["scopeDownStatement"], {
            andStatement: {
                statements: [
                    {
                        byteMatchStatement: {
                            fieldToMatch: { method: {} },
                            positionalConstraint: "EXACTLY",
                            searchString: "POST",
                            textTransformations: [{ priority: 0, type: "NONE" }],
                        },
                    },
                    {
                        notStatement: {
                            statement: {
                                byteMatchStatement: {
                                    fieldToMatch: { uriPath: {} },
                                    positionalConstraint: "STARTS_WITH",
                                    searchString: "/oauth2/",
                                    textTransformations: [
                                        { priority: 0, type: "URL_DECODE" },
                                        { priority: 1, type: "NORMALIZE_PATH" },
                                    ],
                                },
                            },
                        },
                    },
                ],
            },
        });
    });

    it("answers 429 with the time to wait when a limit is reached", () => {
        assert.deepStrictEqual(ruleNamed("rate-per-ip", "cdn").action, {
            block: {
                customResponse: { responseCode: 429, responseHeaders: [{ name: "Retry-After", value: "300" }] },
            },
        });
    });

    it("refuses a path that reaches the API in disguise: one rule for each guarded prefix", () => {
        const rules = toRules(rulesAt("behindCdn", everything), settings);
        assert.deepStrictEqual(
            rules.filter((r) => /disguised/.test(r.name as string)).map((r) => r.name),
            ["disguised-path-1", "disguised-path-2"],
        );
        const match = (transformations: unknown) => ({
            fieldToMatch: { uriPath: {} },
            positionalConstraint: "STARTS_WITH",
            searchString: "/api/admin/",
            textTransformations: transformations,
        });
        assert.deepStrictEqual(ruleNamed("disguised-path-1", "behindCdn").statement.andStatement, {
            statements: [
                {
                    byteMatchStatement: match([
                        { priority: 0, type: "URL_DECODE" },
                        { priority: 1, type: "NORMALIZE_PATH" },
                    ]),
                },
                { notStatement: { statement: { byteMatchStatement: match([{ priority: 0, type: "NONE" }]) } } },
            ],
        });
    });

    it("counts instead of blocking for the rules named, and for no other", () => {
        const countOnly = ["common", "rate-per-ip"];
        assert.deepStrictEqual(ruleNamed("common", "cdn", { countOnly }).overrideAction, { count: {} });
        assert.deepStrictEqual(ruleNamed("rate-per-ip", "cdn", { countOnly }).action, { count: {} });
        assert.deepStrictEqual(ruleNamed("sql-injection", "cdn", { countOnly }).overrideAction, { none: {} });
    });

    it("counts single rules of a managed group while the rest of it blocks", () => {
        const countOnly = ["common/SizeRestrictions_BODY", "common/NoUserAgent_HEADER", "linux"];
        const group = (name: string) => {
            const rule = ruleNamed(name, "cdn", { countOnly }) as unknown as {
                overrideAction: unknown;
                statement: { managedRuleGroupStatement: { ruleActionOverrides?: unknown } };
            };
            return [rule.overrideAction, rule.statement.managedRuleGroupStatement.ruleActionOverrides];
        };
        assert.deepStrictEqual(group("common"), [
            { none: {} },
            [
                { name: "SizeRestrictions_BODY", actionToUse: { count: {} } },
                { name: "NoUserAgent_HEADER", actionToUse: { count: {} } },
            ],
        ]);
        const linux = toRules(rulesAt("behindCdn", everything), { ...settings, countOnly }).find(
            (r) => r.name === "linux",
        );
        assert.deepStrictEqual(linux!.overrideAction, { count: {} });
        assert.deepStrictEqual(group("sql-injection"), [{ none: {} }, undefined]);
    });

    it("refuses to count what no web ACL has: the rule would go on blocking in silence", async () => {
        for (const name of ["comon", "common/", "common/a/b", "rate-per-ip/x", ""]) {
            assert.throws(() => checkCountOnly([name]), /Allowed are blocked-countries, ip-reputation/, name);
        }
        assert.throws(
            () => checkCountOnly(["comon"]),
            /; of ip-reputation, anonymous-ip, known-bad-inputs, common, sql-injection, linux, bot-control a single rule too/,
        );
        checkCountOnly(WAF_RULES.map((row) => row.name));
        await assert.rejects(recordEdge({ countOnly: ["comon"] }), /edge:countOnly names "comon"/);
    });

    it("keeps what refuses whoever is no browser off the health check, the API and the public paths", () => {
        const groupOf = (name: string) =>
            (ruleNamed(name, "cdn").statement as unknown as { managedRuleGroupStatement: Record<string, unknown> })
                .managedRuleGroupStatement;
        assert.deepStrictEqual(groupOf("bot-control")["managedRuleGroupConfigs"], [
            { awsManagedRulesBotControlRuleSet: { inspectionLevel: "COMMON" } },
        ]);
        assert.deepStrictEqual(Object.keys(groupOf("common")).sort(), ["name", "vendorName"], "looks at every request");
        const programPaths = ["/hooks/*", "/cable", "/a.b/*/c?", "/api/admin*", "/api/*", "/v1.0/*", "/v2"];
        for (const [name, at] of [
            ["bot-control", "cdn"],
            ["bot-control", "alone"],
            ["anonymous-ip", "cdn"],
            ["anonymous-ip", "alone"],
        ] as const) {
            const rule = ruleNamed(name, at, { programPaths }) as unknown as {
                statement: { managedRuleGroupStatement: { scopeDownStatement: unknown } };
            };
            const scope = rule.statement.managedRuleGroupStatement.scopeDownStatement as {
                notStatement: { statement: { regexMatchStatement: { regexString: string; fieldToMatch: unknown } } };
            };
            const spared = scope.notStatement.statement.regexMatchStatement;
            assert.deepStrictEqual(spared.fieldToMatch, { uriPath: {} });
            const looksAt = (path: string) => !new RegExp(spared.regexString).test(path);
            const programs = ["/up", "/api/x", "/v1.0/x", "/v2", "/hooks/stripe", "/cable", "/a.b/x/c1"];
            assert.deepStrictEqual(programs.filter(looksAt), [], name);
            const people = [
                "/",
                "/update",
                "/x/api/",
                "/apix",
                "/v1x0/x",
                "/v2-notes",
                "/hooks",
                "/cables",
                "/axb/x/c1",
                "/a.b/x/c",
            ];
            assert.deepStrictEqual(people.filter(looksAt), people, name);
        }
        const long = (length: number) => ({
            // What is within another one costs nothing.
            programPaths: ["/b/c", `/${"a".repeat(length - "^(/up$|/|/b)".length)}*`, "/b*", "/b/*/d"],
        });
        ruleNamed("bot-control", "cdn", long(200));
        assert.throws(
            () => ruleNamed("bot-control", "cdn", long(201)),
            /expression of 201 characters; AWS WAF takes 200/,
        );
    });

    it("takes bot control and countries only when they are asked for", () => {
        const off = names(rulesAt("cdn", { botControl: false, blockedCountries: false }));
        assert.ok(!off.includes("bot-control") && !off.includes("blocked-countries"));
        const on = names(rulesAt("cdn", everything));
        assert.ok(on.includes("bot-control") && on.includes("blocked-countries"));
    });

    it("gives every rule of any web ACL a priority of its own, in the table's order", () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...placements),
                fc.boolean(),
                fc.boolean(),
                fc.array(fc.constantFrom("/api/", "/api/admin/", "/x/"), { minLength: 1, maxLength: 3 }),
                (at, botControl, blockedCountries, protectedPaths) => {
                    const rows = rulesAt(at, { botControl, blockedCountries });
                    const rules = toRules(rows, { ...settings, protectedPaths });
                    const priorities = rules.map((r) => r.priority as number);
                    assert.deepStrictEqual([...new Set(priorities)], priorities);
                    assert.ok(priorities.every((p) => Number.isInteger(p) && p > 0));
                    assert.deepStrictEqual(
                        [...priorities].sort((a, b) => a - b),
                        priorities,
                    );
                    assert.strictEqual(new Set(rules.map((r) => r.name)).size, rules.length);
                },
            ),
        );
    });

    it("names only rules that exist in the table twice-free", () => {
        assert.strictEqual(new Set(names(WAF_RULES)).size, WAF_RULES.length);
    });
});
