/** What the budgets are called after. Pure. */

/** The budget over all services. */
export const MONTHLY = "monthly";

/** Last part of the names of a service's budget. */
export function budgetRole(service: string): string {
    return service.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
