import assert from "node:assert/strict";
import { rollerDefinition } from "../../../components/shared/service-roller-definition";

interface Rule {
    readonly Variable?: string;
    readonly StringEquals?: string;
    readonly StringEqualsPath?: string;
    readonly Not?: Rule;
    readonly Next?: string;
}

interface Parameters {
    readonly Cluster: string;
    readonly Service?: string;
    readonly Services?: readonly string[];
    readonly ForceNewDeployment?: boolean;
}

interface State {
    readonly Type: string;
    readonly Resource?: string;
    readonly Parameters?: Parameters;
    readonly ResultSelector?: Record<string, string>;
    readonly ResultPath?: string;
    readonly Choices?: readonly Rule[];
    readonly Default?: string;
    readonly Next?: string;
}

/** What a service's newest deployment is at each look: its id, or `own` for the one that was asked for last. */
type Seen = readonly [id: string, state: "IN_PROGRESS" | "COMPLETED" | "FAILED"];

const read = (input: unknown, path: string): unknown =>
    path
        .slice(2)
        .split(/[.[\]]+/)
        .filter((key) => key !== "")
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], input);

const holds = (rule: Rule, input: unknown): boolean =>
    rule.Not !== undefined
        ? !holds(rule.Not, input)
        : read(input, rule.Variable!) === (rule.StringEquals ?? read(input, rule.StringEqualsPath!));

/** Runs the machine as Step Functions would, with an ECS that shows what `looks` says; the last state, and what was deployed. */
function run(services: readonly string[], looks: readonly Seen[]): { end: string; deployed: string[] } {
    const { StartAt, States } = rollerDefinition("cluster", services) as {
        StartAt: string;
        States: Record<string, State>;
    };
    const deployed: string[] = [];
    const queue = [...looks];
    const ecs = (resource: string, asked: Parameters): unknown => {
        const own = () => `ecs-svc/${deployed.length}`;
        assert.equal(asked.Cluster, "cluster");
        if (resource.endsWith("updateService")) {
            // Unasked, ECS starts no deployment of the same task definition.
            assert.equal(asked.ForceNewDeployment, true);
            deployed.push(asked.Service!);
            return { Service: { Deployments: [{ Id: own() }] } };
        }
        assert.deepEqual(asked.Services, [deployed.at(-1)]);
        const [id, RolloutState] = queue.shift() ?? assert.fail("the machine looks once more than the test says");
        return { Services: [{ Deployments: [{ Id: id === "own" ? own() : id, RolloutState }] }] };
    };
    let [name, input] = [StartAt, {} as Record<string, unknown>];
    for (;;) {
        const state = States[name] ?? assert.fail(`${name} is no state`);
        if (state.Type === "Succeed" || state.Type === "Fail") {
            assert.deepEqual(queue, [], "looks that were not asked for");
            return { end: name, deployed };
        }
        if (state.Type === "Task") {
            const result = ecs(state.Resource!, state.Parameters!);
            const selected = Object.fromEntries(
                Object.entries(state.ResultSelector!).map(([key, path]) => [key.replace(".$", ""), read(result, path)]),
            );
            input = state.ResultPath === undefined ? selected : { ...input, [state.ResultPath.slice(2)]: selected };
        }
        name = state.Choices?.find((rule) => holds(rule, input))?.Next ?? state.Default ?? state.Next!;
    }
}

describe("the machine that rolls services", () => {
    it("goes on when its own deployment is complete, one service after the other", () => {
        const looks: Seen[] = [
            ["own", "IN_PROGRESS"],
            ["own", "COMPLETED"],
            ["own", "COMPLETED"],
        ];
        assert.deepEqual(run(["web", "worker"], looks), { end: "Done", deployed: ["web", "worker"] });
    });

    it("does not take the end of a rollback for its own: the old tasks stand, and know nothing new", () => {
        const rollback: Seen[] = [
            ["rollback", "IN_PROGRESS"],
            ["rollback", "COMPLETED"],
        ];
        assert.deepEqual(run(["web"], [...rollback, ...rollback]), { end: "GivenUp", deployed: ["web", "web"] });
    });

    it("deploys once more after a deployment of somebody else, when that one is complete", () => {
        const looks: Seen[] = [
            ["release", "IN_PROGRESS"],
            ["release", "COMPLETED"],
            ["own", "COMPLETED"],
        ];
        assert.deepEqual(run(["web"], looks), { end: "Done", deployed: ["web", "web"] });
    });

    it("gives up where ECS gave its deployment up", () =>
        assert.deepEqual(run(["web"], [["own", "FAILED"]]), { end: "GivenUp", deployed: ["web"] }));
});
