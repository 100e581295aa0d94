import { managedPolicyCases } from "../../managed-policy-cases";

export const cases = [
    "AmazonS3FullAccess",
    "AWSLambda_FullAccess",
    "CloudWatchFullAccessV2",
    "AmazonCognitoPowerUser",
    "PowerUserAccess",
    "job-function/SomeFullAccess",
].flatMap((policy) => managedPolicyCases(policy, ["IAMFullAccess", "AmazonS3ReadOnlyAccess", "AmazonEC2RoleforSSM"]));
