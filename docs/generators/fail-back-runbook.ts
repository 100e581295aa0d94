/** docs/runbooks/fail-back.md, from the table of the steps: `npm run docs` writes it (R-DR-5). */
import { FAIL_BACK_STEPS, type FailBackStep } from "../../components/dr-replication/fail-back-steps";
import { markdownDocument, markdownShell } from "../markdown";

const FROM = "components/dr-replication/fail-back-steps.ts";

export function files(): Record<string, string> {
    return { "docs/runbooks/fail-back.md": failBackRunbook() };
}

function failBackRunbook(): string {
    return markdownDocument(FROM, [
        "# Fail back to the first region",
        "**Symptom.** The application runs in `environment:drRegion` after a failover (docs/runbooks/failover.md), and the first region works again.",
        "**Impact.** Until step 2 is through there is one region with a database. The old primary is read-only and stale: it lacks every write since the failover, and may hold a few that were never replicated.",
        "A promotion cannot be taken back, in RDS as in PostgreSQL: the old primary never becomes a replica again. Each region therefore gets another database, `g2`, under the name of the old one, and the old one stays beside it under a name that ends in `-g1` until you let go of it. A later failover counts on: `g2` kept, `g3` current. Why so: docs/decisions/0075.",
        "Each step is a change of `Pulumi.<environment>.yaml`, which is reviewed and committed like any other, and an `up`. A step that comes too early, or goes back, is refused before anything is changed, with the reason. **A preview that would delete or replace a database before the last step is wrong: stop.**",
        ...FAIL_BACK_STEPS.flatMap(section),
        "## Afterwards",
        "`npm run infra -- preview <environment>` shows no change. `data:generations` and `dr:generations` stay as they are: they say which database of the region is the current one.",
        "A later change of `data:engineMajorVersion` does not reach a database that began as a copy (docs/upgrade.md): upgrade it in RDS, then change the setting, which its parameter group follows.",
        "## Try it",
        "The whole way, in the sandbox, on a laptop; `npm test` goes it too (test/engine/dr.test.ts). What the failover plan does to the database is the second command; the third is refused, because the application runs in the other region:",
        markdownShell(
            "npm run infra -- up prod --sandbox",
            "npm run infra -- sandbox promote prod --to <standby>",
            "npm run infra -- up prod --sandbox",
        ),
        "## Escalate",
        "Whoever approved the failover decides when to come back; there is no hurry while the second region serves.",
    ]);
}

function section(step: FailBackStep, index: number): string[] {
    const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
    return [
        `## ${index + 1}. ${step.title}`,
        ...(step.before.length > 0 ? [`**Check**\n\n${list(step.before)}`] : []),
        ...(step.plan === undefined ? [markdownShell(...deploying(step))] : planning()),
        ...(step.shows === "" ? [] : [`The preview shows: ${step.shows}`]),
    ];
}

function deploying({ configure, byHand = [], layers }: FailBackStep): string[] {
    const settings = Object.entries(configure).map(([key, value]) => {
        const nested = /\.g\d+$/.test(key) ? "--path " : "";
        return value === null
            ? `pulumi config rm ${nested}${key} -s <environment>`
            : `pulumi config set ${nested}${key} ${value} -s <environment>`;
    });
    const target = `<environment> --layer ${layers.join(",")}`;
    return [...settings, `npm run infra -- preview ${target}`, ...byHand, `npm run infra -- up ${target}`];
}

function planning(): string[] {
    const target = "<environment> --to <first-region>";
    return [
        markdownShell(`npm run infra -- failover start ${target}`),
        `Steps, approvals and evidence: docs/runbooks/failover.md. In the sandbox: \`npm run infra -- sandbox promote ${target}\`.`,
    ];
}
