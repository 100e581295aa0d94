/**
 * Requests that a Rails service gets, through what the program deploys, in the order in which AWS evaluates: the CDN's web
 * ACL, behaviour and function, the load balancer's web ACL, its listener's rules. What AWS's own rule groups find is theirs:
 * here stands which of those that would take a program for an attacker look at a request at all.
 */
import * as assert from "node:assert";
import * as vm from "node:vm";
import { covers } from "../../../components/edge-tier/listener-rules";
import { environments, runLayer } from "../layers";
import type { Recorder } from "../mocks";
import { recordEdge } from "./fixture";

type Headers = Record<string, { value: string }>;
interface Request {
    readonly method: string;
    readonly path: string;
    readonly headers: Headers;
}

interface Match {
    readonly fieldToMatch: { readonly method?: object };
    readonly positionalConstraint: "STARTS_WITH" | "EXACTLY";
    readonly searchString: string;
    readonly regexString: string;
    readonly textTransformations: readonly { readonly type: keyof typeof TRANSFORMATIONS }[];
}
interface Statement {
    readonly orStatement?: { readonly statements: readonly Statement[] };
    readonly sizeConstraintStatement?: { readonly fieldToMatch: { readonly cookies?: object }; readonly size: number };
    readonly andStatement?: { readonly statements: readonly Statement[] };
    readonly notStatement?: { readonly statement: Statement };
    readonly byteMatchStatement?: Match;
    readonly regexMatchStatement?: Match;
    readonly managedRuleGroupStatement?: { readonly scopeDownStatement?: Statement };
    readonly rateBasedStatement?: {
        readonly scopeDownStatement?: Statement;
        readonly customKeys?: readonly { readonly header?: { name: string }; readonly cookie?: { name: string } }[];
    };
}
interface Rule {
    readonly name: string;
    readonly priority: number;
    readonly statement: Statement;
}

const TRANSFORMATIONS = {
    NONE: (text: string) => text,
    URL_DECODE: (text: string) => decodeURIComponent(text),
    NORMALIZE_PATH: (text: string) => new URL(text.replace(/\/+/g, "/"), "https://x").pathname,
};

function fits(statement: Statement, request: Request): boolean {
    const { andStatement, orStatement, notStatement, sizeConstraintStatement: size } = statement;
    const { byteMatchStatement, regexMatchStatement } = statement;
    if (orStatement !== undefined) {
        return orStatement.statements.some((part) => fits(part, request));
    }
    if (size !== undefined) {
        const inspected = Object.entries(request.headers).filter(
            ([name]) => size.fieldToMatch.cookies === undefined || name === "cookie",
        );
        return inspected.reduce((sum, [name, { value }]) => sum + name.length + value.length, 0) > size.size;
    }
    if (andStatement !== undefined) {
        return andStatement.statements.every((part) => fits(part, request));
    }
    if (notStatement !== undefined) {
        return !fits(notStatement.statement, request);
    }
    const match = byteMatchStatement ?? regexMatchStatement;
    assert.ok(match, `a statement that this test does not know: ${Object.keys(statement).join()}`);
    const field = match.fieldToMatch.method === undefined ? request.path : request.method;
    const text = match.textTransformations.reduce((read, { type }) => TRANSFORMATIONS[type](read), field);
    if (regexMatchStatement !== undefined) {
        return new RegExp(match.regexString).test(text);
    }
    return match.positionalConstraint === "EXACTLY" ? text === match.searchString : text.startsWith(match.searchString);
}

/** Names of the groups and limits of a web ACL that look at a request, and the rule of our own that refuses it. */
function ask(made: Recorder, name: string, request: Request): { looks: string[]; refusedBy: string | undefined } {
    const rules = made.one("aws:wafv2/webAcl:WebAcl", name).inputs["rules"] as Rule[];
    const looks = rules.filter(({ statement: { managedRuleGroupStatement: group, rateBasedStatement: rate } }) => {
        const scope = (group ?? rate)?.scopeDownStatement;
        const keys = (rate?.customKeys ?? []).every(({ header, cookie }) =>
            header === undefined
                ? request.headers["cookie"]?.value.includes(`${cookie!.name}=`)
                : request.headers[header.name] !== undefined,
        );
        return (group ?? rate) !== undefined && keys && (scope === undefined || fits(scope, request));
    });
    const own = rules.filter(({ statement: s }) => !s.managedRuleGroupStatement && !s.rateBasedStatement);
    const refuses = own.find(({ statement }) => fits(statement, request));
    return { looks: looks.map((rule) => rule.name), refusedBy: refuses?.name.replace(/-\d$/, "") };
}

interface Behavior {
    readonly pathPattern: string;
    readonly allowedMethods: readonly string[];
    readonly targetOriginId: string;
    readonly functionAssociations: readonly unknown[];
}

/** What the CDN makes of a request: an answer of its own, or the request that goes on. */
function passCdn(made: Recorder, request: Request): string | Request {
    const { inputs } = made.one("aws:cloudfront/distribution:Distribution");
    const ordered = inputs["orderedCacheBehaviors"] as Behavior[];
    const behavior =
        ordered.find(({ pathPattern }) => covers(pathPattern, request.path)) ??
        (inputs["defaultCacheBehavior"] as Behavior);
    if (!behavior.allowedMethods.includes(request.method)) {
        return "403 of the CDN";
    }
    if (behavior.targetOriginId !== "app") {
        return "cache, bucket, application";
    }
    const { code } = made.one("aws:cloudfront/function:Function").inputs;
    const context = vm.createContext({ Buffer, event: { request: structuredClone(request) } });
    vm.runInContext(`${code as string}; result = handler(event);`, context);
    return behavior.functionAssociations.length === 0 ? request : (context["result"] as Request);
}

