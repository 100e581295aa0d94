/** Every type that the sandbox knows more of than its name. To add one: a row in the service's file. */
import type { TypeRow, TypeTable } from "../model";

const tables: readonly TypeTable[] = [];

const rows: Record<string, TypeRow> = Object.assign({}, ...tables) as Record<string, TypeRow>;

export function rowOf(type: string): TypeRow | undefined {
    return rows[type];
}

export const knownTypes: readonly string[] = Object.keys(rows);
