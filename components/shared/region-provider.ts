/** The AWS provider of another region than the environment's (R-DR-1). */
import * as aws from "@pulumi/aws";

/**
 * Makes `<name>`, which is set as the environment's own provider in all but its region: the engine hands `aws:*` to that one alone,
 * and another account (`aws:assumeRoles`, `aws:profile`) is meant for both. Components that get it by `providers: { aws: ... }` pass
 * it on to all of their children and look-ups.
 */
export function regionProvider(name: string, region: string): aws.Provider {
    return new aws.Provider(name, { ...aws.config, region: region as aws.Region });
}
