import { managedPolicyCases } from "../../managed-policy-cases";

export const cases = managedPolicyCases("AWSCloudShellFullAccess");
