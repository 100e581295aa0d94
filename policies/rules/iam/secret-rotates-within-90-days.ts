import { resourceRule } from "../../lib/rule";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/** A quarter counts as 90 days. */
const DAYS_OF_MONTH = 30;

/** The months that a cron field names, as numbers from 0: `*`, `1,4,7,10`, `JAN-JUN`, `1/3`. */
function monthsOf(field: string): number[] {
    const month = (text: string): number =>
        /^\d+$/.test(text) ? Number(text) - 1 : MONTHS.indexOf(text.toUpperCase());
    return field.split(",").flatMap((part) => {
        const [range = "", step = "1"] = part.split("/");
        const [first = "", last] = range === "*" ? ["1", "12"] : range.split("-");
        const end = last !== undefined ? month(last) : part.includes("/") ? 11 : month(first);
        return MONTHS.map((_, i) => i).filter(
            (i) => i >= month(first) && i <= end && (i - month(first)) % Number(step) === 0,
        );
    });
}

/** The days between two runs of a rate, or of a cron expression of every year. */
function daysOf(schedule = ""): number | undefined {
    const [, count, unit] = /^rate\((\d+) (day|hour)s?\)$/.exec(schedule.trim()) ?? [];
    if (count !== undefined) {
        return Number(count) / (unit === "hour" ? 24 : 1);
    }
    const [, field] = /^cron\(\S+ \S+ \S+ (\S+) \S+ \*\)$/.exec(schedule.trim()) ?? [];
    const months = field === undefined ? [] : monthsOf(field).sort((a, b) => a - b);
    const gaps = months.map((month, i) => (months[i + 1] ?? months[0]! + 12) - month);
    return gaps.length > 0 ? Math.max(...gaps) * DAYS_OF_MONTH : undefined;
}

export const rule = resourceRule({
    name: "secret-rotates-within-90-days",
    family: "iam",
    description: "A secret rotates within 90 days.",
    severity: "medium",
    covers: ["SecretsManager.4", "CKV_AWS_304"],
    remediation: "Set rotationRules.automaticallyAfterDays to 90 or less, or a schedule of a rate within it.",
    types: ["secretsmanager:SecretRotation"],
    check: (rotation) => {
        const days =
            rotation.number("rotationRules.automaticallyAfterDays") ??
            daysOf(rotation.text("rotationRules.scheduleExpression"));
        return days !== undefined && days > 0 && days <= 90
            ? undefined
            : `${rotation.show("rotationRules")}; set automaticallyAfterDays to 90 or less`;
    },
});
