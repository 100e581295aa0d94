/**
 * Exemptions as data (policies/exemptions.json): which resource is exempt from which rule, why, who answers for it
 * and until when. An expired one exempts nothing; one that nothing needed is itself a violation.
 *
 * An exemption names its project, and it is judged in that project's stacks only: no other stack could tell
 * "not needed" from "not here".
 */
import * as fs from "node:fs";
import { matches } from "./pattern";

export interface Exemption {
    /** Pulumi project; the resource is looked for in its stacks. */
    readonly project: string;
    /** Stack (environment), or a list of them; `*` is any. */
    readonly stack: string | readonly string[];
    /** Type token, `aws:lb/targetGroup:TargetGroup`, or as the CLI shows it; `*` stands for any run of characters. */
    readonly type: string;
    /** Logical name; `*` stands for any run of characters. */
    readonly name: string;
    readonly rule: string;
    readonly reason: string;
    readonly owner: string;
    /** Last day on which it counts, `2027-01-31`. */
    readonly expires: string;
}

const FIELDS = ["project", "stack", "type", "name", "rule", "reason", "owner", "expires"] as const;
/** The stacks that an exemption names. */
const stacksOf = ({ stack }: Pick<Exemption, "stack">): readonly string[] =>
    typeof stack === "string" ? [stack] : stack;
const isIn = (exemption: Exemption, stack: string): boolean => stacksOf(exemption).some((each) => matches(each, stack));
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The parts of `urn:pulumi:<stack>::<project>::<parent types$type>::<name>`. */
export function parseUrn(urn: string): { stack: string; project: string; type: string; name: string } {
    const [head = "", project = "", types = "", ...name] = urn.split("::");
    return { stack: head.split(":").pop() ?? "", project, type: types.split("$").pop() ?? "", name: name.join("::") };
}

/** What the CLI shows of a type token: `aws:lb:TargetGroup`. */
const shownOf = (type: string): string =>
    type.replace(/\/(\w+)(?=:(\w+)$)/, (all: string, module: string, name: string) =>
        module.toLowerCase() === name.toLowerCase() ? "" : all,
    );

/** Whether it is of this resource. */
function names(exemption: Exemption, urn: string): boolean {
    const { stack, project, type, name } = parseUrn(urn);
    return (
        exemption.project === project &&
        isIn(exemption, stack) &&
        (matches(exemption.type, type) || matches(exemption.type, shownOf(type))) &&
        matches(exemption.name, name)
    );
}

export class ExemptionRegister {
    private readonly needed = new Set<Exemption>();

    constructor(
        private readonly exemptions: readonly Exemption[],
        private readonly today: string,
    ) {}

    /** The exemption that covers a violation, if one does; it counts as needed from then on. */
    use(rule: string, urn: string): Exemption | undefined {
        const found = this.of(rule, urn);
        found.forEach((e) => this.needed.add(e));
        return found.find((e) => e.expires >= this.today);
    }

    /** A rule that could not decide leaves open whether its exemption is needed. */
    undecided(rule: string, urn: string): void {
        this.of(rule, urn).forEach((e) => this.needed.add(e));
    }

    /** What is wrong with the exemptions that name this stack, of whose resources these are the URNs. */
    problems(project: string, stack: string, rules: ReadonlySet<string>, urns: readonly string[]): string[] {
        const here = this.exemptions.filter((e) => e.project === project && isIn(e, stack));
        return here.flatMap((e) => {
            const what = `exemption of ${e.type} "${e.name}" from ${e.rule} (${e.owner})`;
            if (!rules.has(e.rule)) {
                return [`${what}: the pack has no such rule; correct or remove it`];
            }
            if (e.expires < this.today) {
                return [`${what}: expired on ${e.expires}; repair the resource, or renew it with a new reason`];
            }
            const instead = stacksOf(e).join() === stack ? "" : `, or list in "stack" the environments that keep it`;
            if (this.needed.has(e)) {
                return [];
            }
            return urns.some((urn) => names(e, urn))
                ? [`${what}: nothing in ${stack} needs it; remove it${instead}`]
                : [`${what}: ${stack} has no such resource; correct its type or name, or remove it${instead}`];
        });
    }

    private of(rule: string, urn: string): Exemption[] {
        return this.exemptions.filter((e) => e.rule === rule && names(e, urn));
    }
}

function listIn(file: string): (Partial<Exemption> | null)[] {
    const text = fs.readFileSync(file, "utf8");
    try {
        const entries: unknown = JSON.parse(text);
        if (Array.isArray(entries)) {
            return entries as (Partial<Exemption> | null)[];
        }
    } catch {
        // Said below.
    }
    throw new Error(`${file} is no JSON list of exemptions.`);
}

/** Whether a field holds text, or, where it may, a list of texts. */
const says = (value: unknown, list: boolean): boolean =>
    list && Array.isArray(value)
        ? value.length > 0 && value.every((each) => says(each, false))
        : typeof value === "string" && value.trim() !== "";

/** Reads an exemption file; an entry that says too little is refused rather than guessed at. */
export function readExemptions(file: string): Exemption[] {
    const entries = fs.existsSync(file) ? listIn(file) : [];
    entries.forEach((entry, index) => {
        const missing = FIELDS.filter((f) => !says(entry?.[f], f === "stack"));
        if (missing.length > 0 || !DAY.test(entry!.expires!)) {
            const what = missing.length > 0 ? `lacks ${missing.join(", ")}` : `has expires "${entry!.expires}"`;
            throw new Error(`${file}, entry ${index + 1}: ${what}; every field is required, expires as 2027-01-31.`);
        }
    });
    return entries as Exemption[];
}
