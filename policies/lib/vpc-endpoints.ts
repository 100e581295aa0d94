/** Interface endpoints of AWS's own services. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** `ec2` or `ecr.api`, after a region; for FIPS a part of the name says so (`ec2-fips`, `ecr-fips.api`), in China the first. */
export function isOf(service: string): (name: string) => boolean {
    const parts = service.split(".").map((part) => `${part}(-fips)?`);
    const pattern = new RegExp(`^(cn\\.)?com\\.amazonaws\\.[^.]+\\.${parts.join("\\.")}$`);
    return (name) => pattern.test(name);
}

/** The network has an interface endpoint for the service. */
export const mustReach =
    (service: string) =>
    (vpc: Resource, stack: Stack): string | undefined =>
        stack
            .referrers(vpc, ["ec2:VpcEndpoint"], "vpcId")
            .some((e) => e.text("vpcEndpointType") === "Interface" && isOf(service)(e.text("serviceName") ?? ""))
            ? undefined
            : `no interface endpoint of this network is for com.amazonaws.<region>.${service}; add one`;
