/** Roles that pods of the cluster act with (R-SEC-4). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { policyDocument } from "../shared/policy-document";

/** One service account of one cluster, and nobody else. */
interface PodSubject {
    readonly clusterName: string;
    readonly namespace: string;
    readonly serviceAccount: string;
}

/**
 * EKS names cluster, namespace and service account when it assumes a role for a pod (Amazon EKS User Guide, "Create IAM
 * role with trust policy required by EKS Pod Identity").
 */
export function podTrust(subject: PodSubject): string {
    return policyDocument([
        {
            Sid: "AssumedByPods",
            Effect: "Allow",
            Principal: { Service: "pods.eks.amazonaws.com" },
            Action: ["sts:AssumeRole", "sts:TagSession"],
            Condition: {
                StringEquals: {
                    "aws:RequestTag/eks-cluster-name": subject.clusterName,
                    "aws:RequestTag/kubernetes-namespace": subject.namespace,
                    "aws:RequestTag/kubernetes-service-account": subject.serviceAccount,
                },
            },
        },
    ]);
}

/** For what reads only the older token: the cluster's OIDC issuer vouches for the service account. */
export function webIdentityTrust(providerArn: string, issuer: string, subject: PodSubject): string {
    const host = issuer.replace(/^https:\/\//, "");
    return policyDocument([
        {
            Sid: "AssumedByServiceAccount",
            Effect: "Allow",
            Principal: { Federated: providerArn },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
                StringEquals: {
                    [`${host}:aud`]: "sts.amazonaws.com",
                    [`${host}:sub`]: `system:serviceaccount:${subject.namespace}:${subject.serviceAccount}`,
                },
            },
        },
    ]);
}

export function createPodRole(
    name: string,
    description: string,
    trust: pulumi.Input<string>,
    opts: ChildOptions,
): aws.iam.Role {
    return new aws.iam.Role(name, { description, assumeRolePolicy: trust }, opts);
}
