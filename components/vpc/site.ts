import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Site } from "../shared/policy-document";

/** Partition, account and region of the provider that `parent` uses: a second region may be another's (R-DR-1). */
export function siteOf(parent: pulumi.Resource): pulumi.Output<Site> {
    return pulumi.output({
        partition: aws.getPartitionOutput({}, { parent }).partition,
        accountId: aws.getCallerIdentityOutput({}, { parent }).accountId,
        region: aws.getRegionOutput({}, { parent }).region,
    });
}
