import { subnetGroupZoneCases } from "../../subnet-group-cases";

export const cases = subnetGroupZoneCases;
