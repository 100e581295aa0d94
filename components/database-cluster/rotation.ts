/**
 * Rotation by the functions that AWS publishes and patches in its serverless application repository (R-DB-3,
 * Secrets Manager User Guide, "AWS Secrets Manager rotation function templates").
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { EXCLUDED_CHARACTERS, type SecretReplica } from "../shared/generated-secret";
import { createLogGroup, type LogGroupArgs } from "../shared/log-groups";

interface RotationPlace extends LogGroupArgs {
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly secretsKeyArn: pulumi.Input<string>;
    readonly everyDays: number;
    /** Where the secrets are replicated to. @default nowhere */
    readonly standby?: SecretReplica | undefined;
}

type RotationArgs = RotationPlace &
    (
        | { readonly application: "single-user" }
        | { readonly application: "multi-user"; readonly masterSecret: aws.secretsmanager.Secret }
    );

/** Account of AWS that publishes the applications, in the partition `aws`. */
const PUBLISHER = "arn:aws:serverlessrepo:us-east-1:297356227824:applications";
/** The version that aws-cdk-lib pins too (`SecretRotationApplication`). */
const VERSION = "1.1.671";

const APPLICATIONS = {
    "single-user": "SecretsManagerRDSPostgreSQLRotationSingleUser",
    "multi-user": "SecretsManagerRDSPostgreSQLRotationMultiUser",
} as const;

/**
 * How long after 00:00 UTC a rotation may begin. Without a duration the window is the whole day, office hours included
 * (Secrets Manager API Reference, RotationRulesType).
 */
const WINDOW = "4h";

/**
 * Deploys the function beside the database and rotates `secret` at once, then in a window of the small hours.
 *
 * @returns name of the function's log group
 */
export function createRotation(
    name: string,
    args: RotationArgs,
    secret: aws.secretsmanager.Secret,
    opts: ChildOptions,
): pulumi.Output<string> {
    const { parent } = opts;
    const { region } = aws.getRegionOutput({}, { parent });
    const { dnsSuffix } = aws.getPartitionOutput({}, { parent });
    const functionName = `${pulumi.getProject()}-${pulumi.getStack()}-${name}-rotation`;
    // Lambda's name for it (Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs").
    const log = createLogGroup(`${name}-rotation-log`, `/aws/lambda/${functionName}`, args, opts);
    const stack = new aws.serverlessrepository.CloudFormationStack(
        `${name}-rotation`,
        {
            name: functionName,
            applicationId: `${PUBLISHER}/${APPLICATIONS[args.application]}`,
            semanticVersion: VERSION,
            capabilities: ["CAPABILITY_IAM", "CAPABILITY_RESOURCE_POLICY"],
            parameters: {
                endpoint: pulumi.interpolate`https://secretsmanager.${region}.${dnsSuffix}`,
                functionName,
                vpcSubnetIds: pulumi.output(args.subnetIds).apply((ids) => ids.join(",")),
                vpcSecurityGroupIds: args.securityGroupId,
                kmsKeyArn: args.secretsKeyArn,
                excludeCharacters: EXCLUDED_CHARACTERS,
                ...(args.application === "multi-user"
                    ? { masterSecretArn: args.masterSecret.arn, masterSecretKmsKeyArn: args.secretsKeyArn }
                    : {}),
            },
        },
        { ...opts, dependsOn: [log] },
    );
    const functionArn = stack.outputs.apply((outputs) => outputs["RotationLambdaARN"] ?? "");
    const replication = args.standby && allowReplication(name, functionArn, args.standby, opts);
    new aws.secretsmanager.SecretRotation(
        `${name}-rotation`,
        {
            secretId: secret.id,
            rotationLambdaArn: functionArn,
            // The provider sends it again with whatever of this changes (resource aws_secretsmanager_secret_rotation).
            rotateImmediately: true,
            rotationRules: { scheduleExpression: rate(args.everyDays), duration: WINDOW },
        },
        // It rotates at once: what is put then is to reach the second region too.
        pulumi.mergeOptions(opts, { dependsOn: replication === undefined ? [] : [replication] }),
    );
    return log.name;
}

/**
 * Secrets Manager encrypts each new value for the second region in the name of who put it, here the rotation function, whose
 * role knows the first region's key alone; without this the replica keeps the password of before. A grant, because the role
 * is CloudFormation's, and only an administrator writes it (Secrets Manager User Guide, "How Secrets Manager authorizes
 * cross-account replication" and "Troubleshoot replication").
 */
function allowReplication(
    name: string,
    functionArn: pulumi.Output<string>,
    { region, secretsKeyArn }: SecretReplica,
    { parent }: ChildOptions,
): aws.kms.Grant {
    return new aws.kms.Grant(
        `${name}-rotation-replica`,
        {
            region,
            keyId: secretsKeyArn,
            granteePrincipal: aws.lambda.getFunctionOutput({ functionName: functionArn }, { parent }).role,
            operations: ["Encrypt", "GenerateDataKey"],
        },
        { parent },
    );
}

const rate = (days: number) => `rate(${days} ${days === 1 ? "day" : "days"})`;
