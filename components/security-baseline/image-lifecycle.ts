/**
 * Which images ECR may delete. Pure. https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 *
 * An image loses its tag only when it is untagged by hand, because tags are immutable; the count of tagged images must
 * cover every release that an environment may still run or roll back to, since ECR does not ask whether one is in use.
 *
 * The images of the connection pooler and of the telemetry collector share the repository. They change seldom: counted
 * with the releases they would expire while they run. An image that a rule names is out of reach of later rules.
 */
/** Enough to go back to; they are rebuilt about monthly. */
const KEPT_HELPER_IMAGES = 10;

export function imageLifecycle(keepImages: number) {
    const keepNewest = (rulePriority: number, pattern: string, count: number, what: string) => ({
        rulePriority,
        description: `The ${count} newest ${what} stay`,
        selection: {
            tagStatus: "tagged",
            tagPatternList: [pattern],
            countType: "imageCountMoreThan",
            countNumber: count,
        },
        action: { type: "expire" },
    });
    return {
        rules: [
            {
                rulePriority: 1,
                description: "Untagged images go after 14 days",
                selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
                action: { type: "expire" },
            },
            keepNewest(2, "pgbouncer-*", KEPT_HELPER_IMAGES, "images of the connection pooler"),
            keepNewest(3, "collector-*", KEPT_HELPER_IMAGES, "images of the telemetry collector"),
            keepNewest(4, "*", keepImages, "releases"),
        ],
    };
}
