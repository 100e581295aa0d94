/** Every type that the sandbox knows more of than its name. To add one: a row in its service's file. */
import type { TypeRow } from "../model";
import { audit } from "./audit";
import { cdn } from "./cdn";
import { compute } from "./compute";
import { containers } from "./containers";
import { data } from "./data";
import { edge } from "./edge";
import { identity } from "./identity";
import { network } from "./network";
import { observe } from "./observe";
import { storage } from "./storage";
import { users } from "./users";

const rows: Readonly<Record<string, TypeRow>> = {
    ...network,
    ...compute,
    ...identity,
    ...storage,
    ...observe,
    ...data,
    ...edge,
    ...containers,
    ...audit,
    ...cdn,
    ...users,
};

export function rowOf(type: string): TypeRow | undefined {
    return rows[type];
}

export const knownTypes: readonly string[] = Object.keys(rows);
