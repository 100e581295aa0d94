/**
 * Services that the platform needs of each policy of AWS's that its roles hold (AWS Managed Policy Reference). A policy
 * allows more, such as backups of a dozen stores: what is backed up is told by the plans themselves.
 */
export const MANAGED_POLICY_SERVICES: Readonly<Record<string, readonly string[]>> = {
    AWSBackupServiceRolePolicyForBackup: ["backup", "kms", "tag"],
    AWSBackupServiceRolePolicyForRestores: ["backup", "ec2", "kms"],
    AWSDataLifecycleManagerServiceRole: ["ec2"],
    AmazonEBSCSIDriverPolicyV2: ["ec2"],
    AmazonEC2ContainerRegistryPullOnly: ["ecr"],
    AmazonEC2ContainerServiceforEC2Role: ["ec2", "ecr", "ecs", "logs"],
    AmazonEKSClusterPolicy: ["autoscaling", "ec2", "elasticloadbalancing", "kms"],
    AmazonEKSWorkerNodePolicy: ["ec2", "eks", "eks-auth"],
    AmazonEKS_CNI_Policy: ["ec2"],
    AmazonRDSEnhancedMonitoringRole: ["logs"],
};
