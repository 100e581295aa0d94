import * as assert from "node:assert";
import { FINDING_ROUTES } from "../../../components/security-baseline/finding-routes";

describe("findings", () => {
    it("of GuardDuty reach critical from severity 7, warning from 4 to 7", () => {
        const route = (name: string) => FINDING_ROUTES.find((r) => r.name === name);
        assert.deepStrictEqual(route("guardduty-high")?.pattern["detail"], { severity: [{ numeric: [">=", 7] }] });
        assert.strictEqual(route("guardduty-high")?.topic, "critical");
        assert.deepStrictEqual(route("guardduty-medium")?.pattern["detail"], {
            severity: [{ numeric: [">=", 4, "<", 7] }],
        });
        assert.strictEqual(route("guardduty-medium")?.topic, "warning");
    });

    it("of Security Hub reach critical or warning by label, once, without GuardDuty's", () => {
        const routes = FINDING_ROUTES.filter((r) => r.name.startsWith("securityhub"));
        assert.deepStrictEqual(
            routes.map((r) => [r.topic, r.pattern["detail"]]),
            [
                ["critical", "CRITICAL"],
                ["warning", "HIGH"],
            ].map(([topic, label]) => [
                topic,
                {
                    findings: {
                        Severity: { Label: [label] },
                        RecordState: ["ACTIVE"],
                        Workflow: { Status: ["NEW"] },
                        ProductName: [{ "anything-but": "GuardDuty" }],
                    },
                },
            ]),
        );
    });

    it("wake a person when the trail or a key is tampered with", () => {
        const names = FINDING_ROUTES.filter((r) => r.topic === "critical").map((r) => r.name);
        assert.ok(names.includes("trail-tampered") && names.includes("key-endangered"), names.join());
    });

    it("warn of a secret that did not rotate, as Secrets Manager tells CloudTrail", () => {
        const route = FINDING_ROUTES.find((r) => r.name === "rotation-failed");
        assert.strictEqual(route?.topic, "warning");
        assert.deepStrictEqual(route.pattern, {
            source: ["aws.secretsmanager"],
            "detail-type": ["AWS Service Event via CloudTrail"],
            detail: { eventSource: ["secretsmanager.amazonaws.com"], eventName: ["RotationFailed"] },
        });
    });
});
