/** Properties read to plain values at once are those that the generated code reads. */
import assert from "node:assert/strict";
import { AnalyzeRequest, AnalyzerProviderResource } from "@pulumi/pulumi/proto/analyzer_pb";
import { plainly } from "../../policies/lib/plain-struct";
import { useGeneratedStructs, usePlainStructs } from "../plain-structs";
import { struct, UNKNOWN } from "./harness";

const PROPERTIES = {
    text: "Zürich ✓ \u{1F512}",
    "": "",
    unknown: UNKNOWN,
    numbers: [0, -1.5, 443, 1e300],
    switches: [true, false, null],
    "a.b/c": { deep: [[], {}, [{ ports: [{ from: 0 }] }]] },
    10: "ten",
    9: "nine",
    none: null,
};

const requestOf = () =>
    new AnalyzeRequest()
        .setType("aws:s3/bucket:Bucket")
        .setUrn("urn:bucket")
        .setProperties(struct(PROPERTIES))
        .setProvider(new AnalyzerProviderResource().setProperties(struct({ region: "eu-central-1" })));

describe("properties read to plain values", () => {
    let request: AnalyzeRequest;
    before(() => {
        useGeneratedStructs();
        request = requestOf();
    });
    after(usePlainStructs);

    const read = plainly((bytes) => AnalyzeRequest.deserializeBinary(bytes));

    it("are those that the generated code reads, and so is all beside them", () => {
        const bytes = request.serializeBinary();
        const [plain, generated] = [read(bytes), AnalyzeRequest.deserializeBinary(bytes)];
        assert.deepEqual(plain.getProperties()!.toJavaScript(), generated.getProperties()!.toJavaScript());
        assert.deepEqual(plain.getProperties()!.toJavaScript(), PROPERTIES);
        assert.deepEqual(plain.getProvider()!.getProperties()!.toJavaScript(), { region: "eu-central-1" });
        assert.equal(plain.getUrn(), "urn:bucket");
    });

    it("are in the order of their names, in whichever the engine sends them", () => {
        const part = (name: string) => struct({ [name]: { [name]: name } }).serializeBinary();
        const properties = Buffer.concat(["b", "c", "a"].map(part));
        // Field 2 of the request, as long as this.
        const bytes = Buffer.concat([Buffer.from([0x12, properties.length]), properties]);
        const named = (message: AnalyzeRequest) => Object.keys(message.getProperties()!.toJavaScript());
        assert.deepEqual(named(read(bytes)), ["a", "b", "c"]);
        assert.deepEqual(named(AnalyzeRequest.deserializeBinary(bytes)), ["a", "b", "c"]);
    });

    it("are the generated code's again for others, after an error too", () => {
        const bytes = request.serializeBinary();
        const others = () => AnalyzeRequest.deserializeBinary(bytes).getProperties()!.getFieldsMap().getLength();
        read(bytes);
        assert.equal(others(), Object.keys(PROPERTIES).length);
        assert.throws(() => read(new Uint8Array([0x12, 5, 0x0a])));
        assert.equal(others(), Object.keys(PROPERTIES).length);
    });
});

describe("properties that tests keep plain", () => {
    const made = (use: () => void, of: object = PROPERTIES) => {
        use();
        try {
            return struct(of as typeof PROPERTIES);
        } finally {
            usePlainStructs();
        }
    };

    it("are what messages give, in the same order, and become messages where they are written", () => {
        const generated = made(useGeneratedStructs);
        const given = generated.toJavaScript();
        const plain = made(usePlainStructs);
        assert.equal(JSON.stringify(plain.toJavaScript()), JSON.stringify(given));
        assert.deepEqual(plain.toJavaScript(), PROPERTIES);
        const read = AnalyzeRequest.deserializeBinary(new AnalyzeRequest().setProperties(plain).serializeBinary());
        assert.deepEqual(read.getProperties()!.toJavaScript(), given);
    });

    it("refuse what no message can hold", () => {
        for (const use of [useGeneratedStructs, usePlainStructs]) {
            assert.throws(() => made(use, { list: [{ none: undefined }] }), /Unexpected struct type/);
        }
    });
});
