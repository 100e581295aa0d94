/** What a region runs while it serves, and while it only stands by (R-DR-2, R-DR-5). Pure. */
import type { InstanceArgs, ServiceArgs } from "../app-cluster/args";

/** Tasks that a region keeps while another one serves: enough to be warm, at least one in each of two zones. */
interface StandbySizes {
    readonly web: number;
    readonly worker: number;
}

/**
 * A service in a region that stands by: fewest tasks, peaks included, but the same maximum, because the failover plan
 * raises the number before anybody deploys. Every schedule and forecast stays, so that taking over and coming back change
 * values and delete nothing; a forecast from the days when the region served starts no tasks. No spot capacity: when a whole
 * region moves there may be none, and the plan waits for every task before it switches DNS.
 */
function atStandby<S extends ServiceArgs>(service: S, minimum: number): S {
    const least = Math.min(minimum, service.minimum);
    return {
        ...service,
        minimum: least,
        onDemandBase: Math.min(service.onDemandBase, least),
        spotPercent: 0,
        peaks: service.peaks?.map((peak) => ({ ...peak, minimum: least })),
        predictiveScaling: service.predictiveScaling && "ForecastOnly",
    };
}

interface Services {
    readonly web: ServiceArgs;
    readonly worker: ServiceArgs;
    /** Where `capacity` is "ec2", these and not the tasks are spot. */
    readonly instances: InstanceArgs;
}

/** What the application of a region runs on and how many tasks, by whether it serves. */
export function servicesOf<S extends Services>(
    { web, worker, instances }: S,
    serves: boolean,
    sizes: StandbySizes = { web: 2, worker: 2 },
): Pick<S, keyof Services> {
    return serves
        ? { web, worker, instances }
        : {
              web: atStandby(web, sizes.web),
              worker: atStandby(worker, sizes.worker),
              instances: { ...instances, spotPercent: 0 },
          };
}
