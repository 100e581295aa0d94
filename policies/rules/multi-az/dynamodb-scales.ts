import { stackRule } from "../../lib/rule";
import { scaledDimensions } from "../../lib/table-scaling";

const DIMENSIONS = ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"];

export const rule = stackRule({
    name: "dynamodb-scales",
    family: "multi-az",
    description: "A table takes more load by itself: on demand, or by auto scaling of reads and writes.",
    severity: "medium",
    covers: ["DynamoDB.1"],
    level: "advisory",
    remediation:
        "Set billingMode to PAY_PER_REQUEST, or add appautoscaling Targets and Policies of its read and write capacity.",
    types: ["dynamodb:Table"],
    check: (table, stack) => {
        if (table.text("billingMode") === "PAY_PER_REQUEST") {
            return undefined;
        }
        const scaled = scaledDimensions(table, stack);
        return DIMENSIONS.every((dimension) => scaled.includes(dimension))
            ? undefined
            : `${table.show("billingMode")}, and no appautoscaling Policy of this stack scales its reads and writes; set it to PAY_PER_REQUEST`;
    },
});
