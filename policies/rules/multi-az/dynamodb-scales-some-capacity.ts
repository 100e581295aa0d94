import { stackRule } from "../../lib/rule";
import { scaledDimensions } from "../../lib/table-scaling";

export const rule = stackRule({
    name: "dynamodb-scales-some-capacity",
    family: "multi-az",
    description: "A table is on demand, or auto scaling moves its reads or its writes.",
    severity: "medium",
    // Of Checkov's control one direction is enough; dynamodb-scales asks for both.
    covers: ["CKV2_AWS_16"],
    level: "advisory",
    remediation: "Set billingMode to PAY_PER_REQUEST, or add an appautoscaling Target with a Policy.",
    types: ["dynamodb:Table"],
    check: (table, stack) =>
        table.text("billingMode") === "PAY_PER_REQUEST" || scaledDimensions(table, stack).length > 0
            ? undefined
            : `${table.show("billingMode")}, and no appautoscaling Policy of this stack scales it; set it to PAY_PER_REQUEST`,
});
