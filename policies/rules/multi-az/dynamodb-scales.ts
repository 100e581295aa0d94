import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";

const DIMENSIONS = ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"];

const scales = (target: Resource, table: Resource, stack: Stack): boolean =>
    stack.refers(target, "resourceId", table) ||
    target.text("resourceId") === `table/${table.text("name") ?? table.name}`;

export const rule = stackRule({
    name: "dynamodb-scales",
    family: "multi-az",
    description: "A table takes more load by itself: on demand, or by auto scaling of reads and writes.",
    severity: "medium",
    covers: ["DynamoDB.1", "CKV2_AWS_16"],
    level: "advisory",
    remediation: "Set billingMode to PAY_PER_REQUEST, or add appautoscaling Targets of its read and write capacity.",
    types: ["dynamodb:Table"],
    check: (table, stack) => {
        if (table.text("billingMode") === "PAY_PER_REQUEST") {
            return undefined;
        }
        const targets = stack.all(["appautoscaling:Target"]).filter((target) => scales(target, table, stack));
        const scaled = targets.map((target) => target.text("scalableDimension"));
        return DIMENSIONS.every((dimension) => scaled.includes(dimension))
            ? undefined
            : `${table.show("billingMode")}, and no appautoscaling Target of this stack scales its reads and writes; set it to PAY_PER_REQUEST`;
    },
});
