/** The permissions boundary against what the platform's roles hold (R-SEC-4). */
import * as assert from "node:assert";
import { boundaryStatements } from "../../../components/security-baseline/boundary";
import type { Statement } from "../../../components/shared/policy-document";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { type Environment, environments, runLayerWith } from "../layers";
import { MANAGED_POLICY_SERVICES } from "./managed-policies";

const SITE = { partition: "aws", accountId: "123456789012", region: "us-east-1" };
/** CI's roles are an administrator's: they lie outside of the boundary. */
const OUTSIDE = /^baseline-(ci|boundary)/;

interface Planned {
    readonly type: string;
    readonly name: string;
    readonly inputs: Readonly<Record<string, unknown>>;
}

const golden = (environment: Environment): Planned[] =>
    layerNames
        .flatMap((layer) => Object.entries(readGolden(layer, environment)))
        .map(([key, resource]) => {
            const [type, name] = key.split(" ") as [string, string];
            return { type, name, inputs: (resource as { inputs?: Planned["inputs"] }).inputs ?? {} };
        });

/** What no environment here has: tasks on instances. */
async function onInstances(): Promise<Planned[]> {
    const run = await runLayerWith("app", "staging", {
        config: { "app:capacity": "ec2" },
    });
    const types = ["rolePolicy:RolePolicy", "rolePolicyAttachment:RolePolicyAttachment"].map((t) => `aws:iam/${t}`);
    return types.flatMap((type) => run.ofType(type).map(({ name, inputs }) => ({ type, name, inputs })));
}

/** A document as a program writes it, and as a golden plan does. */
const actionsOf = (policy: unknown): string[] => {
    const document = (
        typeof policy === "string" ? JSON.parse(policy) : (policy as Record<string, unknown>)["(JSON text)"]
    ) as { Statement: Statement[] };
    return document.Statement.filter((s) => s.Effect === "Allow").flatMap((s) => s.Action);
};

/** Actions that a resource of the plans makes a role need; `<service>:*` where the service alone is known. */
function needs({ type, name, inputs }: Planned): string[] {
    const anyOf = (services: readonly string[]) => services.map((service) => `${service}:*`);
    if (OUTSIDE.test(name)) {
        return [];
    }
    switch (type) {
        case "aws:iam/rolePolicy:RolePolicy":
        case "aws:iam/policy:Policy":
            return actionsOf(inputs["policy"]);
        case "aws:iam/role:Role":
            return ((inputs["inlinePolicies"] ?? []) as { policy: unknown }[]).flatMap(({ policy }) =>
                actionsOf(policy),
            );
        case "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
            const policy = (inputs["policyArn"] as string).split("/").pop()!;
            const services = MANAGED_POLICY_SERVICES[policy];
            assert.ok(services, `${name}: say in managed-policies.ts what is needed of ${policy}`);
            return anyOf(services);
        }
        case "aws:backup/selection:Selection":
            return anyOf((inputs["resources"] as string[]).map((arn) => arn.split(":")[2]!));
        case "aws:backup/restoreTestingSelection:RestoreTestingSelection":
            return anyOf([(inputs["protectedResourceType"] as string).toLowerCase()]);
        default:
            return [];
    }
}

const needed = (resources: readonly Planned[]) =>
    resources.flatMap((resource) => needs(resource).map((action) => [resource.name, action] as const));

describe("the permissions boundary", () => {
    const statements = boundaryStatements(SITE, "/integers-prod/");
    const actions = (effect: string) => statements.filter((s) => s.Effect === effect).flatMap((s) => s.Action);
    const refused = (resources: readonly Planned[]) =>
        needed(resources).filter(([, action]) => {
            const service = `${action.split(":")[0]}:*`;
            const within = actions("Allow").some((allowed) => allowed === service || allowed === action);
            return !within || actions("Deny").includes(action);
        });

    for (const environment of environments) {
        it(`refuses no role of ${environment} what its policies allow and what it works on needs`, () => {
            const resources = golden(environment);
            assert.ok(needed(resources).length > 100, String(needed(resources).length));
            assert.deepStrictEqual(refused(resources), []);
        });
    }

    it("refuses nothing to tasks on instances", async () => {
        const resources = await onInstances();
        assert.ok(resources.some(({ inputs }) => /ContainerServiceforEC2Role$/.test(String(inputs["policyArn"]))));
        assert.deepStrictEqual(refused(resources), []);
    });

    it("allows no service that no role needs", async () => {
        const resources = [...environments.flatMap(golden), ...(await onInstances())];
        const used = new Set(needed(resources).map(([, action]) => action.split(":")[0]));
        const allowed = actions("Allow").filter((action) => action.endsWith(":*"));
        assert.ok(allowed.length > 20);
        assert.deepStrictEqual(
            allowed.filter((action) => !used.has(action.split(":")[0])),
            [],
        );
    });
});
