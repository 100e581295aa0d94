/** One role a workload (R-SEC-4): what more than one resource acts by is in the table, with the reason. */
import * as assert from "node:assert";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";

const TASKS = "web, worker and migration are one image that reads the same secrets and may nothing else";

const ROLE = "aws:iam/role:Role ";

/** Layer and role → why several resources have it. */
const SHARED: Readonly<Record<string, string>> = {
    "data database-monitoring": "RDS's own agent, on each instance of one database",
    "app app-execution": TASKS,
    "app app-task": TASKS,
    "observability observability-cluster-nodes": "the machines of one cluster; what runs on them has roles of its own",
    "dr standby-app-execution": TASKS,
    "dr standby-app-task": TASKS,
};

/** Texts under a key that names a role, at any depth. */
function rolesIn(value: unknown, key = ""): string[] {
    if (typeof value === "string") {
        return /role/i.test(key) ? [value] : [];
    }
    return typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([k, inner]) => rolesIn(inner, Array.isArray(value) ? key : k))
        : [];
}

describe("the roles of production", () => {
    it("are each of one workload, but those of the table, and the table names no other", () => {
        const users = new Map<string, Set<string>>();
        for (const layer of layerNames) {
            const plan = Object.entries(readGolden(layer, "prod"));
            const roles = plan.flatMap(([key]) => (key.startsWith(ROLE) ? [key.slice(ROLE.length)] : []));
            for (const [key, { inputs }] of plan.filter(([resource]) => !/^aws:iam\/rolePolicy/.test(resource))) {
                const named = rolesIn(inputs).map((text) => text.replace(/^arn:.*:role\/(integers-prod\/)?/, ""));
                for (const role of named.filter((name) => roles.includes(name)).map((name) => `${layer} ${name}`)) {
                    users.set(role, (users.get(role) ?? new Set()).add(key));
                }
            }
        }
        assert.ok(users.size > 40, String(users.size));
        const shared = [...users].filter(([, by]) => by.size > 1).map(([role]) => role);
        assert.deepStrictEqual(shared.sort(), Object.keys(SHARED).sort());
    });
});
