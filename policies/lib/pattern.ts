/** Patterns as IAM, AWS Backup and the exemptions write them. */
const compiled = new Map<string, RegExp>();

/** Whether a pattern stands for the whole text: `*` for any characters, `?` for one, all else for itself. */
export function matches(pattern: string, text: string): boolean {
    let expression = compiled.get(pattern);
    if (expression === undefined) {
        const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
        expression = new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "s");
        compiled.set(pattern, expression);
    }
    return expression.test(text);
}
