import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        protectedResourceType: "RDS",
        restoreMetadataOverrides: { dbSubnetGroupName: "database", vpcSecurityGroupIds: '["sg-1"]' },
    },
    passing: {
        "protectedResourceType absent, which the provider refuses": { protectedResourceType: ABSENT },
        "keys in the other case": {
            restoreMetadataOverrides: {
                dbSubnetGroupName: ABSENT,
                vpcSecurityGroupIds: ABSENT,
                DBSubnetGroupName: "database",
                VpcSecurityGroupIds: '["sg-1"]',
            },
        },
        "a group that is created now": { restoreMetadataOverrides: { dbSubnetGroupName: UNKNOWN } },
        "what has no network": { protectedResourceType: "S3", restoreMetadataOverrides: ABSENT },
    },
    violating: {
        "restoreMetadataOverrides absent": { restoreMetadataOverrides: ABSENT },
        "no subnets": { restoreMetadataOverrides: { dbSubnetGroupName: ABSENT } },
        "no security groups, of Aurora": {
            protectedResourceType: "Aurora",
            restoreMetadataOverrides: { vpcSecurityGroupIds: ABSENT },
        },
    },
    unknown: { protectedResourceType: { protectedResourceType: UNKNOWN } },
});
