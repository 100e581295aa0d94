import { administrationCases } from "../../open-port-cases";

export const cases = administrationCases("IPv6");
