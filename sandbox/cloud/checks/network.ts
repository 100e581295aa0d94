/** VPC addresses, security groups. */
import { textAt } from "../../server/values";
import type { Check } from "../model";
import { cidrsOverlap, contains, parseCidr } from "./cidr";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";

/** A VPC's IPv4 block has between /16 and /28. */
export const vpcBlock: Check = ({ inputs }) => {
    const cidr = textAt(inputs, "cidrBlock");
    const bits = cidr === undefined ? 16 : parseCidr(cidr)?.bits;
    return bits === undefined || bits < 16 || bits > 28
        ? `InvalidVpc.Range: The CIDR '${cidr}' is invalid.`
        : undefined;
};

/** A subnet's block has between /16 and /28 and lies within its VPC's. */
export const subnetInVpc: Check = ({ inputs, region }, cloud) => {
    const cidr = textAt(inputs, "cidrBlock");
    const vpc = cloud.resolve(VPC, textAt(inputs, "vpcId") ?? "", region);
    if (cidr === undefined || vpc === undefined) {
        return undefined;
    }
    const bits = parseCidr(cidr)?.bits;
    // A pool of IPAM gave the VPC a block that nobody here knows.
    const block = textAt(vpc.attributes, "cidrBlock");
    const inside = block === undefined || contains(block, cidr);
    return bits === undefined || bits < 16 || bits > 28 || !inside
        ? `InvalidSubnet.Range: The CIDR '${cidr}' is invalid (VPC ${vpc.id} has ${block ?? "a block of its pool"}).`
        : undefined;
};

/** Subnets of one VPC do not overlap. */
export const subnetOverlap: Check = ({ inputs, id }, cloud) => {
    const cidr = textAt(inputs, "cidrBlock") ?? "";
    for (const other of cloud.ofType(SUBNET)) {
        const theirs = textAt(other.attributes, "cidrBlock") ?? "";
        if (other.id !== id && other.attributes["vpcId"] === inputs["vpcId"] && cidrsOverlap(cidr, theirs)) {
            return `InvalidSubnet.Conflict: The CIDR '${cidr}' conflicts with another subnet (${other.id}, ${theirs})`;
        }
    }
    return undefined;
};

/** EC2 API, UserIdGroupPair and IpRange: no apostrophe, for instance. The provider does not look. */
export const securityGroupText: Check = ({ inputs }) => {
    const text = textAt(inputs, "description") ?? "";
    return /^[\w .:/()#,@[\]+=&;{}!$*-]{0,255}$/.test(text)
        ? undefined
        : `InvalidParameterValue: Invalid rule description '${text}'. Valid descriptions are strings less than 256 characters from the following set: a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`;
};
