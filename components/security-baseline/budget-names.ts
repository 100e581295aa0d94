/** What the budgets are called after. Pure. */
import type { BudgetScope } from "./args";

/** The budget over all services. */
const MONTHLY = "monthly";

/**
 * Last part of that budget's names. Another scope is another budget: where the last filter is left out, the provider keeps
 * what AWS has (resource aws_budgets_budget, `cost_filter`), and the budget of the account would go on counting the tag alone.
 */
export function monthlyRole(scope: BudgetScope): string {
    return scope === "account" ? MONTHLY : `${MONTHLY}-${scope}`;
}

/** Last part of the names of a service's budget. */
export function budgetRole(service: string): string {
    return service.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
