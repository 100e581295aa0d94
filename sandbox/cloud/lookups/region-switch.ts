/** What Region switch says of a plan's health checks. */
import { isObject, type Properties, textAt, type Value } from "../../server/values";
import type { CloudObject, Inventory } from "../model";
import { seeded, seedOf } from "../template";
import type { LookupTable } from "./table";

const PLAN = "aws:arcregionswitch/plan:Plan";
const DATABASE = "aws:rds/instance:Instance";

/** Every object inside of a value, at any depth. */
function* objectsIn(value: Value | undefined): Generator<Properties> {
    if (Array.isArray(value)) {
        for (const element of value) {
            yield* objectsIn(element);
        }
    } else if (isObject(value)) {
        yield value;
        for (const element of Object.values(value)) {
            yield* objectsIn(element);
        }
    }
}

/** The values of every block argument of that name in the plan's workflows. */
function* blocks(plan: CloudObject, argument: string): Generator<Properties> {
    for (const object of objectsIn(plan.attributes["workflows"])) {
        for (const block of objectsIn(object[argument])) {
            yield block;
        }
    }
}

/**
 * Whether the plan has brought the application to a region. The sandbox runs no plan; what a promotion leaves behind is
 * a database there that no longer replicates from another one.
 */
function promotedIn(region: string, plan: CloudObject, cloud: Inventory): boolean {
    const [block] = blocks(plan, "rdsPromoteReadReplicaConfigs");
    const arn = isObject(block?.["dbInstanceArnMap"]) ? textAt(block["dbInstanceArnMap"], region) : undefined;
    const database = arn === undefined ? undefined : cloud.resolve(DATABASE, arn, region);
    const source = database && textAt({ ...database.attributes, ...database.drift }, "replicateSourceDb");
    return database !== undefined && (source === undefined || source === "");
}

export const regionSwitchLookups: LookupTable = {
    // One check a region and record name; the first region's begins healthy, the other's unhealthy, a failover turns both.
    "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": (args, { cloud }) => {
        const arn = textAt(args, "planArn") ?? "";
        const plan = cloud.resolve(PLAN, arn, "");
        if (plan === undefined) {
            throw new Error(`ResourceNotFoundException: there is no plan ${arn}.`);
        }
        const primary = textAt(plan.attributes, "primaryRegion");
        const regions = (plan.attributes["regions"] ?? []) as string[];
        const failedOver = regions.some((name) => name !== primary && promotedIn(name, plan, cloud));
        const [block] = blocks(plan, "route53HealthCheckConfigs");
        const healthChecks = regions.map((name) => ({
            healthCheckId: `${seeded(seedOf(plan.urn, plan.generation), `check ${name}`, 8)}-0000-4000-a000-000000000000`,
            hostedZoneId: textAt(block ?? {}, "hostedZoneId") ?? "",
            recordName: textAt(block ?? {}, "recordName") ?? "",
            region: name,
            status: (name === primary) !== failedOver ? "healthy" : "unhealthy",
        }));
        return { ...args, id: arn, healthChecks: block === undefined ? [] : healthChecks };
    },
};
