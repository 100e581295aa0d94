/** docs/sandbox-refusals.md: what the sandbox refuses of each type of resource, from its rows (sandbox/cloud/types). */
import type { TypeRow } from "../../sandbox/cloud/model";
import { knownTypes, rowOf } from "../../sandbox/cloud/types";
import { markdownDocument, markdownTable } from "../markdown";

/** `aws:ec2/vpc:Vpc` as a program writes it: `ec2.Vpc`. */
const shortOf = (type: string): string => type.replace(/^aws:(\w+)\/.*:/, "$1.");

const keysOf = (sets: TypeRow["unique"], where = ""): string[] => (sets ?? []).map((keys) => keys.join(" + ") + where);

function cellsOf(row: TypeRow): string[] {
    const { unique, uniqueInTheWorld, references = {}, inUseBy = [], protectedBy, crossRegion = [] } = row;
    return [
        [...keysOf(unique), ...keysOf(uniqueInTheWorld, " (in the world)")],
        Object.entries(references).map(([path, target]) => `${path}: ${[target].flat().map(shortOf).join(" or ")}`),
        inUseBy.map(([type, path]) => `${shortOf(type)} ${path}`),
        protectedBy === undefined ? [] : [`${protectedBy.attribute}: ${protectedBy.value ?? "true"}`],
        crossRegion.map((path) => (path === "*" ? "everything" : path)),
    ].map((texts) => texts.join(", "));
}

export function files(): Record<string, string> {
    const rows = knownTypes
        .map((type) => [shortOf(type), ...cellsOf(rowOf(type)!)])
        .filter(([, ...cells]) => cells.some((cell) => cell !== ""))
        .sort(([a], [b]) => (a! < b! ? -1 : 1));
    return {
        "docs/sandbox-refusals.md": markdownDocument("sandbox/cloud/types", [
            "# What the sandbox refuses, by type",
            "Beside what holds for every type (ids, ARNs and zones that do not exist, or are in another region) and what single " +
                "services want in order and place: [the sandbox](../sandbox/README.md#what-it-refuses-in-awss-words).",
            markdownTable(
                [
                    "type",
                    "taken once",
                    "has to exist",
                    "stays while used by",
                    "protected by",
                    "may name another region",
                ],
                rows,
            ),
        ]),
    };
}
