import assert from "node:assert/strict";
import type { ObservabilityStackArgs } from "../../../components/observability-stack";
import { checkStack } from "../../../components/observability-stack/validate";
import { ARGS, build } from "./fixture";

describe("ObservabilityStack refuses", () => {
    const pool = ARGS.stateful;
    const wrong: [change: Partial<ObservabilityStackArgs>, message: RegExp][] = [
        [{ stateful: { ...pool, minimum: 0 } }, /observability:stateful.minimum is 0/],
        [
            { interruptible: { ...pool, minimum: 3, maximum: 2 } },
            /observability:interruptible.minimum is 3; allowed are whole numbers from 1 to 2 \(the maximum at most\)/,
        ],
        [{ stateful: { ...pool, maximum: NaN } }, /observability:stateful.maximum is NaN/],
        [{ stateful: { ...pool, volumeGiB: 10 } }, /observability:stateful.volumeGiB is 10; .*from 20 to 1000/],
        [{ interruptible: { ...pool, instanceTypes: [] } }, /observability:interruptible.instanceTypes is empty/],
        [{ availabilityTarget: 100 }, /availabilityTarget is 100; allowed are numbers from 90 to 99.999/],
        [{ availabilityTarget: NaN }, /availabilityTarget is NaN/],
        [{ latencyTargetSeconds: 10 }, /latencyTargetSeconds is 10; allowed are numbers from 0.05 to 9/],
        [{ rpoSeconds: 0 }, /rpoSeconds is 0/],
        [
            { logRetentionDays: 100 },
            /observability:logRetentionDays is 100; allowed are the days for which CloudWatch Logs/,
        ],
    ];
    for (const [change, message] of wrong) {
        it(message.source, () => assert.throws(() => checkStack({ ...ARGS, ...change }), message));
    }
    it("nothing at the very bounds", () => {
        const [availabilityTarget, latencyTargetSeconds, rpoSeconds] = [90, 0.05, 60];
        checkStack({ ...ARGS, availabilityTarget, latencyTargetSeconds, rpoSeconds });
        checkStack({ ...ARGS, availabilityTarget: 99.999, latencyTargetSeconds: 9, rpoSeconds: 86_400 });
        checkStack({ ...ARGS, stateful: { ...pool, minimum: 40, maximum: 40, volumeGiB: 20 } });
    });
    it("before anything is made", () =>
        assert.rejects(build({ availabilityTarget: 0 }), /observability:availabilityTarget is 0/));
});
