/** Refuses what AWS would refuse halfway, or what would leave a service switched on and blind. Pure. */
import { checkLogDays, checkNumber, checkWholeNumber } from "../shared/ranges";
import type { ObjectLock, SecurityBaselineArgs } from "./args";
import { budgetRole, monthlyRole } from "./budget-names";

/** More than anybody pays by mistake, in US dollars a month. */
const LARGEST_BUDGET = 100_000_000;

/** @throws Error with what was found and what is allowed */
export function checkBaseline(args: SecurityBaselineArgs): void {
    checkRanges(args);
    checkSwitches(args);
}

function checkRanges(args: SecurityBaselineArgs): void {
    checkWholeNumber(
        "foundation:logRetentionDays",
        args.logRetentionDays,
        180,
        3653,
        "90 days in the last storage tier are paid at least",
    );
    checkWholeNumber("foundation:imagesToKeep", args.imagesToKeep, 10, 1000);
    if (args.trailLogGroupDays !== 0) {
        checkLogDays("foundation:trailLogGroupDays", args.trailLogGroupDays);
    }
    if (args.objectLock.enabled) {
        checkWholeNumber("foundation:objectLock.days", args.objectLock.days, 1, 3653);
    }
    checkLockedDays(args.objectLock, args.logRetentionDays);
    checkNumber("foundation:monthlyBudgetUsd", args.monthlyBudgetUsd, 0.01, LARGEST_BUDGET);
    checkServiceBudgets(args);
}

/**
 * A lifecycle that expires locked objects would fail silently, every day.
 *
 * @throws Error where a lock outlasts what keeps the logs
 */
export function checkLockedDays(lock: ObjectLock, retentionDays: number): void {
    if (lock.enabled && lock.days > retentionDays) {
        throw new Error(
            `objectLock locks logs for ${lock.days} days, but logRetentionDays expires them after ${retentionDays}; ` +
                `the lock may not be longer than the retention. Raise foundation:logRetentionDays or lower foundation:objectLock.days.`,
        );
    }
}

function checkServiceBudgets(args: Pick<SecurityBaselineArgs, "budgetScope" | "serviceBudgetsUsd">): void {
    const roles = new Map([[monthlyRole(args.budgetScope), "foundation:monthlyBudgetUsd"]]);
    for (const [service, usd] of Object.entries(args.serviceBudgetsUsd)) {
        checkNumber(`foundation:serviceBudgetsUsd of "${service}"`, usd, 0.01, LARGEST_BUDGET);
        const role = budgetRole(service);
        const other = roles.get(role);
        if (other !== undefined) {
            throw new Error(
                `foundation:serviceBudgetsUsd has "${service}", whose budget would have the name of that of ${other}; allowed are ` +
                    `names of services that differ in letters or digits.`,
            );
        }
        roles.set(role, `"${service}"`);
    }
}

/** Combinations that would leave a service switched on and blind. */
function checkSwitches(args: SecurityBaselineArgs): void {
    if (args.securityHubEnabled && !args.configEnabled) {
        throw new Error(
            "securityHubEnabled is true and configEnabled is false; most checks of Security Hub read AWS Config. " +
                "Set foundation:configEnabled to true, or foundation:securityHubEnabled to false.",
        );
    }
}
