/** Application Auto Scaling of DynamoDB tables: a target holds the bounds, a policy of it moves the capacity. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";

const ofTable = (target: Resource, table: Resource, stack: Stack): boolean =>
    stack.refers(target, "resourceId", table) ||
    target.text("resourceId") === `table/${table.text("name") ?? table.name}`;

const moves = (policy: Resource, target: Resource, stack: Stack): boolean =>
    ["resourceId", "scalableDimension"].every(
        (key) => stack.refers(policy, key, target) || policy.text(key) === target.text(key),
    );

/** The dimensions of a table (`dynamodb:table:ReadCapacityUnits`) that a policy scales. */
export function scaledDimensions(table: Resource, stack: Stack): string[] {
    const policies = stack.all(["appautoscaling:Policy"]);
    return stack
        .all(["appautoscaling:Target"])
        .filter((target) => ofTable(target, table, stack) && policies.some((policy) => moves(policy, target, stack)))
        .flatMap((target) => target.texts("scalableDimension"));
}
