/** Access logs of load balancers that are not classic ones. */
import { isGiven, mustBeTrue } from "./checks";
import { both } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

const problemOf = (lb: Resource): Finding =>
    isGiven(lb, "accessLogs.bucket") || !lb.isTrue("accessLogs.enabled")
        ? mustBeTrue("accessLogs.enabled")(lb)
        : `${lb.show("accessLogs.bucket")}; set it to the bucket that takes the logs`;

const kindOf = (lb: Resource): string => {
    const kind = lb.text("loadBalancerType") ?? "";
    return ["network", "gateway"].includes(kind) ? kind : "application";
};

/** A load balancer of this kind writes access logs; one that names no kind is an application's. */
export const mustLog =
    (kind: "application" | "network") =>
    (lb: Resource): Finding =>
        both(
            () => kindOf(lb) === kind,
            () => problemOf(lb) !== undefined,
        )
            ? problemOf(lb)
            : undefined;
