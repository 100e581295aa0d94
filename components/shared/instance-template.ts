/** What every launch template has (R-APP-8, R-NET-5): IMDSv2 alone, encrypted disks, no public address. */
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "./policy-document";

/** Trust policy of instance roles. EC2 sends no source account, so no condition can ask for one. */
export const INSTANCE_TRUST = policyDocument([
    {
        Sid: "AssumedByInstances",
        Effect: "Allow",
        Principal: { Service: "ec2.amazonaws.com" },
        Action: "sts:AssumeRole",
    },
]);

export const TEMPLATE = {
    updateDefaultVersion: true,
    // One hop: neither a container on a bridge network nor a pod reaches the instance's credentials (EC2.8, EC2.170).
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
    monitoring: { enabled: true },
};

/** @param volumeSize in GiB */
export function encryptedDisk(deviceName: string, volumeSize: number, kmsKeyId: pulumi.Input<string>) {
    return {
        deviceName,
        ebs: { encrypted: "true", kmsKeyId, volumeType: "gp3", volumeSize, deleteOnTermination: "true" },
    };
}

export function privateInterface(securityGroupId: pulumi.Input<string>) {
    return {
        deviceIndex: 0,
        associatePublicIpAddress: "false",
        deleteOnTermination: "true",
        securityGroups: [securityGroupId],
    };
}

/** The provider's default tags reach the template, not what is launched from it. */
export function launchedTags(tags: Readonly<Record<string, string>>) {
    return ["instance", "volume"].map((resourceType) => ({ resourceType, tags }));
}
