/**
 * What the program gives of each resource. The engine shows a stack's policies outputs alone, in which an input cannot be told
 * from what the provider adds; but it asks about each resource's inputs before, in the same process. What is only read has none.
 */
const given = new Map<string, ReadonlySet<string>>();

/** The names of the inputs of the resource of a URN, known or not. The last call counts. */
export function rememberInputs(urn: string, names: Iterable<string>): void {
    given.set(urn, new Set(names));
}

/** Undefined where the engine did not ask about the resource. */
export const inputsOf = (urn: string): ReadonlySet<string> | undefined => given.get(urn);

/** Before another stack in the same process. */
export const forgetInputs = (): void => given.clear();
