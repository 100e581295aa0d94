/** Cases of the rules on what Amazon Inspector scans. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

const ENABLER = "inspector2:Enabler";
const ALL = ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"];

export function inspectorCases(type: string, key: string): readonly StackCases[] {
    const others = ALL.filter((t) => t !== type);
    const enabler = (resourceTypes: unknown) => ({ type: ENABLER, props: { resourceTypes } });
    return [
        stackCases({
            types: [ENABLER],
            stack: { it: { props: { accountIds: ["123456789012"], resourceTypes: ALL } } },
            passing: { "in two parts": { it: { props: { resourceTypes: others } }, more: enabler([type]) } },
            violating: {
                "the others alone": { it: { props: { resourceTypes: others } } },
                "no types": { it: { props: { resourceTypes: ABSENT } } },
                "in neither of two": { it: { props: { resourceTypes: others } }, more: enabler(others) },
            },
            unknown: {
                types: { it: { props: { resourceTypes: UNKNOWN } } },
                "the other's types": { it: { props: { resourceTypes: others } }, more: enabler(UNKNOWN) },
            },
        }),
        stackCases({
            types: ["inspector2:OrganizationConfiguration"],
            stack: { it: { props: { autoEnable: { [key]: true } } } },
            violating: {
                off: { it: { props: { autoEnable: { [key]: false } } } },
                absent: { it: { props: { autoEnable: ABSENT } } },
            },
            unknown: { switch: { it: { props: { autoEnable: { [key]: UNKNOWN } } } } },
        }),
    ];
}
