/** Whether an action of IAM can be bound to a resource. */
import { SERVICE_ACTIONS } from "./service-actions";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const ACTIONS = new Map(
    Object.entries(SERVICE_ACTIONS).map(([service, { alone, verbs }]) => [
        service,
        { alone: words(alone), verbs: verbs.split(" ").filter(Boolean) },
    ]),
);
/** Of a service that the table lacks: reading lists seldom takes a resource. */
const READS_A_LIST = /^(describe|list)/;

/** Takes an action in lower case, with wildcards or without; a wildcard stands for actions of which one can be bound. */
export function takesResource(action: string): boolean {
    const [service = "", name = "*"] = action.split(":");
    const known = ACTIONS.get(service);
    if (known === undefined) {
        return !READS_A_LIST.test(name);
    }
    if (!/[*?]/.test(name)) {
        return !known.alone.has(name);
    }
    const [stem = ""] = name.split(/[*?]/);
    return known.verbs.some((verb) => verb.startsWith(stem) || stem.startsWith(verb));
}
