/** How many tasks a region runs, by whether it serves (R-DR-2, R-DR-5). */
import assert from "node:assert/strict";
import type { InstanceArgs, ServiceArgs } from "../../../components/app-cluster/args";
import { strategyOf } from "../../../components/app-cluster/strategy";
import { servicesOf } from "../../../components/dr-replication/standby-sizes";

describe("services of a region", () => {
    const peak = { name: "office", days: ["MON"], start: "08:00", end: "18:00", minimum: 9 } as const;
    const web: ServiceArgs = {
        cpu: 512,
        memoryMiB: 1024,
        minimum: 4,
        maximum: 40,
        onDemandBase: 4,
        spotPercent: 60,
        command: ["x"],
        peaks: [peak],
    };
    const worker = { ...web, minimum: 2, onDemandBase: 1, spotPercent: 100, peaks: [] };
    const instances: InstanceArgs = {
        types: ["m7g.large"],
        minimum: 2,
        maximum: 40,
        onDemandBase: 1,
        spotPercent: 75,
        volumeGiB: 30,
        snapshotsToKeep: 7,
    };
    const services = { web, worker, instances };

    it("are as configured where it serves", () => assert.deepEqual(servicesOf(services, true), services));

    it("keep few tasks where it stands by, at any hour, and room for all of them", () => {
        const standby = servicesOf(services, false, { web: 3, worker: 2 });
        const few = { minimum: 3, onDemandBase: 3, spotPercent: 0, peaks: [{ ...peak, minimum: 3 }] };
        assert.deepEqual(standby.web, { ...web, ...few, predictiveScaling: undefined });
        assert.deepEqual([standby.worker.minimum, standby.worker.onDemandBase], [2, 1]);
        assert.deepEqual(servicesOf(services, false).web.minimum, 2);
    });

    it("take no spot capacity where it stands by: the failover plan waits for every task before it switches DNS", () => {
        const standby = servicesOf(services, false, { web: 3, worker: 2 });
        for (const service of [standby.web, standby.worker]) {
            const strategy = strategyOf("fargate", service, "");
            assert.deepEqual(
                strategy.map(({ capacityProvider }) => capacityProvider),
                ["FARGATE"],
            );
        }
        assert.deepEqual(standby.instances, { ...instances, spotPercent: 0 });
    });

    it("never keep more than off-peak", () =>
        assert.equal(servicesOf(services, false, { web: 9, worker: 9 }).worker.minimum, 2));
});
