import { clusterZoneCases } from "../../cluster-zone-cases";

export const cases = clusterZoneCases("neptune:ClusterInstance");
