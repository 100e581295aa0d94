/** What stands between the engine and the SDK's handlers: who is asked, and what is answered for the others. */
import assert from "node:assert/strict";
import type { ReportViolation as Report } from "@pulumi/policy";
import * as server from "@pulumi/policy/server";
import {
    AnalyzeDiagnostic,
    AnalyzeRequest,
    AnalyzeResponse,
    AnalyzerResource,
    AnalyzerResourceOptions,
    AnalyzeStackRequest,
    ConfigureAnalyzerRequest,
    EnforcementLevel,
    PolicyConfig,
    RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { byType, byTypes, once, remembering } from "../../policies/lib/dispatch";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { inputsOf } from "../../policies/lib/inputs";
import { whereAsked } from "../../policies/lib/repairs";
import { buildPolicies } from "../../policies/pack";
import { analyzeStack, struct, UNKNOWN } from "./harness";

const resource = (name: string, ...types: string[]) => ({
    name,
    validateResource: () => undefined,
    ...(types.length > 0 ? { types: new Set(types) } : {}),
});
const stack = (name: string, type: string) => ({
    name,
    validateStack: () => undefined,
    types: new Set([type]),
});
const POLICIES = [
    resource("of-a", "a"),
    { ...resource("of-a-and-b", "a", "b"), remediateResource: () => undefined },
    resource("of-b", "b"),
    resource("untyped"),
    stack("stack-a", "a"),
    stack("stack-c", "c"),
];

/** A maker of handlers as the SDK's are: they answer with one finding for each policy that they have. */
function maker(Response: typeof AnalyzeResponse) {
    const made: string[][] = [];
    const make = (_pack: string, _version: string, _level: string, policies: readonly { name: string }[]) => {
        made.push(policies.map(({ name }) => name));
        return (_call: unknown, done: (error: unknown, answer?: AnalyzeResponse) => void) => {
            const answer = new Response();
            answer.setDiagnosticsList(policies.map(({ name }) => new AnalyzeDiagnostic().setPolicyname(name)));
            done(null, answer);
        };
    };
    return { make, made };
}

/** What the engine reads of an answer: its bytes. */
function answer(run: (done: (error: unknown, answer?: { serializeBinary(): Uint8Array }) => void) => unknown) {
    let bytes: Uint8Array | undefined;
    run((_error, message) => (bytes = message?.serializeBinary()));
    const read = AnalyzeResponse.deserializeBinary(bytes!);
    return {
        findings: read.getDiagnosticsList().map((d) => d.getPolicyname()),
        notApplicable: read.getNotApplicableList().map((p) => p.getPolicyName()),
    };
}

/** A question about a resource: `bucket`, of these inputs. */
function asking(type: string, inputs = {}) {
    const request = new AnalyzeRequest();
    request.setType(type);
    request.setUrn("urn:bucket");
    request.setProperties(struct(inputs));
    return { request };
}

/** The engine tells the pack the levels that a levels file gives. */
function configure(levels: Readonly<Record<string, keyof typeof EnforcementLevel>>): void {
    const request = new ConfigureAnalyzerRequest();
    for (const [name, level] of Object.entries(levels)) {
        request.getPolicyconfigMap().set(name, new PolicyConfig().setEnforcementlevel(EnforcementLevel[level]));
    }
    let done = false;
    remembering((_call, tell: () => void) => tell())({ request }, () => (done = true));
    assert.ok(done);
}

describe("dispatch of the policy pack", () => {
    afterEach(() => configure({}));

    it("asks of a resource the policies of its type and those without a type, and names the others", () => {
        const { make } = maker(AnalyzeResponse);
        const handler = byType("validateResource", make, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        const of = (type: string) => answer((done) => handler(asking(type), done));
        assert.deepEqual(of("a"), {
            findings: ["of-a", "of-a-and-b", "untyped"],
            notApplicable: ["of-b"],
        });
        assert.deepEqual(of("c"), {
            findings: ["untyped"],
            notApplicable: ["of-a", "of-a-and-b", "of-b"],
        });
    });

    it("joins the findings of an answer that wait for the same value", () => {
        const waiting = () => (_call: unknown, done: (error: unknown, answer?: AnalyzeResponse) => void) => {
            const told = ["of-a", "of-a-and-b"].map((name) =>
                new AnalyzeDiagnostic().setPolicyname(name).setMessage(`undetermined: ${name} needs y`),
            );
            done(null, new AnalyzeResponse().setDiagnosticsList(told));
        };
        const ofResource = byType("validateResource", waiting, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        const asked = answer((done) => ofResource(asking("a"), done));
        assert.deepEqual(asked, { findings: ["of-a"], notApplicable: ["of-a-and-b", "of-b"] });
    });

    it("remembers what the program gives of a resource, of no type that a policy is about too", () => {
        const handlerOf = (call: "validateResource" | "remediateResource") =>
            byType(call, maker(AnalyzeResponse).make, AnalyzeResponse)("p", "1", "mandatory", [resource("of-b", "b")]);
        handlerOf("validateResource")(asking("a", { policy: UNKNOWN, tags: {} }), () => undefined);
        assert.deepEqual([...inputsOf("urn:bucket")!], ["policy", "tags"]);
        handlerOf("remediateResource")(asking("a", { acl: "private" }), () => undefined);
        assert.deepEqual([...inputsOf("urn:bucket")!], ["policy", "tags"]);
        handlerOf("validateResource")(asking("a"), () => undefined);
        assert.deepEqual([...inputsOf("urn:bucket")!], []);
    });

    it("makes the handler of a type once", () => {
        const { make, made } = maker(AnalyzeResponse);
        const handler = byType("validateResource", make, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        for (const type of ["a", "b", "a", "a"]) {
            answer((done) => handler(asking(type), done));
        }
        assert.equal(made.length, 2);
    });

    it("asks for repairs only the policies that can repair", () => {
        const made: string[][] = [];
        const handler = byType(
            "remediateResource",
            (_pack, _version, _level, policies) => {
                made.push(policies.map(({ name }) => name));
                return (_call, done) => done(null, new RemediateResponse());
            },
            RemediateResponse,
        )("p", "1", "mandatory", POLICIES);
        let bytes: Uint8Array | undefined;
        handler(asking("b"), (_error, message) => (bytes = message?.serializeBinary()));
        assert.deepEqual(made, [["of-a-and-b"]]);
        assert.deepEqual(
            RemediateResponse.deserializeBinary(bytes!)
                .getNotApplicableList()
                .map((p) => p.getPolicyName()),
            ["of-a", "of-b", "untyped"],
        );
    });

    it("reads a resource for repairs only where the levels file, the policy or the pack asks for some", () => {
        const made = (level: string, policies: Parameters<ReturnType<typeof whereAsked>>[3]) => {
            const make = byType("remediateResource", maker(AnalyzeResponse).make, AnalyzeResponse);
            let reads = 0;
            const read = () => {
                reads++;
                return asking("a").request;
            };
            const handler = whereAsked(make, AnalyzeResponse, read)("p", "1", level, policies);
            const answered = answer((done) => handler({ request: new Uint8Array() }, done));
            return { reads, ...answered };
        };
        const all = ["of-a", "of-a-and-b", "of-b", "untyped"];
        const some = { reads: 1, findings: ["of-a-and-b"], notApplicable: ["of-a", "of-b", "untyped"] };
        const none = { reads: 0, findings: [], notApplicable: all };
        const itself = POLICIES.map((p) => ({ ...p, enforcementLevel: "remediate" as const }));
        assert.deepEqual(made("mandatory", POLICIES), none);
        assert.deepEqual(made("remediate", POLICIES), some);
        assert.deepEqual(made("mandatory", itself), some);
        configure({ "of-a-and-b": "REMEDIATE" });
        assert.deepEqual(made("mandatory", POLICIES), some);
        configure({ "of-a-and-b": "ADVISORY", "of-b": "REMEDIATE" });
        assert.deepEqual(made("remediate", itself), none);
    });

    it("asks of a stack the policies about a type that it has", () => {
        const { make } = maker(AnalyzeResponse);
        const handler = byTypes("validateStack", make, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        const request = { getResourcesList: () => ["b", "a"].map((type) => ({ getType: () => type })) };
        assert.deepEqual(
            answer((done) => handler({ request }, done)),
            { findings: ["stack-a"], notApplicable: ["stack-c"] },
        );
    });

    it("hands all policies of a stack one view of its resources, by the SDK's own handler", async () => {
        const seen: (readonly { readonly name: string }[])[] = [];
        const look = (name: string) => ({
            ...stack(name, "a"),
            description: "",
            validateStack: ({ resources }: { resources: readonly { readonly name: string }[] }, report: Report) => {
                seen.push(resources);
                report(`${name} found ${resources[0]!.name}`, undefined);
            },
        });
        const request = new AnalyzeStackRequest().setResourcesList([
            new AnalyzerResource()
                .setType("a")
                .setName("it")
                .setProperties(struct({}))
                .setOptions(new AnalyzerResourceOptions()),
        ]);
        const make = (server as unknown as { makeAnalyzeStackRpcFun: Parameters<typeof byTypes>[1] })
            .makeAnalyzeStackRpcFun;
        const handler = byTypes("validateStack", make, AnalyzeResponse)("p", "1", "mandatory", [
            look("one"),
            look("two"),
        ]);
        const answered = await new Promise<AnalyzeResponse>((resolve, reject) => {
            handler({ request }, (error, response) =>
                error instanceof Error ? reject(error) : resolve(response as unknown as AnalyzeResponse),
            );
        });
        assert.deepEqual(
            answered.getDiagnosticsList().map((d) => [d.getPolicyname(), d.getMessage().split("\n").at(-1)]),
            [
                ["one", "one found it"],
                ["two", "two found it"],
            ],
        );
        assert.equal(seen.length, 2);
        assert.equal(seen[0], seen[1]);
    });

    it("hands an error on", () => {
        const failing = () => (_call: unknown, done: (error: unknown) => void) => done(new Error("broken rule"));
        let told: unknown;
        const tell = (error: unknown) => (told = error);
        const handler = byType("validateResource", failing, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        handler(asking("a"), tell);
        assert.match(String(told), /broken rule/);
        told = undefined;
        const ofStack = byTypes("validateStack", failing, AnalyzeResponse)("p", "1", "mandatory", POLICIES);
        ofStack({ request: { getResourcesList: () => [] } }, tell);
        assert.match(String(told), /broken rule/);
    });

    it("remembers what a levels file names, of which the pack tells what it does not have", async () => {
        const [levels] = buildPolicies(new ExemptionRegister([], "2026-01-01")).slice(-2);
        const told = async (...names: string[]) => {
            configure(Object.fromEntries(names.map((name) => [name, "MANDATORY"])));
            const found = await analyzeStack([levels!], { it: { type: "sqs:Queue" } }, true);
            return found.map((d) => d.message.split("\n").at(-1));
        };
        assert.deepEqual(
            await told("all", "bucket-versioned", "no-such", "exemptions-are-current", "levels-name-policies"),
            ["the levels file names no-such, which the pack does not have; correct or remove it"],
        );
        assert.deepEqual(await told("bucket-versioned"), []);
        assert.deepEqual(await told(), []);
    });

    it("calls a function once for each object, whatever it gives", () => {
        let calls = 0;
        const make = once(() => void calls++);
        const [one, two] = [{}, {}];
        [one, two, one, one].forEach(make);
        assert.equal(calls, 2);
    });
});
