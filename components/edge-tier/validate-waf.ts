/** Refuses web ACLs that AWS would refuse, or that would cost extra. Pure. */
import type { Entry } from "../vpc/flows";
import type { EdgeTierArgs } from "./args";
import { pathsOf, planListener } from "./listener-rules";
import { rulesAt, type WafPaths, type WafPlacement, type WafRow, WCU_BUDGET, wcuSum } from "./waf-rules";
import { toRules } from "./waf-statements";

/** @throws Error where a web ACL would cost extra for every request */
export function checkUnits(name: string, rows: readonly WafRow[], paths: WafPaths): void {
    const units = wcuSum(rows, paths);
    if (units > WCU_BUDGET) {
        throw new Error(
            `Web ACL "${name}" needs ${units} capacity units, and past ${WCU_BUDGET} every request costs extra. ` +
                `Take bot control, sign-in paths or protected paths away in edge:* of the environment's configuration.`,
        );
    }
}

type Checked = Pick<
    EdgeTierArgs,
    | "api"
    | "roles"
    | "identity"
    | "botControl"
    | "blockedCountries"
    | "signInPaths"
    | "rateLimits"
    | "countOnly"
    | "healthPath"
>;

/** @throws Error for the first of the tier's web ACLs that cannot be */
export function checkWebAcls(args: Checked, entry: Entry): void {
    const placements: WafPlacement[] = [
        ...(entry === "cdn" ? (["cdn", "behindCdn"] as const) : (["alone"] as const)),
        ...(args.identity.provider === "cognito" ? (["signIn"] as const) : []),
    ];
    const settings = { ...args, ...pathsOf(planListener(entry, args.api, args.roles)) };
    for (const placement of placements) {
        const rows = rulesAt(placement, { ...args, blockedCountries: args.blockedCountries.length > 0 });
        checkUnits(placement, rows, settings);
        toRules(rows, settings);
    }
}
