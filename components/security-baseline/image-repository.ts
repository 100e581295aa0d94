/** The image repository: immutable tags, scanned, encrypted (R-SEC-1, ECR.1/.2/.3, R-COST-1). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { imageLifecycle } from "./image-lifecycle";

export function createImageRepository(
    context: Context,
    dataKeyArn: pulumi.Input<string>,
    keepImages: number,
): aws.ecr.Repository {
    const { name, namePrefix, parent, deletionGuard } = context;
    const repository = new aws.ecr.Repository(
        `${name}-images`,
        {
            name: `${namePrefix}/rails`,
            // A tag names one image for ever, so that what was tested is what runs and what a rollback finds.
            imageTagMutability: "IMMUTABLE",
            imageScanningConfiguration: { scanOnPush: true },
            encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: dataKeyArn }],
            forceDelete: !deletionGuard.protect,
        },
        { parent, protect: deletionGuard.protect },
    );
    new aws.ecr.LifecyclePolicy(
        `${name}-images-lifecycle`,
        { repository: repository.name, policy: JSON.stringify(imageLifecycle(keepImages)) },
        { parent },
    );
    return repository;
}
