import { probeCases } from "../../probe-cases";

export const cases = probeCases("readinessProbe");
