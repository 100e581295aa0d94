/** Parts of a URN: `urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>`. */

export interface UrnParts {
    readonly stack: string;
    readonly type: string;
    readonly name: string;
}

export function partsOf(urn: string): UrnParts {
    const [stack, , types, ...name] = urn.split("::");
    return {
        stack: (stack ?? "").slice((stack ?? "").lastIndexOf(":") + 1),
        type: (types ?? "").slice((types ?? "").lastIndexOf("$") + 1),
        name: name.join("::"),
    };
}
