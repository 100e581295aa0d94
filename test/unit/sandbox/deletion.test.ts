/** Every row's word about deletion and names, each tried: a row that names an attribute wrongly would never refuse. */
import * as assert from "node:assert";
import { refusalOfDeletion } from "../../../sandbox/cloud/checks/deletion";
import { refusalOfDuplicate } from "../../../sandbox/cloud/checks/unique";
import type { CloudObject, Draft, Inventory } from "../../../sandbox/cloud/model";
import { schemaOf } from "../../../sandbox/cloud/schema";
import { knownTypes, rowOf } from "../../../sandbox/cloud/types";
import type { Properties, Value } from "../../../sandbox/server/values";

const object = (type: string, id: string, attributes: Properties): CloudObject => ({
    type,
    id,
    urn: `urn:pulumi:staging::test::${type}::${id}`,
    region: "us-east-1",
    generation: 1,
    attributes,
});

/** An account with these objects, and nothing in any other. */
const cloudOf = (...objects: readonly CloudObject[]): Inventory => ({
    ofType: (type) => objects.filter((o) => o.type === type),
    everywhere: (type) => objects.filter((o) => o.type === type),
    find: () => undefined,
    resolve: () => undefined,
});

/** `a.b[].c` with a value there. */
function nested(path: string, value: Value): Properties {
    const [part, ...rest] = path.split(".");
    const key = part!.replace("[]", "");
    const inner = rest.length === 0 ? value : nested(rest.join("."), value);
    return { [key]: part!.endsWith("[]") ? [inner] : inner };
}

const rows = knownTypes.map((type) => [type, rowOf(type)!] as const);

describe("the sandbox's rows", () => {
    for (const [type, row] of rows.filter(([, { inUseBy }]) => inUseBy !== undefined)) {
        it(`keep what is in use: ${type}`, () => {
            const own = object(type, "the-id", { arn: "arn:aws:x:us-east-1:123456789012:the-arn", name: "the-name" });
            for (const [user, path] of row.inUseBy!) {
                for (const name of ["the-id", own.attributes["arn"] as string, "the-name"]) {
                    const other = object(user, "user", nested(path, name));
                    const refusal = refusalOfDeletion(own, cloudOf(own, other), row);
                    assert.match(
                        refusal ?? "",
                        /^DependencyViolation: the-id .* user uses it/,
                        `${user} ${path} ${name}`,
                    );
                }
                const strangers = [
                    object(user, "user", nested(path, "another")),
                    // The namesake of another region.
                    { ...object(user, "user", nested(path, "the-name")), region: "us-west-2" },
                ];
                for (const stranger of strangers) {
                    const refusal = refusalOfDeletion(own, cloudOf(own, stranger), row);
                    assert.doesNotMatch(refusal ?? "", /DependencyViolation/);
                }
                const global = { ...object(user, "user", nested(path, "the-name")), region: "" };
                assert.match(refusalOfDeletion(own, cloudOf(own, global), row) ?? "", /DependencyViolation/);
            }
        });
    }

    for (const [type, row] of rows.filter(([, { protectedBy }]) => protectedBy !== undefined)) {
        it(`keep what is protected, and let go of what is not: ${type}`, () => {
            const { attribute, value } = row.protectedBy!;
            const guarded = object(type, "the-id", { [attribute]: value ?? true });
            assert.strictEqual(
                refusalOfDeletion(guarded, cloudOf(), row),
                `OperationNotPermitted: the-id cannot be deleted while ${attribute} is ${value ?? "true"}; ` +
                    "switch it off in the program and deploy that first.",
            );
            const open = object(type, "the-id", { [attribute]: value === undefined ? false : "something else" });
            assert.doesNotMatch(refusalOfDeletion(open, cloudOf(), row) ?? "", /OperationNotPermitted/);
        });
    }

    it("name the guard of every type that the SDK gives one", () => {
        const GUARD = /^(deletionProtection|deletionProtectionEnabled|enableDeletionProtection|disableApiTermination)$/;
        // A launch template hands it on to its instances.
        const guarded = knownTypes.filter((type) => type !== "aws:ec2/launchTemplate:LaunchTemplate");
        const found = guarded.flatMap((type) =>
            [...schemaOf(type).inputs].filter((name) => GUARD.test(name)).map((name) => [type, name]),
        );
        assert.ok(found.length > 6, String(found.length));
        assert.deepStrictEqual(
            found,
            found.map(([type]) => [type, rowOf(type!)?.protectedBy?.attribute]),
        );
    });

    for (const [type, row] of rows.filter(([, r]) => r.unique !== undefined || r.uniqueInTheWorld !== undefined)) {
        it(`take a name once: ${type}`, () => {
            for (const keys of [...(row.unique ?? []), ...(row.uniqueInTheWorld ?? [])]) {
                const inputs = Object.fromEntries(keys.map((key) => [key, `the-${key}`]));
                const draft: Draft = { type, urn: "urn:new", region: "us-east-1", id: undefined, inputs };
                const twin = object(type, "twin", inputs);
                const code = row.duplicate ?? `${type.split(":")[2]}AlreadyExists`;
                const taken = new RegExp(`^${code}: .* is already taken by twin\\.$`);
                assert.match(refusalOfDuplicate(draft, cloudOf(twin), row) ?? "", taken, keys.join());
                const [first] = keys;
                const other = object(type, "other", { ...inputs, [first!]: "another" });
                assert.strictEqual(refusalOfDuplicate(draft, cloudOf(other), row), undefined, keys.join());
                // What names nothing takes no name: two gateways that are not attached yet.
                const nameless = { ...draft, inputs: {} };
                assert.strictEqual(refusalOfDuplicate(nameless, cloudOf(object(type, "other", {})), row), undefined);
            }
        });
    }
});
