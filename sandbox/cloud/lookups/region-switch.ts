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
 * The region that the plan brought the application to last. The sandbox runs no plan; what one leaves behind is a database
 * that was promoted, the last one of both regions' telling where the application is.
 */
function activeRegion(plan: CloudObject, cloud: Inventory): string | undefined {
    const [block] = blocks(plan, "rdsPromoteReadReplicaConfigs");
    const arns = isObject(block?.["dbInstanceArnMap"]) ? block["dbInstanceArnMap"] : {};
    let last = { region: textAt(plan.attributes, "primaryRegion"), promotion: 0 };
    for (const region of Object.keys(arns)) {
        const promotion = cloud.resolve(DATABASE, textAt(arns, region) ?? "", region)?.promotion ?? 0;
        last = promotion > last.promotion ? { region, promotion } : last;
    }
    return last.region;
}

export const regionSwitchLookups: LookupTable = {
    // One check a region and record name; the first region's begins healthy, the other's unhealthy, a failover turns both.
    "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": (args, { cloud }) => {
        const arn = textAt(args, "planArn") ?? "";
        const plan = cloud.resolve(PLAN, arn, "");
        if (plan === undefined) {
            throw new Error(`ResourceNotFoundException: there is no plan ${arn}.`);
        }
        const regions = (plan.attributes["regions"] ?? []) as string[];
        const active = activeRegion(plan, cloud);
        const [block] = blocks(plan, "route53HealthCheckConfigs");
        const healthChecks = regions.map((name) => ({
            healthCheckId: `${seeded(seedOf(plan.urn, plan.generation), `check ${name}`, 8)}-0000-4000-a000-000000000000`,
            hostedZoneId: textAt(block ?? {}, "hostedZoneId") ?? "",
            recordName: textAt(block ?? {}, "recordName") ?? "",
            region: name,
            status: name === active ? "healthy" : "unhealthy",
        }));
        return { ...args, id: arn, healthChecks: block === undefined ? [] : healthChecks };
    },
};
