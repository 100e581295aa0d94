/** One rotating key per purpose (R-SEC-1). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "../shared/policy-document";
import type { Context } from "./context";
import { KEY_PURPOSES, type KeyPurposeName, keyPurposeNames, keyPolicyStatements } from "./key-policies";

type Keys = Readonly<Record<KeyPurposeName, aws.kms.Key>>;

/**
 * The key of every purpose. EC2 Auto Scaling's service-linked role stands in a key policy, and KMS refuses a policy that
 * names a role which does not exist: hence it is made first.
 */
export function createKeys(context: Context, createAutoScalingRole: boolean): Keys {
    const { name, parent } = context;
    const roles = createAutoScalingRole
        ? [
              new aws.iam.ServiceLinkedRole(
                  `${name}-autoscaling-role`,
                  { awsServiceName: "autoscaling.amazonaws.com" },
                  { parent },
              ),
          ]
        : [];
    const entries = keyPurposeNames.map((purpose) => [purpose, createKey(context, purpose, roles)] as const);
    return Object.fromEntries(entries) as Record<KeyPurposeName, aws.kms.Key>;
}

/** Makes `<name>-key-<purpose>` and its alias `alias/<prefix>-<purpose>`. */
export function createKey(
    { name, namePrefix, site, parent, deletionGuard }: Context,
    purpose: KeyPurposeName,
    dependsOn: pulumi.Resource[],
): aws.kms.Key {
    const key = new aws.kms.Key(
        `${name}-key-${purpose}`,
        {
            description: `${namePrefix}: ${KEY_PURPOSES[purpose].description}`,
            enableKeyRotation: true,
            deletionWindowInDays: 30,
            policy: site.apply((s) => policyDocument(keyPolicyStatements(purpose, { ...s, namePrefix }))),
        },
        { parent, dependsOn, protect: deletionGuard.protect },
    );
    new aws.kms.Alias(
        `${name}-key-${purpose}-alias`,
        { name: `alias/${namePrefix}-${purpose}`, targetKeyId: key.keyId },
        { parent },
    );
    return key;
}
