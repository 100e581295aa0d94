/** Two environments fit into one account: their names differ, and neither is told of what is the other's. */
import * as assert from "node:assert";
import { FINDING_ROUTES } from "../../../components/security-baseline/finding-routes";
import { rowOf } from "../../../sandbox/cloud/types";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { environments, type Environment } from "../layers";

type Inputs = Readonly<Record<string, unknown>>;

const planned = (environment: Environment): readonly { type: string; inputs: Inputs }[] =>
    layerNames.flatMap((layer) =>
        Object.entries(readGolden(layer, environment)).map(([name, { inputs }]) => ({
            type: name.split(" ")[0]!,
            inputs: inputs as Inputs,
        })),
    );

/** Names that the program chooses and an account, a region of it or the world has once, without what is named in a parent. */
function namesOf(environment: Environment): string[] {
    return planned(environment).flatMap(({ type, inputs }) => {
        const { unique = [], uniqueInTheWorld = [], references = {} } = rowOf(type) ?? {};
        return [...unique, ...uniqueInTheWorld]
            .filter(([key, ...more]) => more.length === 0 && key !== undefined && !(key in references))
            .map(([key]) => [key!, inputs[key!]] as const)
            .filter(([key, name]) => key !== "region" && typeof name === "string")
            .map(([key, name]) => `${type} ${key} ${name as string} ${(inputs["region"] as string | undefined) ?? ""}`);
    });
}

/** Of a parent, which the mocks make the same for both; and GitHub's provider, which `foundation:ciOidcProvider` may name instead. */
const SHARED = /^\S+ (vpcId|resourceArn) |^aws:iam\/openIdConnectProvider:/;
const OF_ACCOUNT = new Set(FINDING_ROUTES.map(({ description }) => description));

describe("two environments of one account", () => {
    it("share no name", () => {
        const [staging, prod] = environments.map(namesOf);
        assert.ok(staging!.length > 100, `${staging!.length} names`);
        const taken = new Set(prod);
        assert.deepStrictEqual(
            staging!.filter((name) => taken.has(name) && !SHARED.test(name)),
            [],
        );
    });

    for (const environment of environments) {
        it(`are told of their own events alone, but for what the account's owner is told: ${environment}`, () => {
            const rules = planned(environment).filter(
                ({ type, inputs }) =>
                    type === "aws:cloudwatch/eventRule:EventRule" && !OF_ACCOUNT.has(inputs["description"] as string),
            );
            assert.ok(rules.length > 0);
            // Whose it is: the ARN or the id of a resource, or a service by its cluster.
            const own = /arn:aws:|-id"|"suffix":"\/[\w-]+\//;
            assert.deepStrictEqual(
                rules.filter(({ inputs }) => !own.test(JSON.stringify(inputs["eventPattern"]))),
                [],
            );
        });

        it(`are told of their own databases alone: ${environment}`, () => {
            const subscriptions = planned(environment).filter(
                ({ type }) => type === "aws:rds/eventSubscription:EventSubscription",
            );
            assert.ok(subscriptions.length > 0);
            for (const { inputs } of subscriptions) {
                assert.ok((inputs["sourceIds"] as readonly string[]).length > 0);
                assert.ok(inputs["sourceType"]);
            }
        });
    }
});
