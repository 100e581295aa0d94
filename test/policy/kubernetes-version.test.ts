/** Which Kubernetes versions EKS supports changes by itself, day by day. */
import assert from "node:assert/strict";
import { kubernetesVersions, SUPPORTED_UNTIL } from "../../components/observability-stack/add-on-table";
import { oldestSupported } from "../../policies/lib/kubernetes-version";

describe("the calendar of EKS", () => {
    it("drops a version on the day on which its support ends", () => {
        assert.equal(oldestSupported("standard", "2026-12-01"), 34);
        assert.equal(oldestSupported("standard", "2026-12-02"), 35);
        assert.equal(oldestSupported("extended", "2026-12-02"), 32);
        assert.equal(oldestSupported("extended", "2027-03-23"), 33);
    });

    it("supports nothing that is older than its first line, and what comes after its last", () => {
        assert.equal(oldestSupported("extended", "2025-01-01"), 31);
        assert.equal(oldestSupported("standard", "2040-01-01"), 37);
    });

    it("gives our cluster's versions the days that the configuration's page gives them", () => {
        for (const version of kubernetesVersions) {
            const minor = Number(version.split(".")[1]);
            const [year, month, day] = SUPPORTED_UNTIL[version].split("-").map(Number) as [number, number, number];
            const before = new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
            assert.equal(oldestSupported("standard", before), minor, version);
            assert.equal(oldestSupported("standard", SUPPORTED_UNTIL[version]), minor + 1, version);
        }
    });
});