/** A recorded input that carries a secret is an envelope around the value. */
const plain = <T>(value: unknown): T => (value instanceof Object && "value" in value ? value.value : value) as T;

/** What the listener asks for, by the first rule that fits; a request of the CDN has the header that each rule asks for. */
function listen(made: Recorder, request: Request): string {
    const rules = made.ofType("aws:lb/listenerRule:ListenerRule").map(({ inputs }) => ({
        priority: inputs["priority"] as number,
        paths: plain<{ pathPattern?: { values: string[] } }[]>(inputs["conditions"])[0]!.pathPattern!.values,
        actions: inputs["actions"] as { jwtValidation?: { additionalClaims: { name: string; values: string[] }[] } }[],
    }));
    const first = rules
        .sort((a, b) => a.priority - b.priority)
        .find(({ paths }) => paths.some((pattern) => covers(pattern, request.path)));
    const token = first?.actions[0]!.jwtValidation;
    if (token === undefined) {
        return "application";
    }
    const groups = token.additionalClaims.find(({ name }) => name === "cognito:groups")?.values;
    return `token${groups === undefined ? "" : ` of ${groups.join()}`}, application`;
}

const TOKEN = { authorization: { value: `Bearer x.${Buffer.from('{"sub":"u-1"}').toString("base64url")}.s` } };
const SESSION = { cookie: { value: "a=b; _integers_session=42" } };
const LONG = { cookie: { value: `a=${"b".repeat(8192)}` } };
const JUDGES_PEOPLE = ["anonymous-ip", "bot-control"];

type Case = readonly [what: string, method: string, path: string, headers: Headers, way: string, limits: string];
/** `people`: the groups that refuse hosting providers and programs look, too. */
const CASES: readonly Case[] = [
    ["a page of a browser", "GET", "/counters/1", SESSION, "application", "people, address, session"],
    ["a form with its CSRF token", "POST", "/counters", SESSION, "application", "people, address, session"],
    ["a websocket", "GET", "/cable", SESSION, "application", "people, address, session"],
    ["the API with a token", "GET", "/api/counters", TOKEN, "token, application", "address, user"],
    ["the API without one, or a preflight", "OPTIONS", "/api/counters", {}, "token, application", "address"],
    ["the API's part of a role", "DELETE", "/api/admin/users/1", TOKEN, "token of admin, application", "address, user"],
    ["a name of another user", "GET", "/", { "x-integers-user": { value: "u-2" } }, "application", "people, address"],
    ["the canary, a monitor of uptime", "GET", "/up", {}, "application", "address"],
    ["a guess at the sign-in", "POST", "/users/sign_in", {}, "application", "people, address, sign-in"],
    ["the same in disguise", "POST", "/x/..//users//sign_in", {}, "application", "people, address, sign-in"],
    ["the sign-in's page", "GET", "/users/sign_in", {}, "application", "people, address"],
    ["an asset", "GET", "/assets/a-1f.js", {}, "cache, bucket, application", "people, address"],
    ["something sent to an asset", "POST", "/assets/a-1f.js", {}, "403 of the CDN", "people, address"],
    ["a cookie beyond what AWS WAF sees", "GET", "/", LONG, "403 of oversize-headers", "people, address"],
    ["the API in disguise", "GET", "//api/counters", TOKEN, "403 of disguised-path", "people, address, user"],
    ["the API, its letters encoded", "GET", "/%61pi/counters", {}, "403 of disguised-path", "people, address"],
    ["a role's part by its neighbour", "GET", "/api/x/%2e%2e/admin", TOKEN, "403 of disguised-path", "address, user"],
];
const HOOK: Case = ["a webhook", "POST", "/hooks/stripe", {}, "application", "address"];

const LIMITS: Readonly<Record<string, string>> = {
    "rate-per-ip": "address",
    "rate-sign-in": "sign-in",
    "rate-per-session": "session",
    "rate-per-user": "user",
    "rate-per-token": "user",
};

function walk(made: Recorder, [, method, path, headers]: Case): [way: string, limits: string] {
    const viewers = made.ofType("aws:cloudfront/distribution:Distribution").length > 0;
    const request = { method, path, headers };
    const first = viewers ? ask(made, "edge-cdn-waf", request) : undefined;
    const passed = viewers ? passCdn(made, request) : request;
    const balancer = typeof passed === "string" ? undefined : ask(made, "edge-waf", passed);
    const refusedBy = first?.refusedBy ?? balancer?.refusedBy;
    const refused = refusedBy === undefined ? undefined : `403 of ${refusedBy}`;
    const way = typeof passed === "string" ? passed : (refused ?? listen(made, passed));
    // A request that a later rule refuses is counted by those before it.
    const looks = new Set([...(first?.looks ?? []), ...(balancer?.looks ?? [])]);
    const limits = [...looks].flatMap((name) => LIMITS[name] ?? []);
    return [way, [...(JUDGES_PEOPLE.some((name) => looks.has(name)) ? ["people"] : []), ...limits].join(", ")];
}

describe("requests through the edge", () => {
    for (const environment of environments) {
        for (const row of CASES) {
            it(`of ${environment}: ${row[0]}, ${row[1]} ${row[2]}`, async () => {
                assert.deepStrictEqual(walk(await runLayer("edge", environment), row), row.slice(4));
            });
        }
    }

    for (const entry of ["cdn", "internet"] as const) {
        it(`take a public path for a program's, by ${entry}`, async () => {
            const api = { paths: ["/api/*"], publicPaths: ["/hooks/*"] };
            assert.deepStrictEqual(walk(await recordEdge({ entry, api, botControl: true }), HOOK), HOOK.slice(4));
        });
    }
});
