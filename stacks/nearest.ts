/** The name that was meant by one that was written wrong. Pure. */

/** The known name that is at most three edits away from what was written, and no more than a half of it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
    const ranked = known
        .map((k) => ({ k, d: distance(name.toLowerCase(), k.toLowerCase()) }))
        .sort((a, b) => a.d - b.d);
    return ranked[0] && ranked[0].d <= Math.min(3, name.length / 2) ? ranked[0].k : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, swap));
        }
        previous = row;
    }
    return previous[b.length]!;
}
