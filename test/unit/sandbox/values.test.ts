import * as assert from "node:assert";
import * as fc from "fast-check";
import { cidrsOverlap, contains, parseCidr } from "../../../sandbox/cloud/checks/cidr";
import { diff } from "../../../sandbox/cloud/diff";
import { render } from "../../../sandbox/cloud/template";
import {
    at,
    equal,
    hasUnknown,
    type Properties,
    redacted,
    secret,
    UNKNOWN,
    type Value,
    withoutSecrets,
} from "../../../sandbox/server/values";
import { decode, encode } from "../../../sandbox/server/wire";

const key = fc.string({ minLength: 1, maxLength: 5 }).filter((k) => k !== "__proto__");
const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Value>(null, true, false),
        fc.string(),
        fc.integer(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    ),
}));
const properties = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Properties>;

/** Any IPv4 block. */
const block = fc.tuple(fc.nat(2 ** 32 - 1), fc.integer({ min: 8, max: 30 })).map(([address, bits]) => {
    const first = address - (address % 2 ** (32 - bits));
    return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${bits}`;
});

describe("the sandbox's values", () => {
    it("come through the wire format as they went in", () => {
        fc.assert(fc.property(properties, (p) => assert.deepStrictEqual(decode(encode(p)), p)));
    });

    it("are equal to themselves, and a difference is named where and only where there is one", () => {
        const rules = { immutable: new Set<string>(), deleteFirst: false, chosenName: undefined };
        fc.assert(
            fc.property(properties, properties, (a, b) => {
                assert.ok(equal(a, structuredClone(a)));
                assert.strictEqual(diff(a, b, rules).details.size === 0, equal(a, b));
            }),
        );
    });

    it("are the same where one is absent and the other null", () => {
        assert.ok(equal({ a: null }, {}) && equal({}, { a: null }) && equal(null, undefined));
    });

    it("are unknown where any part of them is, beside known ones too", () => {
        const found = [["a", UNKNOWN], { a: { b: [UNKNOWN], c: 1 } }, ["a"], "a"].map(hasUnknown);
        assert.deepStrictEqual(found, [true, true, false, false]);
    });

    it("are found by a path, through lists, or by a name with dots", () => {
        const all: Properties = { a: [{ b: 1 }], "c.d": 2 };
        assert.deepStrictEqual([at(all, "a.0.b"), at(all, "c.d"), at(all, "a.b.c")], [1, 2, undefined]);
    });

    it("of secrets are written down as nothing but how many a list holds", () => {
        const texts = ['["hunter2","x"]', "[hunter2", "hunter2"].map(redacted);
        assert.deepStrictEqual(texts, ['["[secret]","[secret]"]', "[secret]", "[secret]"]);
    });

    it("lose their secret wrappers at any depth", () => {
        fc.assert(
            fc.property(properties, value, (p, hidden) => {
                const wrapped = { ...p, list: [{ hidden: secret(hidden) }] };
                assert.deepStrictEqual(withoutSecrets(wrapped), { ...p, list: [{ hidden }] });
                assert.strictEqual(withoutSecrets(p), p);
            }),
        );
    });
});

describe("the sandbox's addresses", () => {
    it("parse blocks whose host bits are zero, and nothing else", () => {
        assert.deepStrictEqual(parseCidr("10.0.1.0/24"), { first: 167772416, last: 167772671, bits: 24 });
        for (const text of ["10.0.1.1/24", "10.0.256.0/24", "10.0.0.0/33", "10.0.0.0", "::/0"]) {
            assert.strictEqual(parseCidr(text), undefined, text);
        }
    });

    it("overlap exactly where one of two contains the other", () => {
        fc.assert(
            fc.property(block, block, (a, b) => {
                assert.strictEqual(cidrsOverlap(a, b), contains(a, b) || contains(b, a));
                assert.ok(cidrsOverlap(a, a) && contains(a, a));
            }),
        );
    });
});

describe("the sandbox's templates", () => {
    const scope = { inputs: { name: "n", nested: { id: "x" } }, outputs: { count: 2 }, region: "us-east-1", seed: "s" };

    it("put inputs, outputs, region and account in", () => {
        assert.strictEqual(
            render("{region}:{account}:{name}/{nested.id}/{count}", "id", scope),
            "us-east-1:123456789012:n/x/2",
        );
    });

    it("make up parts of the length asked for, the same for an object and a place, different for others", () => {
        const made = render("{hex17} {digits12} {upper13} {lower9} {uuid}", "id", scope);
        assert.match(
            String(made),
            /^[0-9a-f]{17} \d{12} [A-Z2-7]{13} [a-z2-7]{9} [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        assert.strictEqual(render("{hex17}", "id", scope), render("{hex17}", "id", scope));
        assert.notStrictEqual(render("{hex17}", "id", scope), render("{hex17}", "other", scope));
        assert.notStrictEqual(render("{hex17}", "id", scope), render("{hex17}", "id", { ...scope, seed: "t" }));
    });

    it("have no value without one of their parts, and an unknown one with an unknown part", () => {
        assert.strictEqual(render("{name}-{absent}", "id", scope), undefined);
        assert.strictEqual(render("a-{name}", "id", { ...scope, inputs: { name: UNKNOWN } }), UNKNOWN);
    });
});
