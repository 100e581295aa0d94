import assert from "node:assert/strict";
import fc from "fast-check";
import { checkPooler } from "../../../components/connection-pooler/validate";
import { planPools, type PoolInputs, SYSTEM_RESERVE } from "../../../components/connection-pooler/pool-plan";

const inputs = fc.record({
    maxConnections: fc.integer({ min: 10, max: 5000 }),
    taskCount: fc.integer({ min: 2, max: 20 }),
    deploymentMaximumPercent: fc.integer({ min: 100, max: 200 }),
    replicaCount: fc.integer({ min: 0, max: 4 }),
    migrationReserve: fc.integer({ min: 1, max: 500 }),
});

function planned(input: PoolInputs) {
    try {
        return planPools(input);
    } catch {
        return undefined;
    }
}

describe("the pool plan", () => {
    it("never takes more connections of any server than it has, in a deployment too (property)", () => {
        fc.assert(
            fc.property(inputs, (input) => {
                const plan = planned(input);
                if (plan === undefined) {
                    return;
                }
                const running = Math.max(
                    input.taskCount,
                    Math.floor((input.taskCount * input.deploymentMaximumPercent) / 100),
                );
                const onPrimary = plan.primary + (input.replicaCount === 0 ? plan.reader : 0);
                const kept = SYSTEM_RESERVE + input.migrationReserve;
                assert.ok(running * onPrimary + kept <= input.maxConnections, "primary");
                // All reads on one replica, as when the others are down.
                assert.ok(running * plan.reader + kept <= input.maxConnections, "replica");
            }),
            { numRuns: 2000 },
        );
    });

    it("leaves less than one connection for each task unused (property)", () => {
        fc.assert(
            fc.property(inputs, (input) => {
                const plan = planned(input);
                if (plan !== undefined) {
                    const onPrimary = plan.primary + (input.replicaCount === 0 ? plan.reader : 0);
                    const unused = input.maxConnections - plan.reserved - plan.peakTasks * onPrimary;
                    assert.ok(unused >= 0 && unused < plan.peakTasks, `${unused} unused`);
                }
            }),
        );
    });

    it("refuses exactly what is too small, and the number it names is enough (property)", () => {
        fc.assert(
            fc.property(inputs, (input) => {
                try {
                    planPools(input);
                } catch (error) {
                    const needed = Number(/at least (\d+) are needed/.exec(String(error))![1]);
                    assert.ok(needed > input.maxConnections);
                    assert.doesNotThrow(() => planPools({ ...input, maxConnections: needed }));
                    assert.throws(() => planPools({ ...input, maxConnections: needed - 1 }), /too few/);
                }
            }),
        );
    });

    it("gives production's numbers: 3 tasks, 2 replicas, db.r7g.xlarge", () => {
        const input = {
            maxConnections: 3330,
            taskCount: 3,
            deploymentMaximumPercent: 200,
            replicaCount: 2,
            migrationReserve: 20,
        };
        assert.deepEqual(planPools(input), { primary: 549, reader: 549, peakTasks: 6, reserved: 35 });
    });

    it("counts the tasks of a deployment as ECS does, which rounds down", () => {
        const input = { maxConnections: 435, deploymentMaximumPercent: 150, replicaCount: 1, migrationReserve: 20 };
        assert.deepEqual(planPools({ ...input, taskCount: 3 }), {
            primary: 100,
            reader: 100,
            peakTasks: 4,
            reserved: 35,
        });
    });

    it("gives reads a quarter of the primary where there is no replica", () => {
        const input = {
            maxConnections: 439,
            taskCount: 2,
            deploymentMaximumPercent: 200,
            replicaCount: 0,
            migrationReserve: 20,
        };
        assert.deepEqual(planPools(input), { primary: 76, reader: 25, peakTasks: 4, reserved: 35 });
    });

    it("takes two connections a task and pool, and no fewer", () => {
        const input = { taskCount: 2, deploymentMaximumPercent: 200, replicaCount: 1, migrationReserve: 1 };
        assert.deepEqual(planPools({ ...input, maxConnections: SYSTEM_RESERVE + 1 + 8 }), {
            ...{ primary: 2, reader: 2 },
            ...{ peakTasks: 4, reserved: SYSTEM_RESERVE + 1 },
        });
        assert.throws(() => planPools({ ...input, maxConnections: SYSTEM_RESERVE + 8 }), /at least 24 are needed/);
    });

    it("of which a pooler that stands alone refuses what Fargate and CloudWatch refuse", () => {
        const sizes = { ...enough, cpuUnits: 512, memoryMiB: 1024, logRetentionDays: 90 } as const;
        assert.deepEqual(checkPooler(sizes), planPools(enough));
        assert.throws(() => checkPooler({ ...sizes, logRetentionDays: 100 }), /logRetentionDays is 100/);
        assert.throws(
            () => checkPooler({ ...sizes, cpuUnits: 500 as 512 }),
            /data:pooler\.cpuUnits is 500; Fargate has 256/,
        );
    });

    const enough: PoolInputs = {
        maxConnections: 3330,
        taskCount: 2,
        deploymentMaximumPercent: 200,
        replicaCount: 0,
        migrationReserve: 20,
    };
    for (const [wrong, message] of [
        // A single task would be a single point of failure.
        [{ taskCount: 1 }, /taskCount is 1; at least 2/],
        [{ taskCount: 2.5 }, /taskCount is 2.5; at least 2 whole tasks/],
        [{ taskCount: NaN }, /taskCount is NaN/],
        [{ migrationReserve: 0 }, /migrationReserve is 0; allowed are whole numbers from 1 to 500/],
        [{ migrationReserve: 501 }, /migrationReserve is 501/],
    ] as const) {
        it(`refuses ${message.source}`, () => assert.throws(() => planPools({ ...enough, ...wrong }), message));
    }
});
