import assert from "node:assert/strict";
import { certificateOf, endsWithin } from "../../policies/lib/certificate";
import { View } from "../../policies/lib/view";
import { EXPIRED } from "./certificates";

const certificate = certificateOf(new View({ certificateBody: EXPIRED }))!;

describe("a certificate's last days", () => {
    it("begin as many days before its end as asked, and never end", () => {
        // It ends with 2019.
        assert.equal(endsWithin(certificate, 30, new Date("2019-12-01")), false);
        assert.equal(endsWithin(certificate, 30, new Date("2019-12-03")), true);
        assert.equal(endsWithin(certificate, 40, new Date("2019-12-01")), true);
        assert.equal(endsWithin(certificate, 30, new Date("2026-01-01")), true);
    });
});
