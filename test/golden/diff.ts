/** What differs between two plans, a line a property: resource, property, old → new. */
import type { Plan } from "./plan";

const shown = (value: unknown): string => {
    const text = value === undefined ? "absent" : JSON.stringify(value);
    return text.length > 160 ? `${text.slice(0, 157)}…` : text;
};

/** Lines such as `aws:s3/bucket:Bucket logs: inputs.forceDestroy: false → true`; none where the plans are equal. */
export function differences(before: Plan, after: Plan): string[] {
    const resources = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return resources.flatMap((resource) => {
        const [old, now] = [before[resource], after[resource]];
        if (old === undefined || now === undefined) {
            return [`${resource}: ${old === undefined ? "new" : "gone"}`];
        }
        return compare(old, now, "").map((line) => `${resource}: ${line}`);
    });
}

function compare(old: unknown, now: unknown, path: string): string[] {
    if (isHolder(old) && isHolder(now) && Array.isArray(old) === Array.isArray(now)) {
        const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
        return keys.flatMap((key) => compare(old[key], now[key], path === "" ? key : `${path}.${key}`));
    }
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [`${path}: ${shown(old)} → ${shown(now)}`];
}

function isHolder(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null;
}
