/** By which texts a resource is named: by what it is called, and by its logical name where a text was never resolved. */
import assert from "node:assert/strict";
import { referredTo } from "../../policies/lib/identity";
import { rule } from "../../policies/rules/logging/route53-zone-logs-queries";
import { analyzeStack, policyOf, type Props, UNKNOWN } from "./harness";

const REFERENCES: Record<string, readonly string[]> = {
    "${logs}": ["logs"],
    "${logs.id}": ["logs"],
    "${aws_s3_bucket.logs.arn}": ["logs", "aws_s3_bucket.logs"],
    "${aws_s3_bucket.logs[0].id}": ["logs", "aws_s3_bucket.logs"],
    "aws_s3_bucket.logs.id": ["logs", "aws_s3_bucket.logs"],
    "aws_s3_bucket.logs[each.key].id": ["logs", "aws_s3_bucket.logs"],
};
const VALUES = ["logs", "logs.example.com", "arn:aws:s3:::logs", "${aws_s3_bucket.logs.arn}/*", "logs-${env}", ""];

/** Whether a zone of this name, with these properties, is found to log its queries where the log names it so. */
async function isNamed(name: string, by: string, zone: Props): Promise<boolean> {
    const found = await analyzeStack(
        [policyOf(rule)],
        { [name]: { type: "route53:Zone", props: zone }, log: { type: "route53:QueryLog", props: { zoneId: by } } },
        true,
    );
    return found.length === 0;
}

describe("a reference as it is written", () => {
    for (const [text, names] of Object.entries(REFERENCES)) {
        it(`finds ${names.join(" and ")} in ${text}`, () =>
            assert.deepEqual(
                names.filter((name) => !referredTo(text).includes(name)),
                [],
            ));
    }
    it("is none of the values that the provider gives", () =>
        assert.deepEqual(
            VALUES.filter((text) => referredTo(text).length > 0),
            [],
        ));
});

describe("a resource", () => {
    const WRITTEN = { id: null, arn: null, name: "example.com" };
    const TEXTS = ["main", "main-id", "main_id", "main-arn", "${main.zoneId}", "aws_route53_zone.main.id"];
    for (const text of TEXTS) {
        it(`without id and ARN is named by ${text}`, async () => {
            assert.ok(await isNamed("main", text, WRITTEN));
            assert.ok(await isNamed("aws_route53_zone.main", text.replace(/^main/, "aws_route53_zone.main"), WRITTEN));
            assert.ok(!(await isNamed("other", text, WRITTEN)));
        });
    }
    it("that has no name at all is named by an ARN that ends in its logical name", async () => {
        const unnamed = { id: null, arn: null, name: null };
        assert.ok(await isNamed("main", "arn:aws:route53:::hostedzone/main", unnamed));
        assert.ok(!(await isNamed("other", "arn:aws:route53:::hostedzone/main", unnamed)));
        assert.ok(!(await isNamed("main", "arn:aws:route53:::hostedzone/main", { ...unnamed, id: "Z1" })));
    });
    it("with an id is named by it and by references, not by its logical name", async () => {
        const zone = { id: "Z1", name: "example.com" };
        for (const [text, named] of Object.entries({
            Z1: true,
            "${main.zoneId}": true,
            main: false,
            "main-id": false,
        })) {
            assert.equal(await isNamed("main", text, zone), named, text);
        }
    });
    it("whose id is not known yet is not named by its logical name", async () => {
        for (const name of ["example.com", UNKNOWN, null]) {
            assert.ok(!(await isNamed("main", "main", { id: UNKNOWN, arn: UNKNOWN, name })), `${name}`);
        }
    });
});
