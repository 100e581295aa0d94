/** What stands in the way of deleting an object. */
import { at, textAt } from "../../server/values";
import type { CloudObject, Inventory, TypeRow } from "../model";
import { textsAt } from "../paths";

export function refusalOfDeletion(object: CloudObject, cloud: Inventory, row: TypeRow | undefined): string | undefined {
    return protection(object, row) ?? use(object, cloud, row) ?? rule(object, cloud, row);
}

function protection({ id, attributes, drift }: CloudObject, row: TypeRow | undefined): string | undefined {
    const guard = row?.protectedBy;
    return guard !== undefined && at({ ...attributes, ...drift }, guard.attribute) === (guard.value ?? true)
        ? `OperationNotPermitted: ${id} cannot be deleted while ${guard.attribute} is ${String(guard.value ?? true)}; ` +
              `switch it off in the program and deploy that first.`
        : undefined;
}

function use(object: CloudObject, cloud: Inventory, row: TypeRow | undefined): string | undefined {
    if (row?.inUseBy === undefined) {
        return undefined;
    }
    const arn = textAt(object.attributes, "arn");
    const names = [object.id, textAt(object.attributes, "name")];
    for (const [type, path] of row.inUseBy) {
        for (const other of cloud.ofType(type)) {
            // Another region may have one of the same name; an ARN names one in all of them.
            const near = [object.region, ""].includes(other.region) || object.region === "";
            const uses = (text: string) => text === arn || (near && names.includes(text));
            if (other !== object && textsAt(other.attributes, path).some(uses)) {
                return `DependencyViolation: ${object.id} has dependencies and cannot be deleted (${other.type.split(":")[2]} ${other.id} uses it).`;
            }
        }
    }
    return undefined;
}

function rule(object: CloudObject, cloud: Inventory, row: TypeRow | undefined): string | undefined {
    for (const check of row?.deletionChecks ?? []) {
        const refusal = check(object, cloud);
        if (refusal !== undefined) {
            return refusal;
        }
    }
    return undefined;
}
