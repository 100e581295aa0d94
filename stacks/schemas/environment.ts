import { z } from "zod";

/** Configuration common to every layer of an environment (`environment:*`). */
export const environmentSchema = {
    owner: z.string().min(1).describe("Team that answers for the environment; a tag of every resource"),
    drRegion: z
        .string()
        .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be the name of an AWS region")
        .describe("Second region, where backups, images and the standby live"),
};
