import { anyResource, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

/** Reading lists, and the actions that AWS's service authorization reference gives no resource type. */
const KNOWS_NO_RESOURCE =
    /^([a-z0-9-]+:(describe|list)[a-z*]*|ecr:getauthorizationtoken|cloudwatch:(putmetricdata|getmetric[a-z]*)|xray:(put|get)[a-z]*|sts:getcalleridentity|ssmmessages:[a-z]+|ec2messages:[a-z]+|ec2:(create|delete)networkinterface|logs:(put|create|update|get|delete)(resourcepolicy|logdelivery)[a-z]*|kms:generaterandom|tag:get[a-z]+|ce:[a-z]+|pricing:[a-z]+|freetier:[a-z]+)$/;

export const rule = resourceRule({
    name: "iam-restrictable-actions-restricted",
    family: "iam",
    description: "An action that can be limited to resources is.",
    severity: "low",
    covers: ["CKV_AWS_355", "CKV_AWS_356"],
    remediation: 'Name the resources; leave "*" to actions that know no resource.',
    level: "advisory",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        identityStatements(policy)
            .filter((s) => s.allows && anyResource(s) && !s.hasCondition)
            .map((s) => s.actions.filter((action) => !KNOWS_NO_RESOURCE.test(action)))
            .filter((actions) => actions.length > 0)
            .map((actions) => `allowed on every resource: ${actions.join(", ")}; name the resources`),
});
