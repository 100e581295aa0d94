import { z } from "zod";

/** Configuration of the foundation layer (`foundation:*`). R-SEC-1, R-SEC-2, R-COST-1. */
export const foundationSchema = {
    monthlyBudgetUsd: z
        .number()
        .positive()
        .describe("Monthly budget of the environment in US dollars; alarms at 80 % and 100 %"),
};
