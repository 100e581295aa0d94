/** One rotating key per purpose (R-SEC-1). */
import * as aws from "@pulumi/aws";
import { policyDocument } from "../shared/policy-document";
import type { Context } from "./context";
import { KEY_PURPOSES, type KeyPurposeName, keyPurposeNames, keyPolicyStatements } from "./key-policies";

export type Keys = Readonly<Record<KeyPurposeName, aws.kms.Key>>;

/**
 * Makes `<name>-key-<purpose>` and its alias `alias/<prefix>-<purpose>`. EC2 Auto Scaling's service-linked role stands
 * in a key policy, and KMS refuses a policy that names a role which does not exist: hence it is made first.
 */
export function createKeys(context: Context, createAutoScalingRole: boolean): Keys {
    const { name, namePrefix, site, parent, guard } = context;
    const roles = createAutoScalingRole
        ? [
              new aws.iam.ServiceLinkedRole(
                  `${name}-autoscaling-role`,
                  { awsServiceName: "autoscaling.amazonaws.com" },
                  { parent },
              ),
          ]
        : [];
    const entries = keyPurposeNames.map((purpose) => {
        const key = new aws.kms.Key(
            `${name}-key-${purpose}`,
            {
                description: `${namePrefix}: ${KEY_PURPOSES[purpose].description}`,
                enableKeyRotation: true,
                deletionWindowInDays: 30,
                policy: site.apply((s) => policyDocument(keyPolicyStatements(purpose, { ...s, namePrefix }))),
            },
            { parent, dependsOn: roles, protect: guard.protect },
        );
        new aws.kms.Alias(
            `${name}-key-${purpose}-alias`,
            { name: `alias/${namePrefix}-${purpose}`, targetKeyId: key.keyId },
            { parent },
        );
        return [purpose, key] as const;
    });
    return Object.fromEntries(entries) as Record<KeyPurposeName, aws.kms.Key>;
}
