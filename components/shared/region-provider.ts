/** The AWS provider of another region than the environment's (R-DR-1). */
import * as aws from "@pulumi/aws";

/**
 * Makes `<name>`, which adds the same default tags as the environment's own provider. Components that get it by
 * `providers: { aws: ... }` pass it on to all of their children and look-ups.
 */
export function regionProvider(name: string, region: string): aws.Provider {
    return new aws.Provider(name, { region: region as aws.Region, defaultTags: aws.config.defaultTags });
}
