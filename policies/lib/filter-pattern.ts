/** Patterns of metric filters on JSON events: `{ ($.eventName = A) || ($.eventName = B) }` (CloudWatch Logs user guide). */

/** Tests of one field each, joined. */
type Pattern = { readonly test: string } | { readonly every: boolean; readonly parts: readonly Pattern[] };
/** Which tests an event passes. */
type Passed = ReadonlySet<string>;

const TOKENS = /&&|\|\||[()]|"[^"]*"|[^()&|"]+|[&|]/g;

/** A pattern's structure; `&&` binds tighter than `||`. Tests are written without blanks and quotes. */
export function parsePattern(text: string): Pattern {
    const tokens = (text.trim().replace(/^\{/, "").replace(/\}$/, "").match(TOKENS) ?? []).filter(
        (t) => t.trim() !== "",
    );
    let at = 0;
    const joined = (operator: string, part: () => Pattern): Pattern => {
        const parts = [part()];
        while (tokens[at] === operator) {
            at++;
            parts.push(part());
        }
        return parts.length === 1 ? parts[0]! : { every: operator === "&&", parts };
    };
    const single = (): Pattern => {
        if (tokens[at] === "(") {
            at++;
            const inner = expression();
            at++;
            return inner;
        }
        let test = "";
        for (; at < tokens.length && !/^(&&|\|\||\))$/.test(tokens[at]!); at++) {
            test += tokens[at]!.replace(/[\s"']/g, "");
        }
        return { test };
    };
    const expression = (): Pattern => joined("||", () => joined("&&", single));
    return expression();
}

const testsOf = (pattern: Pattern): string[] => ("test" in pattern ? [pattern.test] : pattern.parts.flatMap(testsOf));

const passes = (pattern: Pattern, passed: Passed): boolean =>
    "test" in pattern
        ? passed.has(pattern.test)
        : pattern.every
          ? pattern.parts.every((part) => passes(part, passed))
          : pattern.parts.some((part) => passes(part, passed));

/** `$.eventName` of `$.eventName=A`, of which an event passes one at most. */
const exactField = (test: string): string | undefined => /^(\$[^=!<>*]*)=[^*]*$/.exec(test)?.[1];

/** Every set of tests that one event may pass. */
function events(tests: readonly string[]): Passed[] {
    const groups = new Map<string, string[]>();
    for (const test of new Set(tests)) {
        const key = exactField(test) ?? test;
        groups.set(key, [...(groups.get(key) ?? []), test]);
    }
    return [...groups.values()].reduce<Passed[]>(
        (sets, group) => sets.flatMap((set) => [set, ...group.map((test) => new Set([...set, test]))]),
        [new Set()],
    );
}

/** Above it, what a pattern tests beside is taken to be passed, or not to be, as one. */
const MANY = 8;

/**
 * Whether a filter finds what `demanded` finds and, of the same events, no more. What it tests beside that does no harm: a
 * service named, further events, events left out.
 */
export function finds(filter: string, demanded: string): boolean {
    const [given, wanted] = [parsePattern(filter), parsePattern(demanded)];
    const asked = new Set(testsOf(wanted));
    const fields = new Set([...asked].map(exactField));
    const beside = [...new Set(testsOf(given))].filter((test) => !asked.has(test));
    // An event is of its service; one whose name is asked for has no other name.
    const services = beside.filter((test) => exactField(test) === "$.eventSource");
    const open = beside.filter((test) => !services.includes(test) && !fields.has(exactField(test) ?? ""));
    const assumed = open.length > MANY ? [new Set<string>(), new Set(open)] : subsets(open);
    const tried = events([...asked]);
    return assumed.some((more) =>
        tried.every((event) => passes(given, new Set([...event, ...services, ...more])) === passes(wanted, event)),
    );
}

const subsets = (tests: readonly string[]): Passed[] =>
    tests.reduce<Passed[]>((sets, test) => sets.flatMap((set) => [set, new Set([...set, test])]), [new Set()]);
