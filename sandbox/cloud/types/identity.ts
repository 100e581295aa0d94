/** IAM, KMS, Secrets Manager, Systems Manager. */
import { textAt } from "../../server/values";
import { primaryKeyIsMultiRegion } from "../checks/services";
import { nameInAnyCase } from "../checks/unique";
import { ACCOUNT, type ComputeScope, type TypeTable } from "../model";

const ROLE = "aws:iam/role:Role";
const CREATED = "2024-01-01T00:00:00Z";

function multiRegionId({ inputs, seed }: ComputeScope) {
    return inputs["multiRegion"] === true ? { id: `mrk-${seed("id", 32)}` } : {};
}

export const identity: TypeTable = {
    [ROLE]: {
        id: "{name}",
        arn: "iam::{account}:role{path}{name}",
        autoName: { property: "name", maxLength: 64 },
        outputs: { path: "/", uniqueId: "AROA{upper17}", createDate: CREATED, maxSessionDuration: 3600 },
        immutable: ["path"],
        unique: [["name"]],
        checks: [nameInAnyCase],
        duplicate: "EntityAlreadyExists",
        inUseBy: [
            ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role"],
            ["aws:iam/rolePolicy:RolePolicy", "role"],
            ["aws:iam/instanceProfile:InstanceProfile", "role"],
        ],
    },
    "aws:iam/policy:Policy": {
        id: "{arn}",
        arn: "iam::{account}:policy{path}{name}",
        outputs: { path: "/", policyId: "ANPA{upper17}", attachmentCount: 0 },
        immutable: ["path", "description"],
        unique: [["name"]],
        checks: [nameInAnyCase],
        duplicate: "EntityAlreadyExists",
        inUseBy: [["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn"]],
    },
    "aws:iam/rolePolicy:RolePolicy": {
        id: "{role}:{name}",
        immutable: ["role"],
        references: { role: ROLE },
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
        id: "{role}/{policyArn}",
        immutable: ["role", "policyArn"],
        deleteFirst: true,
        references: { role: ROLE },
    },
    "aws:iam/instanceProfile:InstanceProfile": {
        id: "{name}",
        arn: "iam::{account}:instance-profile{path}{name}",
        outputs: { path: "/", uniqueId: "AIPA{upper17}", createDate: CREATED },
        immutable: ["path"],
        unique: [["name"]],
        duplicate: "EntityAlreadyExists",
        references: { role: ROLE },
    },
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
        id: "{arn}",
        arn: "iam::{account}:oidc-provider/{host}",
        compute: ({ inputs }) => ({ host: textAt(inputs, "url")?.replace(/^https:\/\//, "") }),
        outputs: { thumbprintLists: ["{hex40}"] },
        immutable: ["url"],
        unique: [["url"]],
        duplicate: "EntityAlreadyExists",
    },
    "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
        id: "{arn}",
        arn: "iam::{account}:role/aws-service-role/{awsServiceName}/{name}",
        outputs: { name: "AWSServiceRole-{lower8}", path: "/aws-service-role/{awsServiceName}/", createDate: CREATED },
        immutable: ["awsServiceName", "customSuffix"],
        unique: [["awsServiceName", "customSuffix"]],
    },
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
        id: "iam-account-password-policy",
        outputs: { expirePasswords: true },
    },
    "aws:iam/user:User": {
        id: "{name}",
        arn: "iam::{account}:user{path}{name}",
        outputs: { path: "/", uniqueId: "AIDA{upper17}" },
        mutable: ["name"],
        unique: [["name"]],
        duplicate: "EntityAlreadyExists",
        checks: [nameInAnyCase],
    },
    "aws:iam/group:Group": {
        id: "{name}",
        arn: "iam::{account}:group{path}{name}",
        outputs: { path: "/", uniqueId: "AGPA{upper17}" },
        mutable: ["name"],
        unique: [["name"]],
        duplicate: "EntityAlreadyExists",
        checks: [nameInAnyCase],
    },

    "aws:kms/key:Key": {
        id: "{uuid}",
        arn: "kms:{region}:{account}:key/{id}",
        outputs: {
            keyId: "{id}",
            keyUsage: "ENCRYPT_DECRYPT",
            customerMasterKeySpec: "SYMMETRIC_DEFAULT",
            isEnabled: true,
            multiRegion: false,
        },
        compute: multiRegionId,
        immutable: ["keyUsage", "customerMasterKeySpec", "multiRegion", "customKeyStoreId", "xksKeyId"],
    },
    "aws:kms/ciphertext:Ciphertext": {
        id: "{uuid}",
        outputs: { ciphertextBlob: "AQICAHh{hex64}" },
        immutable: ["keyId", "plaintext", "context"],
    },
    "aws:kms/replicaKey:ReplicaKey": {
        arn: "kms:{region}:{account}:key/{id}",
        outputs: { keyId: "{id}", keyUsage: "ENCRYPT_DECRYPT", keySpec: "SYMMETRIC_DEFAULT", keyRotationEnabled: true },
        compute: ({ inputs }) => ({ id: textAt(inputs, "primaryKeyArn")?.split("/").at(-1) }),
        immutable: ["primaryKeyArn"],
        crossRegion: ["primaryKeyArn"],
        unique: [["primaryKeyArn"]],
        checks: [primaryKeyIsMultiRegion],
    },
    "aws:kms/alias:Alias": {
        id: "{name}",
        arn: "kms:{region}:{account}:{name}",
        autoName: { property: "name", maxLength: 238, prefix: "alias/" },
        related: { targetKeyId: { targetKeyArn: "arn" } },
        references: { targetKeyId: ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey"] },
        unique: [["name"]],
        duplicate: "AlreadyExistsException",
    },
    "aws:kms/grant:Grant": {
        id: "{keyId}:{grantId}",
        outputs: { grantId: "{hex64}", grantToken: "{hex64}" },
        revised: true,
    },

    "aws:secretsmanager/secret:Secret": {
        id: "{arn}",
        arn: "secretsmanager:{region}:{account}:secret:{name}-{upper6}",
        outputs: { recoveryWindowInDays: 30, forceOverwriteReplicaSecret: false },
        unique: [["name"]],
        duplicate: "ResourceExistsException",
    },
    "aws:secretsmanager/secretVersion:SecretVersion": {
        id: "{secretId}|{versionId}",
        arn: "{secretId}",
        outputs: { versionId: "{uuid}", versionStages: ["AWSCURRENT"], secretArn: "{secretId}" },
        immutable: ["secretId", "secretString", "secretBinary", "secretStringWoVersion"],
        references: { secretId: "aws:secretsmanager/secret:Secret" },
    },
    "aws:secretsmanager/secretRotation:SecretRotation": {
        id: "{secretId}",
        outputs: { rotationEnabled: true },
        immutable: ["secretId"],
        references: { secretId: "aws:secretsmanager/secret:Secret" },
    },
    "aws:secretsmanager/secretPolicy:SecretPolicy": {
        id: "{secretArn}",
        immutable: ["secretArn"],
        unique: [["secretArn"]],
    },

    "aws:ssm/parameter:Parameter": {
        id: "{name}",
        compute: ({ inputs, region }) => {
            const name = textAt(inputs, "name") ?? "";
            return { arn: `arn:aws:ssm:${region}:${ACCOUNT}:parameter${name.startsWith("/") ? "" : "/"}${name}` };
        },
        outputs: { tier: "Standard", dataType: "text" },
        revision: "version",
        unique: [["name"]],
        duplicate: "ParameterAlreadyExists",
    },
    "aws:ssm/document:Document": {
        id: "{name}",
        arn: "ssm:{region}:{account}:document/{name}",
        outputs: {
            owner: "{account}",
            status: "Active",
            defaultVersion: "1",
            latestVersion: "1",
            documentVersion: "1",
            hash: "{hex64}",
            hashType: "Sha256",
            schemaVersion: "2.2",
            platformTypes: ["Linux"],
            createdDate: CREATED,
        },
        unique: [["name"]],
        duplicate: "DocumentAlreadyExists",
    },
    "aws:ssm/association:Association": {
        id: "{uuid}",
        arn: "ssm:{region}:{account}:association/{id}",
        outputs: { associationId: "{id}" },
        mutable: ["name"],
    },
    "aws:ssm/serviceSetting:ServiceSetting": {
        id: "{arn}",
        arn: "ssm:{region}:{account}:servicesetting{settingId}",
        outputs: { status: "Customized" },
        immutable: ["settingId"],
    },
};
