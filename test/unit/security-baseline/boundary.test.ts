/** The permissions boundary against what the platform's roles hold (R-SEC-4). */
import * as assert from "node:assert";
import { boundaryStatements } from "../../../components/security-baseline/ci-policies";
import type { Statement } from "../../../components/shared/policy-document";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { type Environment, environments } from "../layers";

const SITE = { partition: "aws", accountId: "123456789012", region: "us-east-1" };
/** CI's roles are an administrator's: they lie outside of the boundary. */
const POLICY = /^aws:iam\/(rolePolicy:RolePolicy|policy:Policy) (?!baseline-(ci|boundary))/;

/** What the policies of every layer allow: [policy, action]. */
function granted(environment: Environment): (readonly [policy: string, action: string])[] {
    return layerNames
        .flatMap((layer) => Object.entries(readGolden(layer, environment)))
        .filter(([key]) => POLICY.test(key))
        .flatMap(([key, resource]) => {
            const { inputs } = resource as { inputs: { policy: { "(JSON text)": { Statement: Statement[] } } } };
            const document = inputs.policy["(JSON text)"];
            const actions = document.Statement.filter((s) => s.Effect === "Allow").flatMap((s) => s.Action);
            return actions.map((action) => [key, action] as const);
        });
}

describe("the permissions boundary", () => {
    const statements = boundaryStatements(SITE, "/integers-prod/");
    const actions = (effect: string) => statements.filter((s) => s.Effect === effect).flatMap((s) => s.Action);

    for (const environment of environments) {
        it(`refuses no role of ${environment} what its own policy allows`, () => {
            const all = granted(environment);
            assert.ok(all.length > 80, String(all.length));
            const refused = all.filter(([, action]) => {
                const service = `${action.split(":")[0]}:*`;
                const within = actions("Allow").some((allowed) => allowed === service || allowed === action);
                return !within || actions("Deny").includes(action);
            });
            assert.deepStrictEqual(refused, []);
        });
    }
});
