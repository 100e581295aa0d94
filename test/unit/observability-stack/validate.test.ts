import assert from "node:assert/strict";
import type { ObservabilityStackArgs } from "../../../components/observability-stack";
import { checkStack } from "../../../components/observability-stack/validate";
import { ARGS, build } from "./fixture";

describe("ObservabilityStack refuses", () => {
    const pool = ARGS.stateful;
    const listed = (...cidrBlocks: string[]) => ({ api: { access: "listed", cidrBlocks } as const });
    const wrong: [change: Partial<ObservabilityStackArgs>, message: RegExp][] = [
        [{ stateful: { ...pool, minimum: 0 } }, /observability:stateful.minimum is 0/],
        [
            { interruptible: { ...pool, minimum: 3, maximum: 2 } },
            /observability:interruptible.minimum is 3; allowed are whole numbers from 1 to 2 \(the maximum at most\)/,
        ],
        [{ stateful: { ...pool, maximum: NaN } }, /observability:stateful.maximum is NaN/],
        [{ stateful: { ...pool, volumeGiB: 10 } }, /observability:stateful.volumeGiB is 10; .*from 20 to 1000/],
        ...["m7g.larg", "m7g.24xlarge", "t4g.4xlarge", "r8g.metal", "x9g.1xlarge"].map(
            (type): (typeof wrong)[number] => [
                { interruptible: { ...pool, instanceTypes: ["m7g.large", type] } },
                new RegExp(`observability:interruptible.instanceTypes has ${type}, and AWS has no such size`),
            ],
        ),
        [{ interruptible: { ...pool, instanceTypes: [] } }, /observability:interruptible.instanceTypes is empty/],
        [{ availabilityTarget: 100 }, /availabilityTarget is 100; allowed are numbers from 94 to 99.999/],
        [
            { stateful: { ...pool, instanceTypes: ["m7g.large", "m7g.large"] } },
            /has m7g.large, m7g.large; .* each once/,
        ],
        ...[
            ...["0.1.0.0/16", "10.1.0.0/16", "100.64.0.0/10", "100.127.255.255/32", "127.0.0.1/32", "169.254.1.0/24"],
            ...["172.16.0.0/12", "172.31.0.0/16", "192.0.0.0/24", "192.0.2.1/32", "192.168.1.0/24", "198.19.0.0/16"],
            ...["198.51.100.0/24", "203.0.113.7/32", "224.0.0.0/4", "255.255.255.255/32"],
        ].map((block): (typeof wrong)[number] => [
            listed("52.1.2.0/24", block),
            new RegExp(`observability:api.cidrBlocks has ${block}, which lies in the reserved`),
        ]),
        [listed("52.1.2.3/24"), /observability:api.cidrBlocks: "52.1.2.3\/24" has bits set/],
        [{ availabilityTarget: NaN }, /availabilityTarget is NaN/],
        [{ latencyTargetSeconds: 10 }, /latencyTargetSeconds is 10; allowed are numbers from 0.05 to 9/],
        [{ rpoSeconds: 0 }, /rpoSeconds is 0/],
        [{ rpoSeconds: 86_401 }, /rpoSeconds is 86401; .* to 86400/],
        [{ stateful: { ...pool, maximum: 41 } }, /observability:stateful.maximum is 41; .* from 1 to 40/],
        [
            { logRetentionDays: 100 },
            /observability:logRetentionDays is 100; allowed are the days for which CloudWatch Logs/,
        ],
    ];
    for (const [change, message] of wrong) {
        it(message.source, () => assert.throws(() => checkStack({ ...ARGS, ...change }), message));
    }
    it("nothing at the very bounds", () => {
        const [availabilityTarget, latencyTargetSeconds, rpoSeconds] = [94, 0.05, 60];
        checkStack({ ...ARGS, availabilityTarget, latencyTargetSeconds, rpoSeconds });
        checkStack({ ...ARGS, availabilityTarget: 99.999, latencyTargetSeconds: 9, rpoSeconds: 86_400 });
        checkStack({
            ...ARGS,
            ...listed("0.0.0.0/0", "11.0.0.0/8", "100.128.0.0/9", "172.32.0.0/11", "198.20.0.0/16"),
        });
        checkStack({ ...ARGS, stateful: { ...pool, minimum: 40, maximum: 40, volumeGiB: 20 } });
        const instanceTypes = [
            "t4g.2xlarge",
            "c7gn.medium",
            "r8g.48xlarge",
            "m8gd.metal-24xl",
            "x9g.xlarge",
            "im4gn.metal",
        ];
        checkStack({ ...ARGS, interruptible: { ...pool, instanceTypes } });
    });
    it("before anything is made", () =>
        assert.rejects(build({ availabilityTarget: 0 }), /observability:availabilityTarget is 0/));
});
