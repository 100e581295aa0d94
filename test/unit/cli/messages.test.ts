import * as assert from "node:assert";
import { describeAdvisories } from "../../../cli/terminal/findings";
import { describeErrors, describeLock, describeWarnings, errorOfCommand } from "../../../cli/terminal/messages";
import type { Diagnostic, Violation } from "../../../cli/engine/events";

const subnet = "urn:pulumi:staging::integers-network::integers:network:Vpc$aws:ec2/subnet:Subnet::main-app-a";
const stack = "urn:pulumi:staging::integers-network::pulumi:pulumi:Stack::integers-network-staging";

const error = (message: string, urn: string | undefined = subnet): Diagnostic => ({ urn, severity: "error", message });
const warning = (message: string): Diagnostic => ({ urn: stack, severity: "warning", message });
const finding = (
    message: string,
    severity: Violation["severity"] = "advisory",
    policy = "bucket-encrypted",
): Violation => ({ policy, severity, urn: subnet, message });

describe("errors of a failed layer", () => {
    it("name the resource shortly", () => {
        const text = describeErrors([error("InvalidSubnet.Conflict")], [], "");
        assert.strictEqual(text, "aws:ec2/subnet:Subnet main-app-a: InvalidSubnet.Conflict");
    });

    it("put mandatory violations first, with rule, resource and what to do", () => {
        const text = describeErrors([error("then this")], [finding("set a key", "mandatory"), finding("x")], "");
        assert.deepStrictEqual(text.split("\n"), [
            "[mandatory] bucket-encrypted (aws:ec2/subnet:Subnet main-app-a): set a key",
            "aws:ec2/subnet:Subnet main-app-a: then this",
        ]);
    });

    it("say once what a rule says of several resources, under all their names in one order", () => {
        const of = (name: string, message = "no key") => ({
            ...finding(message, "mandatory"),
            urn: `urn:pulumi:s::p::aws:sns/topic:Topic::${name}`,
        });
        assert.deepStrictEqual(describeErrors([], [of("b"), of("c", "other"), of("a")], "").split("\n"), [
            "[mandatory] bucket-encrypted (aws:sns/topic:Topic a, b): no key",
            "[mandatory] bucket-encrypted (aws:sns/topic:Topic c): other",
        ]);
    });

    it("give a program's own words without what the engine wraps around them", () => {
        const wrapped =
            "an unhandled error occurred: program exited with non-zero exit code: -1\n\n" +
            'rpc error: code = Unknown desc = Configuration of "staging" cannot be used';
        const text = describeErrors([error(wrapped, stack)], [], "");
        assert.strictEqual(text, 'Configuration of "staging" cannot be used');
    });

    const unprotect =
        "To unprotect the resource, either remove the `protect` flag from the resource in your Pulumi program and run " +
        `\`pulumi up\`, or use the command:\n\`pulumi state unprotect '${subnet}'\``;
    const ways = {
        deleted: [
            `resource "${subnet}" cannot be deleted\nbecause it is protected. ${unprotect}`,
            `Preview failed: resource "${subnet}" cannot be deleted\nbecause it is protected. ${unprotect}`,
        ],
        replaced: [
            `unable to replace resource "${subnet}"\nas it is currently marked for protection. To unprotect the resource, remove it`,
        ],
    };
    for (const [what, messages] of Object.entries(ways)) {
        it(`say of what is protected and would be ${what} how that is meant to go, not the engine's way around the guard`, () => {
            for (const message of messages) {
                const text = describeErrors([error(message)], [], "");
                assert.match(
                    text,
                    new RegExp(`^aws:ec2/subnet:Subnet main-app-a: would be ${what}, but is protected\\. `),
                );
                const [guard, older] = text.split(" If your commit is older, and does not know it: ");
                assert.match(guard!, /lift the deletionGuard .*docs\/operator-guide\.md#removing-an-environment\)\.$/);
                assert.strictEqual(older, what === "deleted" ? "docs/upgrade.md#going-back." : undefined);
            }
            assert.match(describeErrors([error(messages[0]!)], [], "", { debug: true }), /To unprotect/);
        });
    }

    it("leave out what only repeats another one: each resource fails with the error of the value that it needs", () => {
        const cause = 'Layer "foundation" (stack organization/integers-foundation/staging) is not deployed';
        const echo = `Error: failed to register new resource role: 2 UNKNOWN: transform failed: Error: ${cause}`;
        const errors = [error(echo, stack), error(cause, stack), error("no such zone"), error("no such zone b")];
        assert.deepStrictEqual(describeErrors(errors, [], "").split("\n"), [
            cause,
            "aws:ec2/subnet:Subnet main-app-a: no such zone",
            "aws:ec2/subnet:Subnet main-app-a: no such zone b",
        ]);
    });

    it("leave out what was cut short when another resource failed, unless nothing else is known or --debug asks", () => {
        const cut = error("failed to run remediation: context canceled");
        const left = error("awsx:ec2:Vpc resource 'network' has a problem: grpc: the client connection is closing");
        const of = (...args: Parameters<typeof describeErrors>) => describeErrors(...args).split("\n").length;
        assert.match(describeErrors([cut, error("no such zone"), left], [], ""), /^\S+ \S+: no such zone$/);
        assert.strictEqual(of([cut], [finding("set a key", "mandatory")], ""), 1);
        assert.strictEqual(of([cut, error("no such zone")], [], "", { debug: true }), 2);
        assert.match(describeErrors([cut], [], ""), /context canceled$/);
    });

    it("leave the stack trace of a pack that does not start to --debug too: the engine puts the stack before each line", () => {
        const line = (text: string): string => `    pulumi:pulumi:Stack integers-network-staging  ${text}`;
        const message = ["policy pack failed to start", line("Error: no"), line("at f (/a.js:1:2)")].join("\n");
        assert.strictEqual(
            describeErrors([error(message, stack)], [], ""),
            `policy pack failed to start\n${line("Error: no")}\n(--debug shows where)`,
        );
    });

    for (const said of ["boom", "a bucket that other layers read is not where this one looks for it"]) {
        it(`tell once what a program threw, however short or long: ${said}`, () => {
            const trace = `Unhandled exception: Error: ${said}\n    at build (/a/b.ts:3:1)`;
            assert.strictEqual(
                describeErrors([error(trace, stack), error(said, stack)], [], ""),
                `Error: ${said}\n(--debug shows where)`,
            );
        });
    }

    it("tell each of two short errors, also where one holds the other's words", () => {
        assert.deepStrictEqual(
            describeErrors([error("no zone", stack), error("b: no zone", stack)], [], "").split("\n"),
            ["no zone", "b: no zone"],
        );
    });

    it("stand below their resource where they have several lines, and name none where it is the layer's", () => {
        assert.strictEqual(
            describeErrors([error("one\n\ntwo")], [], ""),
            "aws:ec2/subnet:Subnet main-app-a:\n    one\n\n    two",
        );
        const layers = { ...finding("two zones", "mandatory"), urn: stack };
        assert.strictEqual(describeErrors([], [layers], ""), "[mandatory] bucket-encrypted: two zones");
    });

    it("say where to look for a trace whatever the error was", () => {
        assert.strictEqual(
            describeErrors([error("it broke\n    at build (/a/b.ts:3:1)", stack)], [], ""),
            "it broke\n(--debug shows where)",
        );
    });

    it("leave stack traces to --debug and say so", () => {
        const trace = "Unhandled exception: TypeError: no\n    at build (/a/b.ts:3:1)\n    at node:internal/x:1:2";
        assert.strictEqual(describeErrors([error(trace, stack)], [], ""), "TypeError: no\n(--debug shows where)");
        assert.match(describeErrors([error(trace, stack)], [], "", { debug: true }), /b\.ts:3:1/);
    });

    it("cut what is longer than a screen can bear, and say how to see it all", () => {
        const long = Array.from({ length: 200 }, (_, i) => `line ${i}`).join("\n");
        const lines = describeErrors([error(long, stack)], [], "").split("\n");
        assert.strictEqual(lines.length, 15);
        assert.strictEqual(lines.at(-1), "(--debug shows the rest)");
        assert.strictEqual(describeErrors([error(long, stack)], [], "", { debug: true }).split("\n").length, 200);
    });

    it("fall back on what the command printed when the engine sent no error", () => {
        const printed = "warning: using pulumi-language-nodejs from $PATH at x\nerror: incorrect passphrase\n";
        assert.strictEqual(describeErrors([], [], printed), "incorrect passphrase");
        assert.strictEqual(errorOfCommand("error: no urn\nPreviewing update (staging):\n"), "no urn");
        assert.strictEqual(errorOfCommand("one\n\ntwo"), "one\ntwo");
        assert.strictEqual(errorOfCommand("going on\n  Error: no such zone\nat once"), "no such zone\nat once");
        const lines = Array.from({ length: 9 }, (_, i) => `line ${i}`);
        assert.strictEqual(errorOfCommand(lines.join("\n")), lines.slice(3).join("\n"));
        const panic = ["fatal error: out of memory", ...lines].join("\n");
        assert.strictEqual(errorOfCommand(panic), panic);
    });
});

describe("notes of a layer", () => {
    it("say once which layers are not deployed yet", () => {
        const absent = (layer: string) => warning(`Layer "${layer}" is not deployed yet: its outputs are unknown.`);
        const notes = describeWarnings([absent("foundation"), absent("network"), absent("network"), warning("old")]);
        assert.deepStrictEqual(notes, ["not deployed yet, so unknown in this preview: foundation, network", "old"]);
    });

    it("name a program's commands as they are typed here, and leave alone what is so already", () => {
        const told = (command: string, where?: string) => describeWarnings([warning(command)], { where })[0];
        const command = "npm run infra -- destroy staging --layer app,data";
        assert.strictEqual(told(command), command);
        assert.strictEqual(told(command, "staging"), command);
        const typed = "npm run infra -- destroy staging --sandbox --layer app,data";
        for (const one of [command, typed]) {
            assert.strictEqual(told(one, "staging --sandbox"), typed);
        }
        const check = "npm run infra -- config check staging";
        assert.strictEqual(told(check, "staging --sandbox"), check);
    });

    it("do not repeat the pending operations that were told before the run", () => {
        const engine = "Attempting to deploy or update resources with 2 pending operations from previous deployment.";
        assert.deepStrictEqual(describeWarnings([warning(engine)]), []);
    });

    it("gather advisory findings by rule, and only count what is exempt or waits for values", () => {
        const notes = describeAdvisories([
            finding("set a key"),
            finding("exempt until 2027: x"),
            finding("undetermined: needs y"),
            finding("undetermined: needs z"),
            finding("wrong", "mandatory"),
        ]);
        assert.strictEqual(notes.length, 3);
        assert.strictEqual(notes[0], "advisory bucket-encrypted: main-app-a");
        assert.match(notes[1] ?? "", /^1 finding exempt/);
        assert.match(notes[2] ?? "", /^policy checks wait for 2 values that are known after apply/);
    });

    it("come in one order, whatever order the engine tells them in", () => {
        const told = ["b x", "a y", "b w"].map((text) => {
            const [policy, name] = text.split(" ") as [string, string];
            return { ...finding("no key"), policy, urn: `urn:pulumi:staging::p::aws:sns/topic:Topic::${name}` };
        });
        const sorted = ["advisory a: y", "advisory b: w, x"];
        assert.deepStrictEqual([describeAdvisories(told), describeAdvisories(told.reverse())], [sorted, sorted]);
    });

    it("name four resources of a rule, or five, and count the others", () => {
        const found = (names: string) =>
            describeAdvisories(
                [...names].map((name) => ({
                    ...finding("no key"),
                    urn: `urn:pulumi:s::p::aws:sns/topic:Topic::${name}`,
                })),
            );
        assert.deepStrictEqual(found("edcba"), ["advisory bucket-encrypted: a, b, c, d, e"]);
        assert.deepStrictEqual(found("fedcba"), ["advisory bucket-encrypted: a, b, c, d and 2 more"]);
    });

    it("name nothing again of a layer that does not change but what waits for values, and all with --debug", () => {
        const told = [finding("set a key"), finding("exempt until 2027: x"), finding("undetermined: needs y")];
        assert.deepStrictEqual(describeAdvisories(told, { unchanged: true }), describeAdvisories(told).slice(2));
        assert.strictEqual(describeAdvisories(told, { unchanged: true, debug: true }).length, 3);
    });

    it("name the stack where a finding is the stack's, say nothing of what is not, and all with --debug", () => {
        assert.deepStrictEqual(describeAdvisories([{ ...finding("two zones"), urn: stack }]), [
            "advisory bucket-encrypted: the stack",
        ]);
        assert.deepStrictEqual(describeAdvisories([]), []);
        const all = [finding("set a key"), finding("undetermined: needs y"), finding("no", "mandatory")];
        assert.deepStrictEqual(describeAdvisories(all, { debug: true }), [
            "[advisory] bucket-encrypted (aws:ec2/subnet:Subnet main-app-a): set a key",
            "[advisory] bucket-encrypted (aws:ec2/subnet:Subnet main-app-a): undetermined: needs y",
        ]);
    });
});

describe("a locked stack", () => {
    const output =
        "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock " +
        "file with `pulumi cancel`.\n  file:///s: created by ann@host (pid 4711) at 2026-11-24T01:02:03Z";

    it("is explained: who holds it, since when, how to release it", () => {
        const text = describeLock(output, "integers-network", "staging", "stacks/network") ?? "";
        assert.match(text, /integers-network is locked by ann@host, process 4711, since 2026-11-24T01:02:03Z/);
        assert.match(text, /pulumi cancel -C stacks\/network -s staging$/);
    });

    it("is released by a command that a shell takes, whatever the folder is called", () => {
        const command = (folder: string) =>
            /pulumi cancel .*/.exec(describeLock(output, "p", "staging", folder) ?? "")?.[0];
        assert.strictEqual(command("/home/ann's/my work"), "pulumi cancel -C '/home/ann'\\''s/my work' -s staging");
    });

    it("is not seen in other errors", () => {
        assert.strictEqual(describeLock("error: incorrect passphrase", "p", "staging", "d"), undefined);
    });
});
