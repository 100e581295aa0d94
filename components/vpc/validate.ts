/** Refuses what AWS would refuse halfway, or accept and never start. Pure. */
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import { checkTypeSize, EC2_SIZES } from "../shared/type-sizes";

interface Checked {
    readonly logRetentionDays: number;
    readonly applicationPort?: number;
    readonly bastion: { readonly enabled: boolean; readonly instanceType?: string };
}

/** @throws Error with what was found and what is allowed */
export function checkVpc({ logRetentionDays, applicationPort, bastion }: Checked): void {
    checkLogDays("logRetentionDays", logRetentionDays);
    if (applicationPort !== undefined) {
        checkWholeNumber("applicationPort", applicationPort, 1024, 65_535);
    }
    // The letter g after the generation is Graviton's (Amazon EC2 instance type naming conventions).
    if (bastion.instanceType !== undefined && !/^[a-z]+\d+g[a-z]*\.[a-z0-9]+$/.test(bastion.instanceType)) {
        throw new Error(
            `bastion.instanceType is "${bastion.instanceType}"; allowed are arm64 types such as t4g.nano, as the image is arm64.`,
        );
    }
    if (bastion.instanceType !== undefined) {
        checkTypeSize("bastion.instanceType", bastion.instanceType, EC2_SIZES);
    }
}
