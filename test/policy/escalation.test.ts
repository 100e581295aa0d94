/** Ways to further rights as lists of actions: one that is within another would be found by it alone. */
import assert from "node:assert/strict";
import { TAKEOVERS, WAYS } from "../../policies/lib/escalation";

describe("ways to further rights", () => {
    for (const [name, ways] of Object.entries({ WAYS, TAKEOVERS })) {
        it(`are none within another (${name})`, () => {
            const within = ways.filter((way) =>
                ways.some((other) => other !== way && other.every((action) => way.includes(action))),
            );
            assert.deepEqual(within, []);
        });
    }
});
