/** What Amazon Inspector scans (Security Hub user guide, Inspector.1 to Inspector.4). */
import { holds, someIn } from "./find";
import { type StackRule, stackRule } from "./rule";
import { token } from "./types";

const ENABLERS = ["inspector2:Enabler"];
const ORGANIZATION = "inspector2:OrganizationConfiguration";

interface Scan {
    readonly name: string;
    readonly control: string;
    /** What is scanned, for "Amazon Inspector scans ...". */
    readonly what: string;
    /** The type as an Enabler has it. */
    readonly type: string;
    /** The switch for an organization's new members. */
    readonly key: string;
}

/**
 * Judged where a stack turns Inspector on, and told once, at its first Enabler: who has none may have it in another stack.
 */
export const inspectorScans = ({ name, control, what, type, key }: Scan): StackRule =>
    stackRule({
        name,
        family: "exposure",
        description: `Amazon Inspector scans ${what}, where it is on.`,
        severity: "high",
        covers: [control],
        level: "advisory",
        remediation: `Put ${type} into resourceTypes of the Enabler, and set autoEnable.${key} for an organization.`,
        types: [...ENABLERS, ORGANIZATION],
        check: (resource, stack) => {
            if (resource.type === token(ORGANIZATION)) {
                return resource.isTrue(`autoEnable.${key}`)
                    ? undefined
                    : `${resource.show(`autoEnable.${key}`)}; set it to true`;
            }
            const enablers = stack.all(ENABLERS);
            return enablers[0] !== resource || someIn(enablers, (e) => holds(e, "resourceTypes", type))
                ? undefined
                : `${resource.show("resourceTypes")}; put ${type} into it`;
        },
    });
