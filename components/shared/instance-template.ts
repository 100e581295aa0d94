/** What every launch template has (R-APP-8, R-NET-5): IMDSv2 alone, encrypted disks, no public address. */
import type * as pulumi from "@pulumi/pulumi";
import { defaultTags } from "./default-tags";
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

/** With the provider's default tags, or budgets by tag would not count what is launched (R-COST-1). */
export function launchedTags(own: Readonly<Record<string, string>>) {
    const tags = { ...defaultTags(), ...own };
    return ["instance", "volume"].map((resourceType) => ({ resourceType, tags }));
}
