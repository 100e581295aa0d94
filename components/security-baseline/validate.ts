/** Refuses what AWS would refuse halfway, or what would leave a service switched on and blind. Pure. */
import { checkLogDays, checkNumber, checkWholeNumber } from "../shared/ranges";
import type { SecurityBaselineArgs } from "./args";

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
    const budgets = { monthlyBudgetUsd: args.monthlyBudgetUsd, ...args.serviceBudgetsUsd };
    for (const [name, usd] of Object.entries(budgets)) {
        checkNumber(`foundation: budget ${name}`, usd, 0.01, LARGEST_BUDGET);
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
