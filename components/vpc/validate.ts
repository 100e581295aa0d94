/** Refuses what AWS would refuse halfway, or accept and never start. Pure. */
import { RDP_PORT } from "../shared/ports";
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import { contains, parseCidr } from "./cidr";
import { type ReplicationSource, VIA } from "./source-table";
import { hostBlock } from "./subnets";
import { checkTypeSize, EC2_SIZES } from "../shared/type-sizes";

interface Checked {
    readonly cidrBlock: string;
    readonly replicationSource?: ReplicationSource | undefined;
    readonly logRetentionDays: number;
    readonly applicationPort?: number;
    readonly bastion: { readonly enabled: boolean; readonly instanceType?: string };
}

/** @throws Error with what was found and what is allowed */
export function checkVpc({ cidrBlock, replicationSource, logRetentionDays, applicationPort, bastion }: Checked): void {
    checkLogDays("logRetentionDays", logRetentionDays);
    if (applicationPort !== undefined) {
        checkWholeNumber("applicationPort", applicationPort, 1024, 65_535);
        if (applicationPort === RDP_PORT) {
            throw new Error(`applicationPort is ${RDP_PORT}, Remote Desktop's; allowed are 1024 to 65535 without it.`);
        }
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
    if (replicationSource !== undefined) {
        checkSource(replicationSource, cidrBlock);
    }
}

const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseCidr);
/** Of a network that is peered with or reached by VPN; a server alone is a /32. */
const WIDEST_SOURCE = 16;

function checkSource({ cidrBlock, port, via }: ReplicationSource, vpcBlock: string): void {
    const key = "replicationSource";
    const block = within(`${key}.cidrBlock`, () => hostBlock(cidrBlock));
    const own = within("cidrBlock", () => hostBlock(vpcBlock));
    if (block.prefix < WIDEST_SOURCE) {
        throw new Error(
            `${key}.cidrBlock is ${cidrBlock}; allowed are /${WIDEST_SOURCE} to /32: what the server has, no more.`,
        );
    }
    if (contains(own, block) || contains(block, own)) {
        throw new Error(
            `${key}.cidrBlock is ${cidrBlock}, which shares addresses with the VPC's own ${vpcBlock}, out of which no route leads; allowed are blocks beside it.`,
        );
    }
    if (!VIA.test(via)) {
        throw new Error(`${key}.via is "${via}"; allowed are nat and ids of the forms pcx-…, tgw-… and vgw-….`);
    }
    // A private way may lead to public addresses: those of a network that has its own, behind a VPN.
    if (via === "nat" && PRIVATE.some((range) => contains(range, block))) {
        throw new Error(
            `${key}.via is nat, and ${cidrBlock} is a private block, which no NAT gateway reaches; allowed are ids of the forms ` +
                "pcx-…, tgw-… and vgw-….",
        );
    }
    if (port !== undefined) {
        checkWholeNumber(`${key}.port`, port, 1, 65_535);
    }
}

/** Says of which argument an error speaks. */
function within<T>(key: string, check: () => T): T {
    try {
        return check();
    } catch (error) {
        throw new Error(`${key}: ${(error as Error).message}`, { cause: error });
    }
}
