import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Site } from "./policy-document";

/** Partition, account and region of the provider that `parent` deploys with: a second region may be another's (R-DR-1). */
export function siteOf(parent: pulumi.Resource): pulumi.Output<Site> {
    const { accountId } = aws.getCallerIdentityOutput({}, { parent });
    const { partition } = aws.getPartitionOutput({}, { parent });
    const { region } = aws.getRegionOutput({}, { parent });
    return pulumi.output({ partition, accountId, region });
}
