/** What a PromQL expression reads. No Pulumi here. */

const KEYWORDS = new Set(["and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "inf", "nan"]);

/** The metric names in an expression of this project's own rules and dashboards; label lists and selectors are not names. */
export function metricsIn(expression: string): string[] {
    const bare = expression
        .replace(/"[^"]*"/g, '""')
        .replace(/\{[^}]*\}/g, "")
        .replace(/\[[^\]]*\]/g, "")
        .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, "")
        .replace(/\boffset\s+\w+/g, "")
        .replace(/\bgroup_(left|right)\b/g, "");
    const names = [...bare.matchAll(/(?<![\w:.])([a-zA-Z_:][\w:]*)\b(?!\s*\()/g)].map((match) => match[1]!);
    return [...new Set(names)].filter((name) => !KEYWORDS.has(name));
}
