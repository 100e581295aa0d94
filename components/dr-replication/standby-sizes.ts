/** What a region runs while it serves, and while it only stands by (R-DR-2, R-DR-5). Pure. */
import type { ServiceArgs } from "../app-cluster/args";

/** Tasks that a region keeps while another one serves: enough to be warm, at least one in each of two zones. */
interface StandbySizes {
    readonly web: number;
    readonly worker: number;
}

/**
 * A service in a region that stands by: fewest tasks, peaks included, but the same maximum, because the failover plan
 * raises the number before anybody deploys. Every schedule and forecast stays, so that taking over and coming back change
 * values and delete nothing; a forecast from the days when the region served starts no tasks.
 */
function atStandby<S extends ServiceArgs>(service: S, minimum: number): S {
    const least = Math.min(minimum, service.minimum);
    return {
        ...service,
        minimum: least,
        onDemandBase: Math.min(service.onDemandBase, least),
        peaks: service.peaks?.map((peak) => ({ ...peak, minimum: least })),
        predictiveScaling: service.predictiveScaling && "ForecastOnly",
    };
}

/** Web and worker of a region, by whether it serves. */
export function servicesOf<S extends { readonly web: ServiceArgs; readonly worker: ServiceArgs }>(
    services: S,
    serves: boolean,
    sizes: StandbySizes = { web: 2, worker: 2 },
): Pick<S, "web" | "worker"> {
    return serves
        ? { web: services.web, worker: services.worker }
        : { web: atStandby(services.web, sizes.web), worker: atStandby(services.worker, sizes.worker) };
}
