import assert from "node:assert/strict";
import { mock } from "node:test";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { toPolicy } from "../../policies/lib/kernel";
import { rule as current } from "../../policies/rules/transit/certificate-current";
import { rule as renewedInTime } from "../../policies/rules/transit/certificate-renewed-in-time";
import { EXPIRED } from "./certificates";
import { evaluateResource } from "./harness";

const policies = [current, renewedInTime].map((rule) => toPolicy(rule, new ExemptionRegister([], "2019-01-01")));

describe("a certificate's last days", () => {
    afterEach(() => mock.timers.reset());

    // It ends with 2019.
    for (const [day, told] of [
        ["2019-12-01", []],
        ["2019-12-03", [renewedInTime.name]],
        ["2019-12-31", [renewedInTime.name]],
        ["2020-01-02", [current.name, renewedInTime.name]],
        ["2026-01-01", [current.name, renewedInTime.name]],
    ] as const) {
        it(`on ${day} are told by ${told.join(" and ") || "no rule"}`, async () => {
            mock.timers.enable({ apis: ["Date"], now: new Date(day) });
            const found = await evaluateResource(policies, "aws:acm/certificate:Certificate", {
                certificateBody: EXPIRED,
            });
            assert.deepEqual(
                found.map((diagnostic) => diagnostic.rule),
                told,
            );
        });
    }
});
