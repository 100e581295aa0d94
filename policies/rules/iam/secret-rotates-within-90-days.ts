import { resourceRule } from "../../lib/rule";

/** The days between two runs of a rate, or at most a month for a cron of every month. */
function daysOf(schedule = ""): number | undefined {
    const [, count, unit] = /^rate\((\d+) (day|hour)s?\)$/.exec(schedule.trim()) ?? [];
    if (count !== undefined) {
        return Number(count) / (unit === "hour" ? 24 : 1);
    }
    return /^cron\(\S+ \S+ \S+ \* \S+ \*\)$/.test(schedule.trim()) ? 31 : undefined;
}

export const rule = resourceRule({
    name: "secret-rotates-within-90-days",
    family: "iam",
    description: "A secret rotates within 90 days.",
    severity: "medium",
    covers: ["SecretsManager.4", "CKV_AWS_304"],
    remediation: "Set rotationRules.automaticallyAfterDays below 90, or a schedule of a rate within it.",
    types: ["secretsmanager:SecretRotation"],
    check: (rotation) => {
        const days =
            rotation.number("rotationRules.automaticallyAfterDays") ??
            daysOf(rotation.text("rotationRules.scheduleExpression"));
        return days !== undefined && days < 90
            ? undefined
            : `${rotation.show("rotationRules")}; set automaticallyAfterDays below 90`;
    },
});
