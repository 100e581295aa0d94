import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Site } from "../shared/policy-document";

/** Partition, account and region of a resource's provider. */
export function siteOf(parent: pulumi.Resource): pulumi.Output<Site> {
    const { accountId } = aws.getCallerIdentityOutput({}, { parent });
    const { region } = aws.getRegionOutput({}, { parent });
    const { partition } = aws.getPartitionOutput({}, { parent });
    return pulumi
        .all([accountId, region, partition])
        .apply((values) => ({ accountId: values[0], region: values[1], partition: values[2] }));
}
