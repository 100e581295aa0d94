import { z } from "zod";

/** Configuration of the network layer (`network:*`). R-NET-1 to R-NET-6. */
export const networkSchema = {
    availabilityZones: z
        .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, "must be names such as us-east-1a"))
        .min(2)
        .max(4)
        .describe("Zones in use, 2 to 4, ordered; the list may only grow or shrink at its end (R-NET-1)"),
};
