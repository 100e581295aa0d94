import { z } from "zod";
import { regionName } from "./shared";

/** Configuration common to every layer of an environment (`environment:*`). */
export const environmentSchema = {
    drRegion: regionName.describe(
        "Second region, where backups, images and the standby live; another one deletes what is there, and is refused while a " +
            "standby stands (operator guide)",
    ),
    canary: z
        .strictObject({ everyMinutes: z.int().min(1).max(60) })
        .default({ everyMinutes: 1 })
        .describe(
            "Canary: requests https://<domain>/up from outside every 1 to 60 minutes; three failures in a row are critical. " +
                "A run costs 0.0012 USD: 53 USD a month at 1 minute, 11 at 5. Default: { everyMinutes: 1 }",
        ),
    activeRegion: regionName
        .optional()
        .describe(
            "Region that serves: environment:drRegion after a failover, aws:region otherwise. Set it after the failover " +
                "plan has run; setting it does not run the plan (R-DR-5, docs/runbooks/fail-back.md). Default: aws:region",
        ),
};
