/**
 * Which images ECR may delete. Pure. https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 *
 * An image loses its tag only when it is untagged by hand, because tags are immutable; the count of tagged images must
 * cover every release that an environment may still run or roll back to, since ECR does not ask whether one is in use.
 */
export function imageLifecycle(keepImages: number) {
    return {
        rules: [
            {
                rulePriority: 1,
                description: "Untagged images go after 14 days",
                selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
                action: { type: "expire" },
            },
            {
                rulePriority: 2,
                description: `The ${keepImages} newest releases stay`,
                selection: {
                    tagStatus: "tagged",
                    tagPatternList: ["*"],
                    countType: "imageCountMoreThan",
                    countNumber: keepImages,
                },
                action: { type: "expire" },
            },
        ],
    };
}
