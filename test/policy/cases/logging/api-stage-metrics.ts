import { methodSettingsCases } from "../../method-settings-cases";

export const cases = methodSettingsCases("metricsEnabled", true, false);
