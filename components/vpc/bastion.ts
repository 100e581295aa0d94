/**
 * Bastion: an Auto Scaling group of one that heals itself, reached through Session Manager alone. No port is open to
 * it, it has no key pair and no public address, and every session is logged (R-NET-5).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { encryptedDisk, INSTANCE_TRUST, launchedTags, privateInterface, TEMPLATE } from "../shared/instance-template";
import { createLogGroup, type LogGroupArgs, logGroupName } from "../shared/log-groups";
import { type Site, writeLogGroup } from "../shared/policy-document";
import {
    forwardDocument,
    instancePolicy,
    operatorPolicy,
    sessionDocument,
    type SessionTargets,
} from "./bastion-policies";

interface BastionArgs extends LogGroupArgs {
    readonly site: pulumi.Output<Site>;
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly instanceType: string | undefined;
    readonly dataKeyArn: pulumi.Input<string>;
}

interface Bastion {
    readonly sessionDocumentName: pulumi.Output<string>;
    readonly operatorPolicyArn: pulumi.Output<string>;
    readonly logGroupName: pulumi.Output<string>;
}

const INSTANCE_TYPE = "t4g.nano";
/** AWS keeps the newest image under this name; each new instance starts from it (EC2 user guide, "AL2023"). */
const IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
/** A replacement a fortnight brings the newest image, so security updates need no shell. */
const LONGEST_LIFE_SECONDS = 14 * 24 * 3600;

export function createBastion(name: string, args: BastionArgs, opts: ChildOptions): Bastion {
    const bastion = `${name}-bastion`;
    const logGroup = createLogGroup(`${bastion}-sessions`, logGroupName(name, "bastion-sessions"), args, opts);
    const targets = pulumi.output({
        site: args.site,
        logGroupName: logGroup.name,
        logGroupArn: logGroup.arn,
        kmsKeyArn: args.dataKeyArn,
    });
    const document = new aws.ssm.Document(
        `${bastion}-session`,
        { documentType: "Session", documentFormat: "JSON", content: targets.apply(sessionDocument) },
        opts,
    );
    const forward = new aws.ssm.Document(
        `${bastion}-forward`,
        { documentType: "Session", documentFormat: "JSON", content: forwardDocument() },
        opts,
    );
    const operators = new aws.iam.Policy(
        `${bastion}-operators`,
        {
            description: `Start audited sessions on ${bastion}`,
            policy: pulumi
                .all([targets, document.arn, forward.arn])
                .apply(([t, shell, port]) => operatorPolicy(t, bastion, [shell, port])),
        },
        opts,
    );
    createGroup(bastion, args, createProfile(bastion, targets, opts), opts);
    return { sessionDocumentName: document.name, operatorPolicyArn: operators.arn, logGroupName: logGroup.name };
}

function createProfile(
    bastion: string,
    targets: pulumi.Output<SessionTargets>,
    opts: ChildOptions,
): aws.iam.InstanceProfile {
    const role = new aws.iam.Role(
        bastion,
        {
            description: "Bastion: Session Manager and its audit log",
            assumeRolePolicy: INSTANCE_TRUST,
        },
        opts,
    );
    const policy = targets.apply((t) => instancePolicy(t, writeLogGroup(t.logGroupArn)));
    new aws.iam.RolePolicy(bastion, { role: role.name, policy }, { ...opts, parent: role });
    return new aws.iam.InstanceProfile(bastion, { role: role.name }, { ...opts, parent: role });
}

function createGroup(bastion: string, args: BastionArgs, profile: aws.iam.InstanceProfile, opts: ChildOptions): void {
    const template = new aws.ec2.LaunchTemplate(
        bastion,
        {
            ...TEMPLATE,
            description: "Bastion, reached through Session Manager",
            imageId: IMAGE,
            instanceType: args.instanceType ?? INSTANCE_TYPE,
            iamInstanceProfile: { arn: profile.arn },
            networkInterfaces: [privateInterface(args.securityGroupId)],
            blockDeviceMappings: [encryptedDisk("/dev/xvda", 8, args.dataKeyArn)],
            tagSpecifications: launchedTags({ Name: bastion }),
        },
        opts,
    );
    new aws.autoscaling.Group(
        bastion,
        {
            minSize: 1,
            maxSize: 1,
            vpcZoneIdentifiers: args.subnetIds,
            launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
            healthCheckType: "EC2",
            healthCheckGracePeriod: 120,
            maxInstanceLifetime: LONGEST_LIFE_SECONDS,
            // The only instance must go before its successor comes.
            instanceRefresh: { strategy: "Rolling", preferences: { minHealthyPercentage: 0 } },
            tags: [{ key: "Name", value: bastion, propagateAtLaunch: true }],
        },
        opts,
    );
}
