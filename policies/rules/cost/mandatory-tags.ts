import { parseUrn } from "../../lib/exemptions";
import { resourceRule } from "../../lib/rule";
import { BUCKETS, LOAD_BALANCERS } from "../../lib/types";

/** What costs money or holds data; all of them take tags. */
const TAGGED = [
    "ec2:Vpc",
    "ec2:Instance",
    "ec2:NatGateway",
    "ebs:Volume",
    "ecs:Cluster",
    "ecs:Service",
    "eks:Cluster",
    "eks:NodeGroup",
    "efs:FileSystem",
    "rds:Instance",
    "rds:Cluster",
    "elasticache:ReplicationGroup",
    "dynamodb:Table",
    "kms:Key",
    "sns:Topic",
    "sqs:Queue",
    "secretsmanager:Secret",
    "cloudwatch:LogGroup",
    "cloudfront:Distribution",
    ...BUCKETS,
    ...LOAD_BALANCERS,
];

export const rule = resourceRule({
    name: "mandatory-tags",
    family: "cost",
    description: "A resource says to which project and environment it belongs and who owns it.",
    severity: "medium",
    covers: ["R-COST-1"],
    remediation: "Set aws:defaultTags in the environment's configuration, or the tags on the resource.",
    level: "advisory",
    types: TAGGED,
    check: (resource) => {
        const missing = ["Project", "Environment", "Owner"].filter(
            (tag) =>
                !resource.has(`tags.${tag}`) &&
                !resource.has(`tagsAll.${tag}`) &&
                !resource.defaultTags().includes(tag),
        );
        return missing.length === 0
            ? undefined
            : `tags lack ${missing.join(", ")}; set them, or aws:defaultTags for every resource`;
    },
    // Who owns it nobody can guess: that tag stays a finding.
    remediate: (props, resource) => {
        const { project, stack } = parseUrn(resource.urn);
        const known = { Project: project, Environment: stack };
        const given = (props.tags ?? {}) as Record<string, unknown>;
        const lacking = Object.entries(known).filter(([tag]) => !given[tag] && !resource.defaultTags().includes(tag));
        props.tags = { ...given, ...Object.fromEntries(lacking) };
    },
});
