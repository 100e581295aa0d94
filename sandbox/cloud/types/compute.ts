/** EC2 instances, launch templates, Auto Scaling groups, disks. */
import { textAt } from "../../server/values";
import { rollbackOfRefresh } from "../checks/services";
import type { TypeTable } from "../model";

const GROUP = "aws:autoscaling/group:Group";

export const compute: TypeTable = {
    "aws:ec2/launchTemplate:LaunchTemplate": {
        id: "lt-{hex17}",
        arn: "ec2:{region}:{account}:launch-template/{id}",
        revision: "latestVersion",
        outputs: { defaultVersion: 1 },
        unique: [["name"]],
        duplicate: "InvalidLaunchTemplateName.AlreadyExistsException",
        references: { "iamInstanceProfile.name": "aws:iam/instanceProfile:InstanceProfile" },
    },
    [GROUP]: {
        id: "{name}",
        arn: "autoscaling:{region}:{account}:autoScalingGroup:{uuid}:autoScalingGroupName/{name}",
        outputs: {
            healthCheckType: "EC2",
            healthCheckGracePeriod: 300,
            defaultCooldown: 300,
            predictedCapacity: 0,
            warmPoolSize: 0,
            serviceLinkedRoleArn:
                "arn:aws:iam::{account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        },
        compute: ({ inputs }) => ({ desiredCapacity: inputs["minSize"] }),
        immutable: ["initialLifecycleHooks"],
        unique: [["name"]],
        checks: [rollbackOfRefresh],
    },
    "aws:autoscaling/policy:Policy": {
        id: "{name}",
        arn: "autoscaling:{region}:{account}:scalingPolicy:{uuid}:autoScalingGroupName/{autoscalingGroupName}:policyName/{name}",
        immutable: ["autoscalingGroupName"],
        references: { autoscalingGroupName: GROUP },
    },
    "aws:autoscaling/schedule:Schedule": {
        id: "{scheduledActionName}",
        arn: "autoscaling:{region}:{account}:scheduledUpdateGroupAction:{uuid}:autoScalingGroupName/{autoscalingGroupName}:scheduledActionName/{scheduledActionName}",
        immutable: ["autoscalingGroupName", "scheduledActionName"],
        references: { autoscalingGroupName: GROUP },
    },
    "aws:autoscaling/lifecycleHook:LifecycleHook": {
        id: "{name}",
        immutable: ["autoscalingGroupName"],
        references: { autoscalingGroupName: GROUP },
    },
    "aws:autoscaling/attachment:Attachment": {
        id: "{autoscalingGroupName}-{hex17}",
        revised: true,
        references: { lbTargetGroupArn: "aws:lb/targetGroup:TargetGroup" },
    },
    "aws:autoscaling/notification:Notification": { id: "{topicArn}", immutable: ["topicArn"] },
    "aws:ec2/instance:Instance": {
        id: "i-{hex17}",
        arn: "ec2:{region}:{account}:instance/{id}",
        outputs: {
            instanceState: "running",
            primaryNetworkInterfaceId: "eni-{hex17}",
            privateDns: "ip-10-0-0-{digits2}.ec2.internal",
        },
        related: { subnetId: { availabilityZone: "availabilityZone" } },
        immutable: ["ami", "subnetId", "availabilityZone", "privateIp", "keyName"],
        references: { iamInstanceProfile: "aws:iam/instanceProfile:InstanceProfile" },
        protectedBy: { attribute: "disableApiTermination" },
    },
    "aws:ec2/networkInterface:NetworkInterface": {
        id: "eni-{hex17}",
        arn: "ec2:{region}:{account}:network-interface/{id}",
        outputs: { ownerId: "{account}" },
        immutable: ["subnetId"],
    },
    "aws:ec2/keyPair:KeyPair": {
        id: "{keyName}",
        arn: "ec2:{region}:{account}:key-pair/{keyName}",
        outputs: { keyPairId: "key-{hex17}", keyType: "ed25519", fingerprint: "{hex40}" },
        autoName: { property: "keyName", maxLength: 255 },
        immutable: ["keyName", "publicKey"],
    },
    "aws:ec2/placementGroup:PlacementGroup": {
        id: "{name}",
        arn: "ec2:{region}:{account}:placement-group/{name}",
        outputs: { placementGroupId: "pg-{hex17}" },
    },
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": { id: "{region}" },
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": { id: "{region}" },
    "aws:ebs/encryptionByDefault:EncryptionByDefault": { id: "terraform-{digits26}" },
    "aws:ebs/defaultKmsKey:DefaultKmsKey": { id: "{keyArn}", immutable: ["keyArn"], unique: [["region"]] },
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": { id: "{region}" },
    "aws:ebs/volume:Volume": {
        id: "vol-{hex17}",
        arn: "ec2:{region}:{account}:volume/{id}",
        immutable: ["availabilityZone", "encrypted", "kmsKeyId", "snapshotId"],
    },
    "aws:dlm/lifecyclePolicy:LifecyclePolicy": {
        id: "policy-{hex17}",
        arn: "dlm:{region}:{account}:policy/{id}",
        immutable: ["policyDetails.schedules.copyTags"],
    },
    "aws:lambda/function:Function": {
        id: "{name}",
        arn: "lambda:{region}:{account}:function:{name}",
        autoName: { property: "name", maxLength: 64 },
        outputs: {
            invokeArn: "arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations",
            qualifiedArn: "{arn}:$LATEST",
            version: "$LATEST",
            lastModified: "2024-01-01T00:00:00.000+0000",
            sourceCodeSize: 1024,
        },
        immutable: ["packageType"],
        unique: [["name"]],
        duplicate: "ResourceConflictException",
    },
    "aws:lambda/permission:Permission": {
        id: "{statementId}",
        autoName: { property: "statementId", maxLength: 100 },
        revised: true,
        references: { function: "aws:lambda/function:Function" },
    },
    "aws:lambda/alias:Alias": {
        id: "{arn}",
        arn: "lambda:{region}:{account}:function:{functionName}:{name}",
        immutable: ["functionName"],
    },
    "aws:lambda/eventSourceMapping:EventSourceMapping": {
        id: "{uuid}",
        arn: "lambda:{region}:{account}:event-source-mapping:{id}",
        outputs: { uuid: "{id}", state: "Enabled" },
        compute: ({ inputs }) => ({ functionArn: textAt(inputs, "functionName") }),
        immutable: ["eventSourceArn", "startingPosition"],
    },
    "aws:lambda/layerVersion:LayerVersion": {
        id: "{arn}",
        arn: "lambda:{region}:{account}:layer:{layerName}:{version}",
        outputs: { layerArn: "arn:aws:lambda:{region}:{account}:layer:{layerName}", version: "1" },
        revised: true,
    },
};
