/** What runs at every hour, by the commitment that makes it cheaper: the base that is worth reserving (R-COST-1). Pure. */
import type { Line } from "./estimate";
import { HOURS } from "./prices";

export interface Commitment {
    readonly what: string;
    /** Names of the prices that it covers. */
    readonly covers: RegExp;
    /** "spend": committed to in USD an hour, whatever runs; "sizes": to a family of sizes in one region. */
    readonly by: "spend" | "sizes";
    readonly terms: string;
    readonly page: string;
}

/** Every one is documented in docs/cost.md. */
export const COMMITMENTS: readonly Commitment[] = [
    {
        what: "Compute Savings Plan",
        covers: /^(ec2|fargate)\./,
        by: "spend",
        terms: "USD an hour for one year or three; Fargate, EC2 and the nodes of EKS, in any region",
        page: "https://aws.amazon.com/savingsplans/compute-pricing/",
    },
    {
        what: "Reserved DB instances",
        covers: /^rds\.db\./,
        by: "sizes",
        terms: "an engine and instance family in one region, for one year or three; sizes of the family share it, Multi-AZ counts as two. A Database Savings Plan (USD an hour, one year, generation 7 or newer) follows to another family or region and saves less",
        page: "https://aws.amazon.com/rds/reserved-instances/",
    },
    {
        what: "Reserved cache nodes",
        covers: /^elasticache\./,
        by: "sizes",
        terms: "a node family in one region, for one year or three; sizes of the family share it",
        page: "https://aws.amazon.com/elasticache/reserved-cache-nodes/",
    },
];

export interface CommitmentLine {
    readonly what: string;
    /** USD a month now, on demand. */
    readonly monthlyUsd: number;
    /** What to commit to. */
    readonly to: string;
}

export function commitmentLines(lines: readonly Line[]): CommitmentLine[] {
    return COMMITMENTS.flatMap(({ what, covers, by }) => {
        const own = lines.filter(({ key, steady = 0 }) => covers.test(key) && steady > 0);
        const monthlyUsd = own.reduce((sum, line) => sum + steadyUsd(line), 0);
        return own.length === 0
            ? []
            : [
                  {
                      what,
                      monthlyUsd: Math.round(monthlyUsd * 100) / 100,
                      to:
                          by === "spend"
                              ? `${(monthlyUsd / HOURS).toFixed(3)} USD an hour, less the plan's discount`
                              : sizes(own),
                  },
              ];
    });
}

const steadyUsd = ({ monthlyUsd = 0, quantity = 0, steady = 0 }: Line): number => (monthlyUsd * steady) / quantity;

/** "4 x db.r7g.xlarge in us-east-1, 2 x db.r7g.xlarge in us-west-2" */
function sizes(lines: readonly Line[]): string {
    const counts = new Map<string, number>();
    for (const { key, region, steady = 0 } of lines) {
        const size = `${key.slice(key.indexOf(".") + 1)} in ${region}`;
        counts.set(size, (counts.get(size) ?? 0) + steady);
    }
    return [...counts].map(([size, n]) => `${n} x ${size}`).join(", ");
}
