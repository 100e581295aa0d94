/**
 * Which images ECR may delete. Pure. https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 *
 * An image is without its tag only where it was untagged by hand, because tags are immutable, or copied to a region that
 * has the tag already (ECR User Guide, "Private image replication"); the count of tagged images must
 * cover every release that an environment may still run or roll back to, since ECR does not ask whether one is in use.
 *
 * The images of the connection pooler and of the telemetry collector share the repository. They change seldom: counted
 * with the releases they would expire while in use. An image that a rule names is out of reach of later rules, which
 * count it all the same: there is room for all of them beside the releases, or where releases are rarer than rebuilt
 * helpers the one that runs would expire.
 */
/** Tags of what shares the repository with the releases. */
const HELPERS = [
    { pattern: "pgbouncer-*", what: "images of the connection pooler" },
    { pattern: "collector-*", what: "images of the telemetry collector" },
];

/** Images kept of each helper: enough to go back to, as they are rebuilt about monthly. */
const KEPT_HELPER_IMAGES = 10;

export function imageLifecycle(keepImages: number) {
    const keepNewest = (rulePriority: number, pattern: string, count: number, description: string) => ({
        rulePriority,
        description,
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
            ...HELPERS.map(({ pattern, what }, i) =>
                keepNewest(2 + i, pattern, KEPT_HELPER_IMAGES, `The ${KEPT_HELPER_IMAGES} newest ${what} stay`),
            ),
            keepNewest(
                2 + HELPERS.length,
                "*",
                keepImages + HELPERS.length * KEPT_HELPER_IMAGES,
                `The ${keepImages} newest releases stay, whatever stands beside them`,
            ),
        ],
    };
}
