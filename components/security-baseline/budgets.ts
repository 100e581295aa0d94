/** Budgets with alarms before and at the limit (R-COST-1). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { BudgetScope } from "./args";
import { budgetRole, monthlyRole } from "./budget-names";
import type { Context } from "./context";
import type { Topics } from "./topics";

interface BudgetsArgs {
    /** US dollars a month, all services. */
    readonly monthlyUsd: number;
    /** US dollars a month of single services, by the name that Cost Explorer gives them. */
    readonly servicesUsd: Readonly<Record<string, number>>;
    readonly scope: BudgetScope;
    readonly topics: Topics;
    readonly environment: string;
}

export function createBudgets(context: Context, args: BudgetsArgs): void {
    const scope = scopeFilter(args);
    createBudget(context, monthlyRole(args.scope), args.monthlyUsd, scope, args.topics);
    for (const [service, usd] of Object.entries(args.servicesUsd)) {
        createBudget(
            context,
            budgetRole(service),
            usd,
            [...scope, { name: "Service", values: [service] }],
            args.topics,
        );
    }
}

function createBudget(
    context: Context,
    role: string,
    usd: number,
    costFilters: { name: string; values: string[] }[],
    topics: Topics,
): void {
    const { name, namePrefix, parent } = context;
    new aws.budgets.Budget(
        `${name}-budget-${role}`,
        {
            name: `${namePrefix}-${role}`,
            budgetType: "COST",
            timeUnit: "MONTHLY",
            limitAmount: String(usd),
            limitUnit: "USD",
            costFilters,
            notifications: [
                notification("FORECASTED", 80, topics.warning.arn),
                notification("ACTUAL", 100, topics.critical.arn),
            ],
        },
        { parent },
    );
}

function notification(
    notificationType: "FORECASTED" | "ACTUAL",
    threshold: number,
    topicArn: pulumi.Input<string>,
): aws.types.input.budgets.BudgetNotification {
    return {
        comparisonOperator: "GREATER_THAN",
        notificationType,
        threshold,
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
    };
}

/** A tag counts only once it is a cost-allocation tag of the payer's account, hence not by default. */
function scopeFilter(args: BudgetsArgs): { name: string; values: string[] }[] {
    return args.scope === "account" ? [] : [{ name: "TagKeyValue", values: [`user:Environment$${args.environment}`] }];
}
