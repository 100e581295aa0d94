/**
 * Lists that a resource keeps whole: what another resource adds, the provider takes away at the next update, and then adds again.
 * https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/
 */
import { findIn } from "./find";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** Resources that add to a list, one each, and the property that names what they add to. */
interface Adding {
    readonly types: readonly string[];
    readonly path: string;
    /** Which of them add to this list. @default all */
    readonly where?: (adding: Resource) => boolean;
}

export interface List {
    readonly name: string;
    readonly adding: readonly Adding[];
    /** When it is kept whole: where the program gives it, where it gives some of it, or always. @default "given" */
    readonly kept?: "given" | "filled" | "always";
}

function isKept(holder: Resource, { name, kept = "given" }: List): boolean {
    return kept === "always" || (holder.isInput(name) === true && (kept === "given" || holder.has(name)));
}

/** What is told of those that add to a list that the resource keeps whole. */
export const addingToKept = (holder: Resource, stack: Stack, lists: readonly List[]): string[] =>
    findIn(
        lists.filter((list) => isKept(holder, list)),
        ({ name, adding }) =>
            findIn(adding, ({ types, path, where = () => true }) =>
                stack.tellOfReferrers(holder, types, path, (source) =>
                    where(source)
                        ? [
                              `${source.name} adds to its ${name}, which each update takes away; write all of it in one form`,
                          ]
                        : [],
                ),
            ),
    );
