/**
 * The layout of `awsx.ec2.Vpc`: which subnets, of which type, where, and which NAT gateways. Pure.
 * Follows @pulumi/awsx 3.9 for explicit CIDR blocks; for what it refuses it gives awsx's own messages.
 */
import { cidrsOverlap, parseCidr } from "../checks/cidr";

export type SubnetType = "Public" | "Private" | "Isolated" | "Unused";
export type NatStrategy = "None" | "Single" | "OnePerAz";

export interface SubnetSpec {
    readonly type: SubnetType;
    readonly name?: string;
    readonly cidrBlocks?: readonly string[];
    readonly tags?: Readonly<Record<string, string>>;
    readonly assignIpv6AddressOnCreation?: boolean;
}

export interface PlannedSubnet {
    /** Logical name of the subnet and of all that belongs to it, e.g. `vpc-public-1`. */
    readonly name: string;
    /** Value of the `Name` tag. */
    readonly nameTag: string;
    readonly type: Exclude<SubnetType, "Unused">;
    readonly cidrBlock: string;
    readonly availabilityZone: string;
    /** Position of the zone, from 0. */
    readonly zone: number;
    readonly tags: Readonly<Record<string, string>>;
    readonly assignIpv6AddressOnCreation?: boolean;
    /** Whether a NAT gateway goes into this subnet. */
    readonly nat: boolean;
}

export interface PlanArgs {
    readonly name: string;
    readonly cidrBlock: string;
    readonly availabilityZones: readonly string[];
    readonly specs: readonly SubnetSpec[];
    readonly nat: NatStrategy;
    readonly subnetStrategy: string;
    readonly nameTags: "Legacy" | "AvailabilityZone";
}

const ORDER: Record<string, number> = { Public: 0, Private: 1, Isolated: 2, Unused: 3 };

/** @throws where awsx refuses the layout */
export function planSubnets(args: PlanArgs): PlannedSubnet[] {
    const zones = args.availabilityZones.length;
    if (args.specs.length === 0 || args.specs.some((spec) => spec.cidrBlocks === undefined)) {
        throw new Error(
            `The sandbox emulates awsx.ec2.Vpc with explicit cidrBlocks in every subnetSpecs entry only ` +
                `(sandbox/cloud/awsx/plan.ts).`,
        );
    }
    if (args.subnetStrategy === "Legacy") {
        throw new Error(
            `The sandbox emulates awsx.ec2.Vpc with subnetStrategy "Auto" or "Exact" only; found "Legacy".`,
        );
    }
    const issues = args.specs.flatMap((spec, i) =>
        spec.cidrBlocks!.length === zones
            ? []
            : [
                  `The number of CIDR blocks in subnetSpecs[${i}] must match the number of availability zones (${zones}).`,
              ],
    );
    if (issues.length > 0) {
        throw new Error(`Invalid subnet specifications:\n - ${issues.join("\n - ")}`);
    }
    const all = args.availabilityZones.flatMap((availabilityZone, zone) =>
        args.specs.map((spec) => planned(args, spec, availabilityZone, zone)),
    );
    refuseOverlaps(all);
    if (args.subnetStrategy === "Exact") {
        refuseGaps(args.cidrBlock, all);
    }
    refuseNatWithoutSubnets(args);

    const subnets = all.filter((s): s is PlannedSubnet => (s.type as SubnetType) !== "Unused");
    return args.availabilityZones.flatMap((_, zone) => {
        const here = subnets.filter((s) => s.zone === zone).sort((a, b) => ORDER[a.type]! - ORDER[b.type]!);
        // A zone has at most one NAT gateway, in its first public subnet.
        const host = args.nat === "OnePerAz" || (args.nat === "Single" && zone === 0) ? here[0] : undefined;
        return here.map((s) => ({ ...s, nat: s === host && s.type === "Public" }));
    });
}

function planned(args: PlanArgs, spec: SubnetSpec, availabilityZone: string, zone: number): PlannedSubnet {
    const base = `${args.name}-${spec.name ?? spec.type.toLowerCase()}`;
    const suffix = availabilityZone.replace(/^[a-z]{2}(?:-[a-z]+)+-/, "");
    return {
        name: `${base}-${zone + 1}`,
        nameTag: args.nameTags === "AvailabilityZone" ? `${base}-${suffix}` : `${base}-${zone + 1}`,
        type: spec.type as PlannedSubnet["type"],
        cidrBlock: spec.cidrBlocks![zone]!,
        availabilityZone,
        zone,
        tags: spec.tags ?? {},
        ...(spec.assignIpv6AddressOnCreation === undefined
            ? {}
            : { assignIpv6AddressOnCreation: spec.assignIpv6AddressOnCreation }),
        nat: false,
    };
}

function refuseOverlaps(subnets: readonly PlannedSubnet[]): void {
    const overlapping = subnets.filter((a) => subnets.some((b) => a !== b && cidrsOverlap(a.cidrBlock, b.cidrBlock)));
    if (overlapping.length > 0) {
        const lines = overlapping.map((s, i) => `${i + 1}. ${s.name}: ${s.cidrBlock}`);
        throw new Error(
            `The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce ` +
                `the size of the subnets per AZ, or use less Availability Zones:\n\n${lines.join("\n")}`,
        );
    }
}

/** "Exact" wants the subnets, in the order given, to fill the whole block. */
function refuseGaps(cidrBlock: string, subnets: readonly PlannedSubnet[]): void {
    const whole = parseCidr(cidrBlock)!;
    const gaps: string[] = [];
    let expected = whole.first;
    for (const subnet of subnets) {
        const block = parseCidr(subnet.cidrBlock)!;
        if (block.first !== expected) {
            gaps.push(`before ${subnet.name} (${subnet.cidrBlock})`);
        }
        expected = block.last + 1;
    }
    if (expected !== whole.last + 1) {
        gaps.push(`after ${subnets.at(-1)?.name}`);
    }
    if (gaps.length > 0) {
        throw new Error(
            `There are gaps in the subnet ranges. Please fix the following gaps: ${gaps.join(", ")} ` +
                `(subnetStrategy "Auto" allows gaps)`,
        );
    }
}

function refuseNatWithoutSubnets(args: PlanArgs): void {
    const has = (type: SubnetType) => args.specs.some((spec) => spec.type === type);
    if (args.nat !== "None" && !(has("Public") && has("Private"))) {
        throw new Error(
            "If NAT Gateway strategy is 'OnePerAz' or 'Single', both private and public subnets must be declared. The " +
                "private subnet creates the need for a NAT Gateway, and the public subnet is required to host the NAT " +
                "Gateway resource.",
        );
    }
}
