import { z } from "zod";
import { regionName } from "./shared";

/** Configuration common to every layer of an environment (`environment:*`). */
export const environmentSchema = {
    drRegion: regionName.describe("Second region, where backups, images and the standby live"),
    canary: z
        .strictObject({ everyMinutes: z.int().min(1).max(60) })
        .default({ everyMinutes: 1 })
        .describe(
            "Asks https://<domain>/up from outside every so many minutes, 1 to 60; three failures in a row are critical. " +
                "0.0012 USD a run: 53 USD a month at 1, 11 at 5. Default: { everyMinutes: 1 }",
        ),
    activeRegion: regionName
        .optional()
        .describe(
            "Region that serves: environment:drRegion after a failover, aws:region otherwise. Set it when the failover " +
                "plan has run, never to make it run (R-DR-5, docs/runbooks/fail-back.md). Default: aws:region",
        ),
};
