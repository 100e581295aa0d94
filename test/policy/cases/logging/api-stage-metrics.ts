import { methodSettingsCases, settingsAloneCases } from "../../method-settings-cases";

export const cases = [
    methodSettingsCases("metricsEnabled", true, false),
    settingsAloneCases("metricsEnabled", true, false),
];
